public import Sealing

/// Makes a Unix user, or a Unix group, a principal of the store.
public struct UserAdd: Command {
    /// Its name.
    public static let name = "user.add"
    /// What it does.
    public static let summary = "Make a Unix user or group known to the store, with its roles."
    /// What a second person sees of it.
    public static let shownToApprovers = ["user", "unixUser", "unixGroup", "roles", "team"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .user: .handle("The principal's name in this store."),
            .unixUser: .handle("The Unix user.").optional,
            .unixGroup: .handle("The Unix group, for whoever is in it.").optional,
            .roles: .list(of: .role, "The roles to grant, at least one."),
            .team: .handle("The team whose rows it shares."),
        ]
    )

    /// The principal's name in this store.
    public let user: String
    /// The Unix user.
    public let unixUser: String?
    /// The Unix group, for whoever is in it.
    public let unixGroup: String?
    /// The roles to grant.
    public let roles: [String]
    /// The team whose rows it shares.
    public let team: String

    /// Makes a Unix user, or a Unix group, a principal.
    public init(user: String, unixUser: String?, unixGroup: String?, roles: [String], team: String = "main") {
        self.user = user
        self.unixUser = unixUser
        self.unixGroup = unixGroup
        self.roles = roles
        self.team = team
    }

    /// Checks the names.
    public func validate() throws(InputError) {
        for (field, value) in [("user", user), ("unix", unixUser), ("group", unixGroup), ("team", team)] {
            guard let value else { continue }
            let isName =
                (1...32).contains(value.utf8.count)
                && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "/") }
            guard isName else {
                throw InputError(
                    field,
                    "`\(value)` is not a name of 1 to 32 printable ASCII characters without spaces or slashes",
                    help: "use a short handle such as `clerk1`"
                )
            }
        }
        guard unixUser != nil || unixGroup != nil else {
            throw InputError(
                "unix",
                "the store would not know who this is",
                help: "name a Unix user with --unix or a group with --group"
            )
        }
        guard !roles.isEmpty else {
            throw InputError(
                "role",
                "a principal without a role may do nothing",
                help: "name a role with --role"
            )
        }
    }

    /// Adds the principal and its grants.
    public func perform(in context: Context) throws -> RowID {
        let state = try context.authorityState()
        guard state.principal(named: user) == nil else {
            throw EngineError.conflict(
                what: "there is already a user `\(user)`",
                reason: "names are used once in a store",
                help: "choose another name, or grant a role with `coffer user grant \(user) --role ROLE`"
            )
        }
        let isMapped = state.principals.values.contains {
            (unixUser != nil && $0.unixUser == unixUser) || (unixGroup != nil && $0.unixGroup == unixGroup)
        }
        guard !isMapped else {
            throw EngineError.conflict(
                what: "that Unix user or group already belongs to another user of this store",
                reason: "one Unix user is one person",
                help: "grant the role to that user instead"
            )
        }
        try context.requireRoles(roles)
        try context.requireNotOneself(nil, unixUser: unixUser, unixGroup: unixGroup)
        let added = Principal(
            id: context.newID(),
            name: user,
            unixUser: unixUser,
            unixGroup: unixGroup,
            team: team,
            isActive: true,
            created: context.nowMilliseconds,
            roles: []
        )
        try context.changeAuthority { authority, connection in
            try authority.store(added, connection)
            for role in roles {
                try authority.grant(
                    role,
                    to: added.id,
                    by: context.principal.id,
                    at: context.nowMilliseconds,
                    connection
                )
            }
        }
        context.touch("user", added.id)
        return added.id
    }

    /// The principal as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> UserAnswer { try context.user(result) }
}
