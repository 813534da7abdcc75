public import Engine
internal import Sealing

/// A place where a person may be mentioned, with the words as the policy lets them through.
public struct MentionView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Mention",
        [
            .id: .id, .subject: .id.about("The pseudonym of who may be mentioned."),
            .subjectNumber: .text("The number that people know them by.").example("C-000001").optional,
            .place: .text("The table and the field.").example("order_event.reason"),
            .about: .text("Whose record it is: a number, or a pseudonym.").optional,
            .matched: .list(of: .text(), "What was found: name, part-of-name, email, phone, tax-id, number."),
            .state: .choice(of: MentionState.self, "What became of it."),
            .found: .instant, .decidedBy: .text("Who decided.").optional,
        ]
    )
    .disclosing(["text"])

    /// The id, a UUID.
    public let id: String
    /// The pseudonym of who may be mentioned.
    public let subject: String
    /// The number that people know them by.
    public let subjectNumber: String?
    /// The table and the field.
    public let place: String
    /// Whose record it is; nil where it is gone.
    public let about: String?
    /// What was found.
    public let matched: [String]
    /// What became of it.
    public let state: MentionState
    /// When it was found.
    public let found: String
    /// Who decided.
    public let decidedBy: String?
    /// The words, as the policy lets them through; none where they are gone.
    public let fields: Disclosure

    private enum Key: String, CodingKey {
        case id, subject, subjectNumber, place, about, matched, state, found, decidedBy
    }

    init(_ row: MentionRow, in context: Context) throws {
        id = "\(row.id)"
        subject = "\(row.subject)"
        subjectNumber = try context.knownSubject(row.subject)?.number
        place = "\(row.table).\(row.field)"
        matched = row.matched
        state = row.state
        found = PrivacyTime.text(row.found)
        decidedBy = try row.decidedBy.map { try context.name(of: $0) }
        let text = FreeText.columns(context.tables).first {
            $0.table == row.table && $0.column == row.column && $0.field == row.field
        }
        guard let text, let stored = try text.place(in: row.row, context) else {
            about = nil
            fields = Disclosure()
            return
        }
        let other = stored.place.subject
        about = try context.knownSubject(other)?.number ?? "\(other)"
        fields = try context.reveal(stored.sealed, at: stored.place, fields: [row.field])
            .renamed([row.field: "text"])
    }

    /// Writes it as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(subject, forKey: .subject)
        try container.encodeIfPresent(subjectNumber, forKey: .subjectNumber)
        try container.encode(place, forKey: .place)
        try container.encodeIfPresent(about, forKey: .about)
        try container.encode(matched, forKey: .matched)
        try container.encode(state, forKey: .state)
        try container.encode(found, forKey: .found)
        try container.encodeIfPresent(decidedBy, forKey: .decidedBy)
        try fields.encode(to: encoder)
    }
}

/// Places where a person may be mentioned.
public struct MentionsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Mentions",
        [.mentions: .list(of: MentionView.schema, "The first that was found first.")]
    )

    /// The places.
    public let mentions: [MentionView]
}
