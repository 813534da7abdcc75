/// One point of the decision space at which two policies differ.
public struct PolicyChange: Codable, Hashable, Sendable, CustomStringConvertible {
    /// The role; empty for what does not depend on a role.
    public let role: String
    /// What changed: an operation, a field, `limit …`, `purpose …`, `approval …`, `retention …`, `step …`, `alert …` or `rule …`.
    public let subject: String
    /// The purpose, for an operation; `nil` stands for no named purpose.
    public let purpose: String?
    /// The older policy's answer.
    public let before: String
    /// The newer policy's answer.
    public let after: String

    /// The change in one line.
    public var description: String {
        let who = role.isEmpty ? "" : "\(role): "
        return "\(who)\(subject)\(purpose.map { " for \($0)" } ?? ""): \(before) → \(after)"
    }
}

extension CompiledPolicy {
    /// Every point at which two policies answer differently; roles, operations and so on are matched by name.
    ///
    /// A person's answer is made of their roles' answers, so single roles are compared.
    public static func diff(_ old: CompiledPolicy, _ new: CompiledPolicy) -> [PolicyChange] {
        let (before, after) = (old.points(), new.points())
        return Set(before.keys).union(after.keys).sorted().compactMap { point in
            let (was, now) = (before[point] ?? "-", after[point] ?? "-")
            guard was != now else { return nil }
            return PolicyChange(
                role: point.role,
                subject: point.subject,
                purpose: point.purpose,
                before: was,
                after: now
            )
        }
    }

    private struct Point: Hashable, Comparable {
        let role: String
        let subject: String
        let purpose: String?

        static func < (left: Self, right: Self) -> Bool {
            (left.role, left.subject, left.purpose ?? "") < (right.role, right.subject, right.purpose ?? "")
        }
    }

    private func points() -> [Point: String] {
        var points: [Point: String] = [:]
        for role in roles {
            let name = name(of: role)
            for operation in operations {
                let subject = self.name(of: operation)
                for purpose in [nil] + purposes.map(Optional.some) {
                    let decision = decide(roles: RoleSet(role), operation: operation, purpose: purpose)
                    let label = purpose.map { self.name(of: $0) }
                    points[Point(role: name, subject: subject, purpose: label)] = Self.words(decision)
                }
            }
            for field in fields {
                points[Point(role: name, subject: entry(of: field).path, purpose: nil)] = cell(field, role)
            }
            addLimits(of: rolesFile.roles[role.rawValue], to: &points)
        }
        addFiles(to: &points)
        return points
    }

    private static func words(_ decision: Decision) -> String {
        switch decision {
        case .permit(let permit): "permit (\(permit.scope.rawValue))"
        // Why: a refusal counts as the same refusal whatever rule decided it, and as no grant at all.
        case .deny: "-"
        }
    }

    private func addLimits(of role: RoleEntry, to points: inout [Point: String]) {
        func set(_ limit: String, _ value: String) {
            points[Point(role: role.name, subject: "limit \(limit)", purpose: nil)] = value
        }
        if let totals = role.limits.orderTotal {
            for (currency, total) in totals { set("order-total \(currency)", "\(total)") }
        } else {
            set("order-total", "unlimited")
        }
        set("discount-percent", "\(role.limits.discountPercent)")
        set("reveals-per-hour", "\(role.limits.revealsPerHour)")
    }

    private func addFiles(to points: inout [Point: String]) {
        func set(_ subject: String, _ value: String) {
            points[Point(role: "", subject: subject, purpose: nil)] = value
        }
        for purpose in rolesFile.purposes {
            if let ground = purpose.underRestriction {
                set("purpose \(purpose.name)", "left by a restriction for \(ground.rawValue)")
            }
            if purpose.needsConsent { set("purpose \(purpose.name) consent", "required") }
        }
        for rule in approvalsFile.rules { set("approval \(rule.id)", rule.words) }
        for rule in approvalsFile.breakGlass { set("break-glass \(rule.id)", rule.words) }
        for term in retention.terms {
            set(
                "retention \(term.retentionClass)",
                "\(term.term) after \(term.event), then \(term.atEnd.rawValue)"
            )
        }
        for step in workflow.steps {
            let after = step.after.isEmpty ? "" : " after \(step.after.joined(separator: ", "))"
            set("step \(step.name)", "\(step.role) within \(step.within)\(after), guard \(step.guardName)")
        }
        for rule in workflow.rules { set("rule \(rule.name)", rule.words) }
        for rule in workflow.alerts { set("alert \(rule.kind.rawValue)", rule.words) }
    }
}

extension ApprovalRule {
    var words: String {
        let from =
            switch threshold {
            case .always: "always"
            case .count(let least): "from \(least)"
            case .amount(let least):
                "from "
                    + least.keys.sorted().map { "\($0) \(least[$0]?.description ?? "")" }.joined(
                        separator: ", "
                    )
            }
        return "\(operations.map(\.text).joined(separator: ", ")) \(from): \(people) of "
            + "\(by.joined(separator: ", ")), cool-off \(coolOff?.description ?? "none"), expires \(expires)"
            + (isTwoPersonOnly ? ", two-person stores" : "")
    }
}

extension BreakGlassRule {
    var words: String {
        "\(take.joined(separator: ", ")) by \(by.joined(separator: ", ")) within \(within), "
            + "reviewed by \(review.joined(separator: ", "))"
    }
}
