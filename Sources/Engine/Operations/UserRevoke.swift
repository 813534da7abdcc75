public import Sealing

/// Takes a role from a principal, or the whole principal out of service.
public struct UserRevoke: Command {
    /// Its name.
    public static let name = "user.revoke"
    /// What it does.
    public static let summary = "Take a role from a user, or take the user out of service."
    /// What a second person sees of it.
    public static let shownToApprovers = ["user", "role"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .user: .handle("The principal's name."),
            .role: .role.about("The role; everything, where none is named.").optional,
        ]
    )

    /// The principal's name.
    public let user: String
    /// The role; all of them, and the right to ask, where none is named.
    public let role: String?

    /// Takes a role, or all.
    public init(user: String, role: String?) {
        self.user = user
        self.role = role
    }

    /// Removes the grant, or all grants and the principal's standing.
    public func perform(in context: Context) throws -> RowID {
        var principal = try context.principal(named: user)
        if let role, !principal.roles.contains(role) {
            throw EngineError.notFound(kind: "role of user `\(user)`", name: role)
        }
        let taken = role.map { [$0] } ?? principal.roles
        if taken.contains("admin") { try requireAnotherAdmin(principal, context) }
        if role == nil {
            principal = Principal(
                id: principal.id,
                name: principal.name,
                unixUser: nil,
                unixGroup: nil,
                team: principal.team,
                isActive: false,
                created: principal.created,
                roles: principal.roles
            )
        }
        let left = principal
        try context.changeAuthority { authority, connection in
            for role in taken { try authority.revoke(role, from: left.id, connection) }
            if !left.isActive { try authority.store(left, connection) }
        }
        context.touch("user", principal.id)
        return principal.id
    }

    /// The principal as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> UserAnswer { try context.user(result) }

    private func requireAnotherAdmin(_ principal: Principal, _ context: Context) throws {
        let others = try context.authorityState().principals.values.filter {
            $0.isActive && $0.id != principal.id && $0.roles.contains("admin")
        }
        guard others.isEmpty else { return }
        throw EngineError.conflict(
            what: "`\(user)` is the only administrator",
            reason: "nobody could grant a role afterwards",
            help: "grant `admin` to somebody else first"
        )
    }
}
