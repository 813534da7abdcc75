/// What an archive holds.
public enum ArchiveKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The store's data and policies; kept long.
    case data
    /// The keys, which make the data of one epoch readable; kept short.
    case vault
}
