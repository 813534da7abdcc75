internal import Policy
internal import Sealing
internal import Storage

extension Context {
    func authorityState() throws -> AuthorityState { try parts.authority.state(connection) }

    /// Changes rows of authority and seals them all together again.
    func changeAuthority(_ change: (Authority, Connection) throws -> Void) throws {
        try change(parts.authority, connection)
        try parts.authority.reseal(connection)
        record.changesAuthority = true
    }

    /// The user of this name.
    ///
    /// - Throws: ``EngineError/notFound(kind:name:)``.
    public func principal(named name: String) throws -> Principal {
        guard let found = try authorityState().principal(named: name) else {
            throw EngineError.notFound(kind: "user", name: name)
        }
        return found
    }

    func user(_ id: RowID) throws -> UserAnswer {
        guard let found = try authorityState().principals[id] else {
            throw EngineError.notFound(kind: "user", name: "\(id)")
        }
        return UserAnswer(user: UserView(found))
    }

    /// Refuses in two-person custody what would give a right to whoever asks for it, under whatever name.
    ///
    /// A group counts as oneself for everybody who is in it: its rights are theirs.
    ///
    /// - Throws: A ``Denial``.
    func requireNotOneself(_ id: RowID?, unixUser: String?, unixGroup: String?) throws {
        guard settings.custody == .twoPerson else { return }
        let caller = access.request.caller
        let isOneself =
            id == access.caller.id || id == access.principal.id || unixUser == caller.user
            || unixGroup.map(caller.groups.contains) == true
        guard isOneself else { return }
        throw Denial(
            rule: "custody.two-person",
            reason: "nobody grants a role to themselves, or to a group they are in, in two-person custody",
            help: "let another administrator do it"
        )
    }

    /// - Throws: ``InputError`` naming the first role that the policy does not know.
    func requireRoles(_ roles: [String]) throws {
        let known = access.policy.compiled.roleNames
        for role in roles where !known.contains(role) {
            throw InputError(
                "role",
                "the policy knows no role `\(role)`",
                help: "use one of \(known.sorted().joined(separator: ", "))"
            )
        }
    }
}
