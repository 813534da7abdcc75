extension CompiledPolicy {
    /// What gives rights out: who may do one of these decides what everybody else may do and see.
    static let rulingOperations = ["user.add", "user.grant", "policy.apply"]

    /// The roles that give rights out and see personal data besides, each with one such field.
    ///
    /// Nobody is to hold both by one role: they could let themselves see whatever they like, and others as well. A person who
    /// holds several roles is another matter, and stands in the log under each.
    public var rolesThatRuleAndSee: [(role: String, field: String)] {
        let ruling = Self.rulingOperations.compactMap(operation(named:))
        let personal = fields.filter { RetentionFile.classes.contains(entry(of: $0).group) }
        return roles.compactMap { role in
            let set = RoleSet(role)
            let rules = ruling.contains { operation in
                purposes.contains { !grantingRoles(roles: set, operation: operation, purpose: $0).isEmpty }
            }
            guard rules else { return nil }
            let seen = personal.first { visibility(of: $0, to: set) != .withheld || canUnmask($0, set) }
            return seen.map { (name(of: role), entry(of: $0).path) }
        }
    }
}
