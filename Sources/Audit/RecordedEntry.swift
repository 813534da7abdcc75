public import Sealing

/// An entry as it stands in the log.
public struct RecordedEntry: Sendable, Equatable {
    /// What the entry's body says.
    public enum Body: Sendable, Equatable {
        /// The entry.
        case entry(AuditEntry)
        /// Nothing any more: its quarter's key is gone.
        case forgotten
        /// Nothing that this store wrote at this place.
        case altered
    }

    /// Its place, from 0: the index of its leaf.
    public let sequence: UInt64
    /// When, in milliseconds since 1970 UTC; this stays when the body is forgotten.
    public let timeMilliseconds: Int64
    /// The audit key that seals the body; nil when the row holds no key id, which only tampering brings about.
    public let keyID: KeyID?
    /// What the body says.
    public let body: Body

    /// The entry, where its body can be read.
    public var entry: AuditEntry? {
        guard case .entry(let entry) = body else { return nil }
        return entry
    }
}
