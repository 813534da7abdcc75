public import Engine
internal import Sealing
internal import Storage

/// Lists what customers were asked and what they said, a page at a time.
public struct FeedbackList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "feedback.list"
    /// What it does, in one sentence for people.
    public static let summary = "List what customers were asked and what they said."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order").about("Only what is about this order.").optional,
            .answered: .boolean("Only what was answered.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The id after which the page begins.").optional,
        ]
    )

    /// Only what is about this order, by number or id.
    public var order: String?
    /// Only what was answered.
    public var answered: Bool?
    /// The most entries on the page; 50 where none is given.
    public var limit: Int?
    /// The id after which the page begins.
    public var after: String?

    /// Everything, a page at a time.
    public init(order: String? = nil) { self.order = order }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.limit(limit)
        guard let after, RowID(after) == nil else { return }
        throw InputError("after", "`\(after)` is not an id", help: "give what `next` of the last page says")
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> FeedbacksAnswer {
        let size = limit ?? 50
        let order = try order.map { try OrderRow.load(named: $0, in: context).id }
        let rows = try context.connection.rows(
            FeedbackRow.page,
            arguments: [
                .integer(context.scopeBits), .blob(context.principal.id.bytes), .text(context.principal.team),
                .blob(after.flatMap { RowID($0)?.bytes } ?? []), .optional(order?.bytes),
                .integer(answered == true ? 1 : 0), .integer(Int64(size + 1)),
            ],
            map: FeedbackRow.init
        )
        return FeedbacksAnswer(
            feedback: try rows.prefix(size).map { try FeedbackView($0, showsWords: true, in: context) },
            next: rows.count > size ? rows[size - 1].id.description : nil
        )
    }
}

/// What a customer was asked, and what they said.
public struct FeedbackView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Feedback",
        [
            .id: .id,
            .order: .text("The order's number.").example("SO-2026-000001"),
            .step: .text("The step that it is about; absent where it is about none.").optional,
            .sku: .sku.about("The product that it is about; absent where it is about none.").optional,
            .asked: .instant,
            .expires: .instant,
            .given: .instant.optional,
            .score: .integer("From 1 (bad) to 5 (good).").optional,
        ]
    )
    .disclosing(SealedFields.feedback)

    /// The id, a UUID.
    public let id: String
    /// The order's number.
    public let order: String
    /// The step that it is about.
    public let step: String?
    /// The product that it is about.
    public let sku: String?
    /// When it was asked.
    public let asked: Instant
    /// Until when the token holds.
    public let expires: Instant
    /// When it was answered.
    public let given: Instant?
    /// From 1 (bad) to 5 (good).
    public let score: Int64?
    /// What the customer said; only in lists.
    public let fields: Disclosure

    private enum Key: String, CodingKey { case id, order, step, sku, asked, expires, given, score }

    init(_ row: FeedbackRow, showsWords: Bool, in context: Context) throws {
        context.touch("order", row.order)
        context.about(row.subject)
        id = row.id.description
        order = row.orderNumber
        step = row.step
        sku = row.sku
        asked = Instant(row.asked)
        expires = Instant(row.expires)
        given = row.given.map(Instant.init)
        score = row.score
        fields =
            showsWords && row.words != nil
            ? try context.reveal(row.words, at: row.wordsPlace, fields: SealedFields.feedback) : Disclosure()
    }

    /// Writes it as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(order, forKey: .order)
        try container.encodeIfPresent(step, forKey: .step)
        try container.encodeIfPresent(sku, forKey: .sku)
        try container.encode(asked, forKey: .asked)
        try container.encode(expires, forKey: .expires)
        try container.encodeIfPresent(given, forKey: .given)
        try container.encodeIfPresent(score, forKey: .score)
        try fields.encode(to: encoder)
    }
}

/// One question and its answer, under the key `feedback`.
public struct FeedbackAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.feedback: FeedbackView.schema])

    /// The question and its answer.
    public let feedback: FeedbackView
}

/// Several questions and their answers, under the key `feedback`.
public struct FeedbacksAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .feedback: .list(of: FeedbackView.schema, "What was asked and said, the oldest first."),
            .next: .next.optional,
        ]
    )

    /// What was asked and said, the oldest first.
    public let feedback: [FeedbackView]
    /// What to give as `after` for the next page; absent on the last one.
    public let next: String?
}
