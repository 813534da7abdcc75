extension CompiledPolicy {
    /// Asks for every decision there is (each role, each pair of roles and all roles together × operations ×
    /// purposes × fields) and holds the answers against the never rules as they are written.
    ///
    /// Loading compares grants with rules; this looks at what comes out, so a slip in either is found. What a person sees
    /// of a field follows from the roles that count, so that fields are asked for once for each set of roles that
    /// counted anywhere, and not again for every operation and purpose.
    ///
    /// - Returns: How many points that is: the decisions that were asked for, each with all fields; ``decisionPoints``.
    /// - Throws: ``PolicyError/neverBroken(at:rule:ruleAt:role:subject:)``.
    public func proveNeverRules() throws(PolicyError) -> Int {
        try prove(rolesFile.never)
    }

    /// How many points the decision space has.
    public var decisionPoints: Int {
        roleSets().count * operations.count * (1 + purposes.count) * (1 + fields.count)
    }

    /// Holds every decision against rules; answers how many points that was.
    @discardableResult
    func prove(_ never: [NeverRule]) throws(PolicyError) -> Int {
        var asked = 0
        var counting: Set<RoleSet> = []
        for operation in operations {
            let rules = never.filter { $0.forbids(vocabulary.operations[operation.rawValue]) }
            for set in roleSets() {
                for purpose in [nil] + purposes.map(Optional.some) {
                    asked += 1
                    let decision = decide(roles: set, operation: operation, purpose: purpose)
                    try hold(operation, decision, against: rules)
                    counting.insert(grantingRoles(roles: set, operation: operation, purpose: purpose))
                }
            }
        }
        // Why the fewest first: so the role that is named is the one that brings the field.
        let ordered = counting.sorted {
            ($0.rawValue.nonzeroBitCount, $0.rawValue) < ($1.rawValue.nonzeroBitCount, $1.rawValue)
        }
        for field in fields {
            let rules = never.filter { $0.forbids(entry(of: field)) }
            for roles in ordered
            where visibility(of: field, to: roles) != .withheld || canUnmask(field, roles) {
                try hold(field, roles, against: rules)
            }
        }
        return asked * (1 + fields.count)
    }

    private func roleSets() -> [RoleSet] {
        var sets = roles.flatMap { first in
            roles.filter { $0.rawValue >= first.rawValue }.map { RoleSet(first).union(RoleSet($0)) }
        }
        if roles.count > 2 { sets.append(allRoles) }
        return sets
    }

    /// A permitted operation must be free of every rule for at least one of the roles that the person holds.
    private func hold(
        _ operation: OperationIndex,
        _ decision: Decision,
        against rules: [NeverRule]
    ) throws(PolicyError) {
        guard case .permit(let permit) = decision else { return }
        let role = name(of: permit.role)
        for rule in rules where rule.isBinding(role) {
            throw .neverBroken(
                at: rolesFile.roles[permit.role.rawValue].place,
                rule: rule.id,
                ruleAt: rule.place,
                role: role,
                subject: name(of: operation)
            )
        }
    }

    /// A field that is shown must be free of every rule for one of the roles that the person acts under.
    private func hold(_ field: FieldIndex, _ granting: RoleSet, against rules: [NeverRule])
        throws(PolicyError)
    {
        let acting = roles.filter { granting.contains(RoleSet($0)) }
        for rule in rules {
            guard acting.allSatisfy({ rule.isBinding(name(of: $0)) }), let first = acting.first else {
                continue
            }
            throw .neverBroken(
                at: rolesFile.roles[first.rawValue].place,
                rule: rule.id,
                ruleAt: rule.place,
                role: name(of: first),
                subject: entry(of: field).path
            )
        }
    }
}

extension NeverRule {
    fileprivate func forbids(_ operation: OperationEntry) -> Bool {
        guard kind == nil || kind == operation.kind else { return false }
        return operations.contains { ["*", operation.name, operation.noun + ".*"].contains($0.text) }
    }

    fileprivate func forbids(_ field: FieldEntry) -> Bool {
        fields.contains { $0.text == field.path || $0.text == field.group }
    }

    fileprivate func isBinding(_ role: String) -> Bool {
        switch binds {
        case .only(let roles): roles.contains { $0.text == role }
        case .allExcept(let roles): !roles.contains { $0.text == role }
        }
    }
}
