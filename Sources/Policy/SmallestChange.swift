/// Looks for the least that would have to change for a refused thing to be allowed.
///
/// In order: name another purpose, give a reason, hold one more role, change one line of `roles.yaml`.
struct SmallestChange {
    let question: Question

    private var policy: CompiledPolicy { question.policy }
    private var operation: String { policy.name(of: question.operation) }

    func toPermit(after denial: PolicyDenial) -> String {
        let purposes = policy.purposes(roles: question.roles, operation: question.operation)
        if !purposes.isEmpty { return purposeToName(purposes) }
        let roles = policy.roles.filter { role in
            var other = question
            other.roles.insert(RoleSet(role))
            let isPermitted = policy.decide(
                roles: other.roles,
                operation: other.operation,
                purpose: other.purpose
            ).isPermitted
            let needsPurpose =
                question.purpose == nil
                && !policy.purposes(roles: other.roles, operation: other.operation).isEmpty
            return isPermitted || needsPurpose
        }
        if !roles.isEmpty { return "grant the person the role \(list(roles.map { policy.name(of: $0) }))" }
        if denial.reason == .purposeNotAllowed, let purpose = question.purpose {
            return "add `\(policy.name(of: purpose))` to the `purposes` of a role that grants `\(operation)`"
        }
        return addition
    }

    func toSeeMore(than seen: Visibility, of field: FieldIndex) -> String {
        if !question.hasReason,
            policy.canUnmask(
                roles: question.roles,
                operation: question.operation,
                purpose: question.purpose,
                field: field
            )
        {
            let reveals = policy.revealsPerHour(
                roles: question.roles,
                operation: question.operation,
                purpose: question.purpose
            )
            return "give a reason (up to \(reveals) fields an hour)"
        }
        let purposes = policy.purposes.filter { purpose in
            var other = question
            other.purpose = purpose
            return other.outcome(field) > seen
        }
        if !purposes.isEmpty { return purposeToName(purposes) }
        let roles = policy.roles.filter { role in
            var other = question
            other.roles.insert(RoleSet(role))
            return other.outcome(field) > seen
        }
        if !roles.isEmpty { return "grant the person the role \(list(roles.map { policy.name(of: $0) }))" }
        return line(for: field)
    }

    private func purposeToName(_ purposes: [PurposeIndex]) -> String {
        "name the purpose \(list(purposes.map { policy.name(of: $0) })) with --purpose"
    }

    /// A grant for the first held role that no rule binds, else the rule itself.
    private var addition: String {
        let bans = policy.tables.operationBans[question.operation.rawValue]
        let free = policy.tables.operationFree[question.operation.rawValue]
        let candidates = question.roles.isEmpty ? policy.allRoles : question.roles
        if let role = policy.roles.first(where: {
            candidates.contains(RoleSet($0)) && RoleSet($0).rawValue & free != 0
        }) {
            return "add `\(operation)` to the `operations` of role `\(policy.name(of: role))` in roles.yaml"
        }
        return rule(among: bans)
    }

    private func line(for field: FieldIndex) -> String {
        let granting = policy.grantingRoles(
            roles: question.roles,
            operation: question.operation,
            purpose: question.purpose
        )
        let bans = policy.tables.fieldBans[field.rawValue]
        let free = policy.tables.fieldFree[field.rawValue]
        let path = policy.entry(of: field).path
        if let role = policy.roles.first(where: {
            granting.contains(RoleSet($0)) && RoleSet($0).rawValue & free != 0
        }) {
            return "write `\(path): full` under `visibility` of role `\(policy.name(of: role))` in roles.yaml"
        }
        return rule(among: bans)
    }

    private func rule(among bans: [DecisionTables.Ban]) -> String {
        guard let ban = bans.first(where: { $0.bound & question.roles.rawValue != 0 }) else {
            return "none without a change of roles.yaml"
        }
        let rule = policy.rolesFile.never[ban.rule]
        return "change the never rule `\(rule.id)` (\(rule.place)) and then the role"
    }

    private func list(_ names: [String]) -> String {
        names.map { "`\($0)`" }.joined(separator: " or ")
    }
}
