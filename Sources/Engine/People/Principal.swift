public import Sealing

/// A person or service that the store knows.
public struct Principal: Sendable, Equatable {
    /// Its id.
    public let id: RowID
    /// Its name in this store; a handle, not a person's name.
    public let name: String
    /// The Unix user it is mapped from, if any.
    public let unixUser: String?
    /// The Unix group it is mapped from, if any.
    public let unixGroup: String?
    /// The team whose rows it shares.
    public let team: String
    /// Whether it may ask for anything.
    public let isActive: Bool
    /// When it was made, in milliseconds since 1970.
    public let created: Int64
    /// The names of its roles, sorted.
    public internal(set) var roles: [String]
}
