public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A legal hold on a class of a person's data.
///
/// After the restore of an older backup a hold is in force whose owner and grounds this store does not know.
public struct HoldView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Hold",
        [
            .subject: .id.about("The subject's pseudonym."),
            .subjectNumber: .text("The number that people know the subject by.").example("C-000001").optional,
            .retentionClass: .text("The retention class."),
            .grounds: .text("Why, without a name.").optional,
            .decision: .count("Its place in the decisions log."),
            .owner: .text("Whose matter it is.").optional,
            .review: .day("The day on which somebody looks at it again.").optional,
            .isReviewDue: .boolean("Whether that day has come."),
            .placed: .instant.optional,
            .by: .text("Who placed it.").optional,
        ]
    )
    .disclosing(["note"])

    /// The subject's pseudonym.
    public let subject: String
    /// The number that people know the subject by.
    public let subjectNumber: String?
    /// The retention class.
    public let retentionClass: String
    /// Why, without a name.
    public let grounds: String?
    /// Its place in the decisions log.
    public let decision: UInt64
    /// Whose matter it is.
    public let owner: String?
    /// The day on which somebody looks at it again.
    public let review: String?
    /// Whether that day has come.
    public let isReviewDue: Bool
    /// When it was placed.
    public let placed: String?
    /// Who placed it.
    public let by: String?
    /// More about it, as the policy lets it through.
    public let fields: Disclosure

    private enum Key: String, CodingKey {
        case retentionClass = "class"
        case subject, subjectNumber, grounds, decision, owner, review, isReviewDue, placed, by
    }

    /// Writes the hold as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(subject, forKey: .subject)
        try container.encodeIfPresent(subjectNumber, forKey: .subjectNumber)
        try container.encode(retentionClass, forKey: .retentionClass)
        try container.encodeIfPresent(grounds, forKey: .grounds)
        try container.encode(decision, forKey: .decision)
        try container.encodeIfPresent(owner, forKey: .owner)
        try container.encodeIfPresent(review, forKey: .review)
        try container.encode(isReviewDue, forKey: .isReviewDue)
        try container.encodeIfPresent(placed, forKey: .placed)
        try container.encodeIfPresent(by, forKey: .by)
        try fields.encode(to: encoder)
    }
}

extension HoldView {
    init(_ subject: SubjectID, _ retentionClass: RetentionClass, decision: UInt64, in context: Context) throws
    {
        let row = try context.connection.row(
            """
            SELECT id, owner_id, review, placed, placed_by, note, note_revision, grounds FROM privacy_hold
            WHERE sequence = ?1
            """,
            .integer(Int64(bitPattern: decision))
        ) { row in
            guard let id = RowID(bytes: row.blob(0)), let owner = RowID(bytes: row.blob(1)),
                let by = RowID(bytes: row.blob(4))
            else { throw StorageError.corrupt("a row of `privacy_hold` has no sound id") }
            return (
                id: id, owner: owner, review: row.text(2), placed: row.int64(3), by: by,
                note: row.optionalBlob(5), revision: UInt64(bitPattern: row.int64(6)), grounds: row.text(7)
            )
        }
        self.subject = "\(subject)"
        subjectNumber = try context.knownSubject(subject)?.number
        self.retentionClass = retentionClass.rawValue
        self.decision = decision
        grounds = row?.grounds
        owner = try row.map { try context.name(of: $0.owner) }
        review = row?.review
        let today = try context.today()
        isReviewDue = row.flatMap { CalendarDay($0.review) }.map { $0 <= today } ?? true
        placed = row.map { PrivacyTime.text($0.placed) }
        by = try row.map { try context.name(of: $0.by) }
        fields =
            try row.flatMap { row in
                try row.note.map {
                    let place = Self.place(row.id, row.revision, subject)
                    return try context.reveal($0, at: place, fields: ["note"])
                }
            } ?? Disclosure()
    }

    static func place(_ id: RowID, _ revision: UInt64, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "privacy_hold", row: id, revision: revision, class: .service, subject: subject)
    }
}
