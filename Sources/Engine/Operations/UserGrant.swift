public import Sealing

/// Grants a role to a principal.
public struct UserGrant: Command {
    /// Its name.
    public static let name = "user.grant"
    /// What it does.
    public static let summary = "Grant a role to a user."
    /// What a second person sees of it.
    public static let shownToApprovers = ["user", "role"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .user: .handle("The principal's name."),
            .role: .role,
        ]
    )

    /// The principal's name.
    public let user: String
    /// The role.
    public let role: String

    /// Grants a role.
    public init(user: String, role: String) {
        self.user = user
        self.role = role
    }

    /// Adds the grant; one that is there already stays as it is.
    public func perform(in context: Context) throws -> RowID {
        let principal = try context.principal(named: user)
        try context.requireRoles([role])
        try context.requireNotOneself(
            principal.id,
            unixUser: principal.unixUser,
            unixGroup: principal.unixGroup
        )
        try context.changeAuthority { authority, connection in
            try authority.grant(
                role,
                to: principal.id,
                by: context.principal.id,
                at: context.nowMilliseconds,
                connection
            )
        }
        context.touch("user", principal.id)
        return principal.id
    }

    /// The principal as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> UserAnswer { try context.user(result) }
}
