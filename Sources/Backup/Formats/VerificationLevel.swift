/// How much of an archive was shown to be right, by reading it back from where it lies.
public enum VerificationLevel: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Its bytes are the ones that were written.
    case bytes = 0
    /// It decrypts, decompresses, and has the entries that its manifest names.
    case archive = 1
    /// Its database is whole: integrity, foreign keys, schema versions.
    case database = 2
    /// Its contents are what was snapshot: row counts, audit checkpoint, a key or a decision for every key id.
    case content = 3
    /// A store was restored from it, opened and tried.
    case drill = 4

    /// By how much is shown.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
