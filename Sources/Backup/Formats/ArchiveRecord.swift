internal import Engine

/// An archive as the catalogue lists it.
public struct ArchiveRecord: Sendable, Hashable, Codable {
    static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ArchiveRecord",
        [
            .name: .archiveName,
            .bytes: .integer("How many bytes are stored.", in: 0...Int64.max),
            .digest: .storedDigest,
            .epoch: .count("The epoch at its snapshot."),
            .level: .integer("How much of it was shown by reading it back, 0 to 4.", in: 0...4),
        ]
    )

    /// Its name.
    public let name: ArchiveName
    /// How many bytes are stored.
    public let bytes: Int64
    /// The digest of the bytes that are stored.
    public let digest: ArchiveDigest
    /// The epoch at the time of its snapshot; for a vault archive the one that its name tells.
    public let epoch: UInt64
    /// How much of it was shown to be right, by reading it back.
    public let level: VerificationLevel

    /// An archive as the catalogue lists it.
    public init(
        name: ArchiveName,
        bytes: Int64,
        digest: ArchiveDigest,
        epoch: UInt64,
        level: VerificationLevel
    ) {
        self.name = name
        self.bytes = bytes
        self.digest = digest
        self.epoch = epoch
        self.level = level
    }

    /// Its line in a catalogue, without the line break.
    var line: String { "archive \(name) \(name.kind.rawValue) \(bytes) \(digest) \(epoch) \(level.rawValue)" }

    /// Reads the words of a line after `archive`; nil when one of them does not fit.
    init?(words: some Collection<String>) {
        let words = Array(words)
        guard words.count == 6, let name = try? ArchiveName(words[0]), words[1] == name.kind.rawValue,
            let bytes = Int64(words[2]), bytes >= 0, let digest = ArchiveDigest(words[3]),
            let epoch = UInt64(words[4]), name.epoch == nil || name.epoch == epoch,
            let level = Int(words[5]).flatMap(VerificationLevel.init(rawValue:))
        else { return nil }
        self.init(name: name, bytes: bytes, digest: digest, epoch: epoch, level: level)
    }
}
