/// The moments of a run on one target at which a crash leaves something different there, in order.
public enum RunStep: String, Sendable, CaseIterable {
    /// The snapshot lies in the spool.
    case snapshotTaken
    /// The decisions log on the target is as new as the store's.
    case decisionsWritten
    /// The data archive is whole on the target.
    case dataWritten
    /// The epoch's key file is there.
    case epochCopyWritten
    /// The vault archive is whole on the target.
    case vaultWritten
    /// Everything was read back and compared.
    case verified
    /// The store has recorded the archives and signed the catalogue.
    case recorded
    /// The catalogue is on the target.
    case catalogueWritten
    /// The pairs of past epochs are gone from the target.
    case oldRemoved
    /// The store knows of both.
    case confirmed
}

/// How far a run has come, for people who wait.
public struct RunProgress: Sendable, Equatable {
    /// What is being done.
    public enum Stage: String, Sendable {
        /// The snapshot is taken.
        case snapshot
        /// An archive is written.
        case writing
        /// It is read back.
        case verifying
        /// A store comes back from it, in a drill.
        case restoring
    }

    /// What is being done.
    public let stage: Stage
    /// The target, where there is one.
    public let target: String?
    /// How many bytes are done.
    public let done: Int64
    /// How many there are.
    public let total: Int64
}
