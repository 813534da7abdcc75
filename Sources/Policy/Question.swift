/// One question to a policy, and the search for its answer's reason.
struct Question {
    let policy: CompiledPolicy
    var roles: RoleSet
    let operation: OperationIndex
    var purpose: PurposeIndex?
    let field: FieldIndex?
    let hasReason: Bool

    func answer() -> Explanation {
        switch policy.decide(roles: roles, operation: operation, purpose: purpose) {
        case .deny(let denial):
            let outcome = field == nil ? "deny" : Visibility.withheld.rawValue
            return explanation(
                outcome,
                denial.rule,
                place(of: denial),
                reason: reason(for: denial),
                change: SmallestChange(question: self).toPermit(after: denial)
            )
        case .permit(let permit):
            guard let field else { return answer(permit) }
            return answer(field, permit)
        }
    }

    private func answer(_ permit: Permit) -> Explanation {
        let slot = operation.rawValue * policy.tables.roleCount + permit.role.rawValue
        let place = policy.tables.grants[slot]?.place
        let reason = "role `\(policy.name(of: permit.role))` grants it for \(permit.scope.words)"
        return explanation(
            "permit",
            permit.rule,
            place,
            purpose: permit.purpose,
            rows: permit.scope.rawValue,
            reason: reason,
            change: nil
        )
    }

    private func answer(_ field: FieldIndex, _ permit: Permit) -> Explanation {
        let seen = outcome(field)
        let path = policy.entry(of: field).path
        let granting = policy.grantingRoles(roles: roles, operation: operation, purpose: purpose)
        let unmasked =
            seen == .full
            && policy.visibility(
                roles: roles,
                operation: operation,
                purpose: purpose,
                field: field
            ) != .full
        let change = seen == .full ? nil : SmallestChange(question: self).toSeeMore(than: seen, of: field)
        if seen == .withheld,
            let ban = policy.tables.fieldBans[field.rawValue].first(where: {
                granting.rawValue & ~$0.bound == 0
            })
        {
            let rule = policy.rolesFile.never[ban.rule]
            return explanation(
                seen.rawValue,
                rule.id,
                rule.place,
                purpose: permit.purpose,
                rows: permit.scope.rawValue,
                reason: "a never rule: \(rule.text)",
                change: change
            )
        }
        let (role, line) = decidingLine(field, among: granting, seen: unmasked ? .masked : seen)
        let name = role.map { policy.name(of: $0) } ?? ""
        guard !unmasked else {
            return explanation(
                seen.rawValue,
                "\(name):unmask-with-reason",
                line?.place,
                purpose: permit.purpose,
                rows: permit.scope.rawValue,
                reason: "role `\(name)` may unmask \(path) with a reason",
                change: nil
            )
        }
        let rule = line.map { "\(name):\($0.path)" } ?? "withheld-by-default"
        let reason = line.map { "role `\(name)` sees `\($0.path)` \(seen.rawValue)" }
        return explanation(
            seen.rawValue,
            rule,
            line?.place,
            purpose: permit.purpose,
            rows: permit.scope.rawValue,
            reason: reason ?? "no granting role has a line for `\(path)` under `visibility`",
            change: change
        )
    }

    /// What is seen of a field, with the reason counted.
    func outcome(_ field: FieldIndex) -> Visibility {
        let seen = policy.visibility(roles: roles, operation: operation, purpose: purpose, field: field)
        guard hasReason,
            policy.canUnmask(roles: roles, operation: operation, purpose: purpose, field: field)
        else { return seen }
        return .full
    }

    private func decidingLine(
        _ field: FieldIndex,
        among granting: RoleSet,
        seen: Visibility
    ) -> (RoleIndex?, RoleEntry.VisibilityEntry?) {
        let held = policy.roles.filter { granting.contains(RoleSet($0)) }
        for role in held {
            let line = policy.tables.lines[field.rawValue * policy.tables.roleCount + role.rawValue]
            if let line, line.visibility == seen { return (role, line) }
        }
        return (held.first, nil)
    }

    private func place(of denial: PolicyDenial) -> SourcePlace? {
        guard denial.reason == .never else { return nil }
        return policy.rolesFile.never.first { $0.id == denial.rule }?.place
    }

    private func reason(for denial: PolicyDenial) -> String {
        switch denial.reason {
        case .noRole: "the person holds no role of this policy"
        case .noGrant: "none of the roles grants `\(policy.name(of: operation))`"
        case .never:
            "a never rule: \(policy.rolesFile.never.first { $0.id == denial.rule }?.text ?? denial.rule)"
        case .purposeNeeded: "the granting roles have no default purpose, and none was named"
        case .purposeNotAllowed:
            "no granting role may act under `\(purpose.map { policy.name(of: $0) } ?? "")`"
        }
    }

    private func explanation(
        _ outcome: String,
        _ rule: String,
        _ place: SourcePlace?,
        purpose decided: PurposeIndex? = nil,
        rows: String? = nil,
        reason: String,
        change: String?
    ) -> Explanation {
        Explanation(
            outcome: outcome,
            rule: rule,
            place: place?.description,
            roles: policy.roles.filter { roles.contains(RoleSet($0)) }.map { policy.name(of: $0) },
            operation: policy.name(of: operation),
            purpose: (decided ?? purpose).map { policy.name(of: $0) },
            field: field.map { policy.entry(of: $0).path },
            rows: rows,
            reason: reason,
            change: change
        )
    }
}

extension RowScope {
    var words: String {
        switch self {
        case .own: "rows the person made"
        case .toFulfil: "orders to fulfil"
        case .team: "rows of the person's team"
        case .all: "all rows"
        }
    }
}
