extension CompiledPolicy {
    /// The roles' names, in the file's order.
    public var roleNames: [String] { rolesFile.roles.map(\.name) }

    /// The operations' names, sorted.
    public var operationNames: [String] { vocabulary.operations.map(\.name) }

    /// The purposes' names, in the file's order.
    public var purposeNames: [String] { rolesFile.purposes.map(\.name) }

    /// The fields' paths (`group.field`), sorted.
    public var fieldPaths: [String] { vocabulary.fields.map(\.path) }

    /// The set of the named roles; a name that this policy does not know grants nothing.
    public func roles(named names: some Sequence<String>) -> RoleSet {
        names.reduce(into: RoleSet()) { set, name in
            if let role = role(named: name) { set.insert(RoleSet(role)) }
        }
    }

    /// The role of that name.
    public func role(named name: String) -> RoleIndex? { names.roles[name].map(RoleIndex.init(rawValue:)) }

    /// The operation of that name.
    public func operation(named name: String) -> OperationIndex? {
        names.operations[name].map(OperationIndex.init(rawValue:))
    }

    /// The purpose of that name.
    public func purpose(named name: String) -> PurposeIndex? {
        names.purposes[name].map(PurposeIndex.init(rawValue:))
    }

    /// The field of that path (`contact.email`).
    public func field(named path: String) -> FieldIndex? {
        names.fields[path].map(FieldIndex.init(rawValue:))
    }

    /// The name of a role.
    public func name(of role: RoleIndex) -> String { rolesFile.roles[role.rawValue].name }

    /// The name of an operation.
    public func name(of operation: OperationIndex) -> String {
        vocabulary.operations[operation.rawValue].name
    }

    /// The name of a purpose.
    public func name(of purpose: PurposeIndex) -> String { rolesFile.purposes[purpose.rawValue].name }

    /// What the roles file says about a purpose.
    public func entry(of purpose: PurposeIndex) -> RolesFile.PurposeEntry {
        rolesFile.purposes[purpose.rawValue]
    }

    /// The field at an index: group, name and mask.
    public func entry(of field: FieldIndex) -> FieldEntry { vocabulary.fields[field.rawValue] }

    /// Every operation.
    public var operations: [OperationIndex] {
        vocabulary.operations.indices.map(OperationIndex.init(rawValue:))
    }

    /// Every purpose.
    public var purposes: [PurposeIndex] { rolesFile.purposes.indices.map(PurposeIndex.init(rawValue:)) }

    /// Every field.
    public var fields: [FieldIndex] { vocabulary.fields.indices.map(FieldIndex.init(rawValue:)) }

    /// Every role.
    public var roles: [RoleIndex] { rolesFile.roles.indices.map(RoleIndex.init(rawValue:)) }

    /// All roles together.
    public var allRoles: RoleSet { roles.reduce(into: RoleSet()) { $0.insert(RoleSet($1)) } }

    /// The purposes under which these roles may do an operation.
    public func purposes(roles: RoleSet, operation: OperationIndex) -> [PurposeIndex] {
        purposes.filter { decide(roles: roles, operation: operation, purpose: $0).isPermitted }
    }
}
