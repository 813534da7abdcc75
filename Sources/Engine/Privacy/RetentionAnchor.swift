public import Sealing

/// The rows whose instants start the term of a retention class.
///
/// A module declares it once: the data of a class goes when the term after the newest such row is over. Where the law asks
/// for it until then (``isObligation``), an erasure leaves it.
public struct RetentionAnchor: Sendable, Equatable {
    /// From when on the term runs.
    public enum Start: Sendable, Equatable {
        /// From the day of the instant.
        case day
        /// From the end of the instant's calendar year.
        case endOfYear
    }

    /// The retention class.
    public let retentionClass: RetentionClass
    /// The table, whose rows have `subject_id`.
    public let table: String
    /// The column with the instant, in milliseconds since 1970; rows where it is null do not count.
    public let column: String
    /// From when on the term runs.
    public let start: Start
    /// Whether the law asks for the data until then, so that an erasure leaves it.
    public let isObligation: Bool

    /// Declares what starts the term of a class.
    public init(class: RetentionClass, table: String, column: String, start: Start, isObligation: Bool) {
        retentionClass = `class`
        self.table = table
        self.column = column
        self.start = start
        self.isObligation = isObligation
    }
}

/// What a store outside its own folder still holds of an epoch: a target's standing, as the module that knows it tells.
public struct CopyStanding: Sendable, Equatable {
    /// The target's name.
    public let target: String
    /// The oldest epoch of which a key lies there.
    public let epoch: UInt64
    /// Until when at the latest, where the target forgets by itself; nil where it is overwritten.
    public let expires: String?

    /// A target's standing.
    public init(target: String, epoch: UInt64, expires: String? = nil) {
        self.target = target
        self.epoch = epoch
        self.expires = expires
    }
}
