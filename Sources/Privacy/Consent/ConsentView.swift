public import Engine
internal import Sealing
internal import Storage

/// An entry of the ledger of consents.
public struct ConsentView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Consent",
        [
            .subject: .id.about("The subject's pseudonym."),
            .purpose: .text("The purpose."),
            .isGiven: .boolean("Whether it was given; else it was taken back."),
            .on: .day("The day on which that happened."),
            .channel: .choice(of: ConsentChannel.self, "How."),
            .textVersion: .text("The version of the text that was consented to.").optional,
            .decision: .count("Its place in the decisions log."),
            .request: .text("The request that led to it.").optional,
            .noted: .instant,
            .by: .text("Who noted it."),
        ]
    )
    .disclosing(["note"])

    /// The subject's pseudonym.
    public let subject: String
    /// The purpose.
    public let purpose: String
    /// Whether it was given; else it was taken back.
    public let isGiven: Bool
    /// The day on which that happened.
    public let on: String
    /// How.
    public let channel: ConsentChannel
    /// The version of the text that was consented to.
    public let textVersion: String?
    /// Its place in the decisions log.
    public let decision: UInt64
    /// The request that led to it.
    public let request: String?
    /// When it was noted.
    public let noted: String
    /// Who noted it.
    public let by: String
    /// The note, as the policy lets it through.
    public let fields: Disclosure

    private enum Key: String, CodingKey {
        case subject, purpose, isGiven, on, channel, textVersion, decision, request, noted, by
    }

    /// Writes the entry as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(subject, forKey: .subject)
        try container.encode(purpose, forKey: .purpose)
        try container.encode(isGiven, forKey: .isGiven)
        try container.encode(on, forKey: .on)
        try container.encode(channel, forKey: .channel)
        try container.encodeIfPresent(textVersion, forKey: .textVersion)
        try container.encode(decision, forKey: .decision)
        try container.encodeIfPresent(request, forKey: .request)
        try container.encode(noted, forKey: .noted)
        try container.encode(by, forKey: .by)
        try fields.encode(to: encoder)
    }
}

extension ConsentView {
    /// The entries that a condition picks, the oldest first.
    static func load(_ condition: String, _ value: SQLValue, in context: Context) throws -> [ConsentView] {
        try context.connection.rows(
            """
            SELECT c.id, c.subject_id, c.purpose, c.is_given, c.day, c.channel, c.text_version, c.sequence, c.time,
                c.principal_id, c.note, c.note_revision
            FROM privacy_consent c WHERE \(condition) ORDER BY c.sequence
            """,
            value
        ) { row in
            guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(1)),
                let channel = ConsentChannel(rawValue: row.text(5)), let by = RowID(bytes: row.blob(9))
            else { throw StorageError.corrupt("a row of `privacy_consent` holds a word that is none") }
            let decision = UInt64(bitPattern: row.int64(7))
            let place = ConsentEntry.place(id, UInt64(bitPattern: row.int64(11)), subject)
            return ConsentView(
                subject: "\(subject)",
                purpose: row.text(2),
                isGiven: row.int64(3) != 0,
                on: row.text(4),
                channel: channel,
                textVersion: row.optionalText(6),
                decision: decision,
                request: try RequestDecisions.number(decision, context.connection),
                noted: PrivacyTime.text(row.int64(8)),
                by: try context.name(of: by),
                fields: try row.optionalBlob(10).map { try context.reveal($0, at: place, fields: ["note"]) }
                    ?? Disclosure()
            )
        }
    }
}

/// One entry, under the key `consent`.
public struct ConsentAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ConsentAnswer",
        [.consent: ConsentView.schema]
    )

    /// The entry.
    public let consent: ConsentView

    init(_ id: RowID, in context: Context) throws {
        guard let found = try ConsentView.load("c.id = ?1", .blob(id.bytes), in: context).first else {
            throw EngineError.notFound(kind: "consent", name: "\(id)")
        }
        consent = found
    }
}
