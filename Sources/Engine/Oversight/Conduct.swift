public import Sealing

/// What the audit log tells of a time: which roles were used, and what was refused.
///
/// Only what is in the log counts: changes, and what showed somebody's data.
public struct Conduct: Sendable, Equatable {
    /// A role that somebody holds, or used in that time.
    public struct RoleUse: Sendable, Equatable {
        /// Whose role it is.
        public let principal: RowID
        /// The role.
        public let role: String
        /// Since when they hold it, in milliseconds since 1970; nil where it is not theirs any more, or was taken in an
        /// emergency.
        public internal(set) var granted: Int64?
        /// When it was last used in that time, in milliseconds since 1970; nil where it was not.
        public internal(set) var lastUsed: Int64?
        /// How many entries of that time it decided.
        public internal(set) var uses = 0
    }

    /// An operation that a rule refused.
    public struct Refusal: Sendable, Hashable {
        /// The operation.
        public let operation: String
        /// The rule, or the missing grant.
        public let rule: String
        /// To how many users.
        public internal(set) var users = 0
        /// On how many days, those of each user counted by themselves.
        public internal(set) var days = 0
    }

    /// By user and role.
    public internal(set) var roles: [RoleUse] = []
    /// By operation and rule.
    public internal(set) var refusals: [Refusal] = []
    /// How many entries of that time nobody can read any more.
    public internal(set) var unreadable = 0
}
