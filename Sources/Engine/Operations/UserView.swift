/// A principal, as answered.
public struct UserView: Encodable, Sendable, Equatable {
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
public struct UserAnswer: Encodable, Sendable {
    /// The principal.
    public let user: UserView
}

/// Every principal.
public struct UserListAnswer: Encodable, Sendable {
    /// The principals, by name.
    public let users: [UserView]
}
