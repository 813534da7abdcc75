/// The moments of a prune on one target at which a crash leaves something different there, in order.
enum PruneStep: String, Sendable, CaseIterable {
    /// The store has signed a catalogue without what goes.
    case recorded
    /// It is on the target.
    case catalogueWritten
    /// The store no longer lists what goes.
    case unlisted
    /// One archive more is gone from the target.
    case removed
    /// So are the keys of past epochs.
    case keysRemoved
    /// The store has forgotten what is gone.
    case confirmed
}
