/// The tables behind every decision; a bit set of 64 roles per operation, purpose and field.
struct DecisionTables: Sendable {
    /// What one role gets from one operation's grant.
    struct Grant: Sendable {
        let rule: String
        let place: SourcePlace
        let scope: RowScope
    }

    /// A never rule's hold on one operation or field.
    struct Ban: Sendable {
        /// Position of the rule in the file.
        let rule: Int
        let id: String
        /// The roles it binds.
        let bound: UInt64
    }

    let roleCount: Int
    /// Per operation: the roles that grant it.
    private(set) var granting: [UInt64]
    /// Per operation and role (operation × roles + role): the grant.
    private(set) var grants: [Grant?]
    /// How many purposes there are.
    let purposeCount: Int
    /// Per operation and purpose (operation × purposes + purpose): the roles that may act under it.
    private(set) var allowing: [UInt64]
    /// Per operation and role (operation × roles + role): the purpose that counts when none is named; −1 for none.
    private(set) var defaultPurposes: [Int]
    /// Per field: the roles that see all of it.
    private(set) var full: [UInt64]
    /// Per field: the roles that see it masked.
    private(set) var masked: [UInt64]
    /// Per field: the roles that may unmask it with a reason.
    private(set) var unmasking: [UInt64]
    /// Per field and role: the line of `visibility` that decided.
    private(set) var lines: [RoleEntry.VisibilityEntry?]
    /// Per operation: the never rules that speak of it.
    private(set) var operationBans: [[Ban]]
    /// Per field: the never rules that speak of it.
    private(set) var fieldBans: [[Ban]]
    /// Per operation: the roles that no never rule binds.
    private(set) var operationFree: [UInt64]
    /// Per field: the roles that no never rule binds.
    private(set) var fieldFree: [UInt64]
    /// Per role: the roles whose holders a never rule forbids something that it would bring.
    private(set) var forbiddenTakers: [UInt64]

    init(_ file: RolesFile, vocabulary: Vocabulary, names: NameTable) throws(PolicyError) {
        let (operations, fields) = (vocabulary.operations.count, vocabulary.fields.count)
        roleCount = file.roles.count
        granting = Array(repeating: 0, count: operations)
        grants = Array(repeating: nil, count: operations * file.roles.count)
        purposeCount = file.purposes.count
        allowing = Array(repeating: 0, count: operations * file.purposes.count)
        defaultPurposes = Array(repeating: -1, count: operations * file.roles.count)
        full = Array(repeating: 0, count: fields)
        masked = full
        unmasking = full
        lines = Array(repeating: nil, count: fields * file.roles.count)
        operationBans = Array(repeating: [], count: operations)
        fieldBans = Array(repeating: [], count: fields)
        operationFree = Array(repeating: .max, count: operations)
        fieldFree = Array(repeating: .max, count: fields)
        forbiddenTakers = Array(repeating: 0, count: file.roles.count)
        if file.roles.count > RoleSet.capacity {
            throw .contradiction(
                at: file.roles[RoleSet.capacity].place,
                what: "there are \(file.roles.count) roles",
                reason: "a policy has at most \(RoleSet.capacity)",
                help: "merge roles that differ little"
            )
        }
        for (index, role) in file.roles.enumerated() {
            try addGrants(of: role, at: index, names: names)
            try addVisibility(of: role, at: index, names: names)
            addPurposes(of: role, at: index, names: names)
        }
        for (index, rule) in file.never.enumerated() {
            try addBans(of: rule, at: index, names: names)
        }
        try refuseBrokenRules(file, vocabulary: vocabulary, names: names)
        for role in file.roles.indices { forbiddenTakers[role] = bound(by: role) }
    }

    /// The roles that some never rule binds in what this role grants or shows.
    private func bound(by role: Int) -> UInt64 {
        let bit: UInt64 = 1 << UInt64(role)
        let operations = granting.indices.filter { granting[$0] & bit != 0 }
        let fields = full.indices.filter { (full[$0] | masked[$0] | unmasking[$0]) & bit != 0 }
        return operations.flatMap { operationBans[$0] }.reduce(0) { $0 | $1.bound }
            | fields.flatMap { fieldBans[$0] }.reduce(0) { $0 | $1.bound }
    }

    private mutating func addGrants(of role: RoleEntry, at index: Int, names: NameTable) throws(PolicyError) {
        for noun in role.nouns where names.operationsByNoun[noun.text] == nil {
            let known = names.operationsByNoun.keys.sorted()
            throw .unknownName(at: noun.place, kind: "noun", name: noun.text, known: known)
        }
        for pattern in role.grants {
            for operation in try names.operations(matching: pattern) {
                let slot = operation * roleCount + index
                if grants[slot] != nil { continue }
                granting[operation] |= 1 << UInt64(index)
                let noun = names.vocabulary.operations[operation].noun
                let scope = role.rowsByNoun[noun] ?? role.rows
                let rule = "\(role.name):\(pattern.text)"
                grants[slot] = Grant(rule: rule, place: pattern.place, scope: scope)
            }
        }
    }

    private mutating func addVisibility(
        of role: RoleEntry,
        at index: Int,
        names: NameTable
    ) throws(PolicyError) {
        let bit: UInt64 = 1 << UInt64(index)
        let isGroup = { (line: RoleEntry.VisibilityEntry) in Vocabulary.groups.contains(line.path) }
        // Why: a line for one field wins over its group's line, wherever it stands.
        for line in role.visibility.filter(isGroup) + role.visibility.filter({ !isGroup($0) }) {
            for field in try names.fields(matching: line.path, at: line.place) {
                full[field] = line.visibility == .full ? full[field] | bit : full[field] & ~bit
                masked[field] = line.visibility == .masked ? masked[field] | bit : masked[field] & ~bit
                lines[field * roleCount + index] = line
            }
        }
        for pattern in role.unmask {
            for field in try names.fields(matching: pattern.text, at: pattern.place) {
                unmasking[field] |= bit
            }
        }
    }

    private mutating func addPurposes(of role: RoleEntry, at index: Int, names: NameTable) {
        let bit: UInt64 = 1 << UInt64(index)
        for (operation, entry) in names.vocabulary.operations.enumerated() {
            for purpose in role.purposes(for: entry.noun).compactMap({ names.purposes[$0] }) {
                allowing[operation * purposeCount + purpose] |= bit
            }
            let unnamed = role.defaultPurpose(for: entry.noun).flatMap { names.purposes[$0] }
            defaultPurposes[operation * roleCount + index] = unnamed ?? -1
        }
    }

    private mutating func addBans(of rule: NeverRule, at index: Int, names: NameTable) throws(PolicyError) {
        var bound: UInt64 = 0
        switch rule.binds {
        case .only(let roles):
            for role in roles { bound |= 1 << UInt64(try names.role(role)) }
        case .allExcept(let roles):
            bound = roleCount == RoleSet.capacity ? .max : (1 << UInt64(roleCount)) - 1
            for role in roles { bound &= ~(1 << UInt64(try names.role(role))) }
        }
        let ban = Ban(rule: index, id: rule.id, bound: bound)
        for pattern in rule.operations {
            for operation in try names.operations(matching: pattern, allowsAll: true)
            where rule.kind == nil || rule.kind == names.vocabulary.operations[operation].kind {
                operationBans[operation].append(ban)
                operationFree[operation] &= ~bound
            }
        }
        for pattern in rule.fields {
            for field in try names.fields(matching: pattern.text, at: pattern.place) {
                fieldBans[field].append(ban)
                fieldFree[field] &= ~bound
            }
        }
    }
}

extension DecisionTables {
    /// Refuses the first grant or visibility that a never rule forbids.
    private func refuseBrokenRules(
        _ file: RolesFile,
        vocabulary: Vocabulary,
        names: NameTable
    ) throws(PolicyError) {
        for (role, entry) in file.roles.enumerated() {
            let bit: UInt64 = 1 << UInt64(role)
            for operation in granting.indices {
                guard let grant = grants[operation * roleCount + role],
                    let ban = operationBans[operation].first(where: { $0.bound & bit != 0 })
                else { continue }
                throw .neverBroken(
                    at: grant.place,
                    rule: ban.id,
                    ruleAt: file.never[ban.rule].place,
                    role: entry.name,
                    subject: vocabulary.operations[operation].name
                )
            }
            for field in full.indices {
                guard (full[field] | masked[field] | unmasking[field]) & bit != 0,
                    let ban = fieldBans[field].first(where: { $0.bound & bit != 0 })
                else { continue }
                let unmask = try unmaskPlace(of: field, in: entry, names: names)
                let isShown = (full[field] | masked[field]) & bit != 0
                let line = isShown ? lines[field * roleCount + role]?.place : unmask
                throw .neverBroken(
                    at: line ?? entry.place,
                    rule: ban.id,
                    ruleAt: file.never[ban.rule].place,
                    role: entry.name,
                    subject: vocabulary.fields[field].path
                )
            }
        }
    }

    private func unmaskPlace(
        of field: Int,
        in role: RoleEntry,
        names: NameTable
    ) throws(PolicyError) -> SourcePlace? {
        for pattern in role.unmask
        where try names.fields(matching: pattern.text, at: pattern.place).contains(field) {
            return pattern.place
        }
        return nil
    }
}
