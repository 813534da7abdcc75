/// A role of one compiled policy.
public struct RoleIndex: Hashable, Sendable {
    /// The role's position in `roles.yaml` (0…63).
    public let rawValue: Int
}

/// An operation of one compiled policy.
public struct OperationIndex: Hashable, Sendable {
    /// The operation's position in the vocabulary.
    public let rawValue: Int
}

/// A purpose of one compiled policy.
public struct PurposeIndex: Hashable, Sendable {
    /// The purpose's position in `roles.yaml`.
    public let rawValue: Int
}

/// A field of one compiled policy.
public struct FieldIndex: Hashable, Sendable {
    /// The field's position in the vocabulary.
    public let rawValue: Int
}

/// The roles that a person holds, one bit each.
public struct RoleSet: OptionSet, Hashable, Sendable {
    /// Bit *n* stands for the role with index *n*.
    public let rawValue: UInt64

    /// Makes a set from its bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Makes a set of one role.
    public init(_ role: RoleIndex) { rawValue = 1 << UInt64(role.rawValue) }

    /// The most roles that a policy can have.
    public static let capacity = 64
}
