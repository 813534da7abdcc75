/// A principal, as answered.
public struct UserView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "User",
        [
            .id: .id,
            .name: .handle("Its name."),
            .unixUser: .text("The Unix user it is mapped from.").optional,
            .unixGroup: .text("The Unix group it is mapped from.").optional,
            .team: .handle("The team whose rows it shares."),
            .roles: .list(of: .role, "Its roles, sorted."),
            .active: .boolean("Whether it may ask for anything."),
        ]
    )

    /// Its id.
    public let id: String
    /// Its name.
    public let name: String
    /// The Unix user it is mapped from.
    public let unixUser: String?
    /// The Unix group it is mapped from.
    public let unixGroup: String?
    /// The team whose rows it shares.
    public let team: String
    /// Its roles, sorted.
    public let roles: [String]
    /// Whether it may ask for anything.
    public let active: Bool

    init(_ principal: Principal) {
        id = "\(principal.id)"
        name = principal.name
        unixUser = principal.unixUser
        unixGroup = principal.unixGroup
        team = principal.team
        roles = principal.roles
        active = principal.isActive
    }
}

/// One principal.
public struct UserAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .user: UserView.schema
        ]
    )

    /// The principal.
    public let user: UserView
}

/// Every principal.
public struct UserListAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .users: .list(of: UserView.schema, "The principals, by name.")
        ]
    )

    /// The principals, by name.
    public let users: [UserView]
}
