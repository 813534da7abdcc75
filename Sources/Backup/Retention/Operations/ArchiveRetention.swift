public import Engine

/// What becomes of one archive, as it is answered.
public struct ArchiveRetention: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ArchiveRetention",
        [
            .name: .text("The archive's name."),
            .kind: .choice(ArchiveKind.allCases.map(\.rawValue), "What it holds."),
            .bytes: .count("How many bytes are stored."),
            .verified: .boolean("Whether it was read back and found whole, and lies there."),
            .kept: .boolean("Whether it stays."),
            .reasons: .list(of: .text("Why, in words."), "Why; more than one where several rules keep it."),
        ]
    )

    /// The archive's name.
    public let name: String
    /// What it holds.
    public let kind: ArchiveKind
    /// How many bytes are stored.
    public let bytes: Int64
    /// Whether it was read back and found whole, and lies there.
    public let verified: Bool
    /// Whether it stays.
    public let kept: Bool
    /// Why, in words.
    public let reasons: [String]

    init(_ record: ArchiveRecord, _ decision: RetentionDecision) {
        (name, kind, bytes) = (record.name.text, record.name.kind, record.bytes)
        verified = decision.archive.isVerified
        (kept, reasons) = (decision.isKept, decision.reasons)
    }
}
