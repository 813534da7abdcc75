public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Notes what a customer says, by the token that they were given; a token is used once.
public struct FeedbackGive: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "feedback.give"
    /// What it does, in one sentence for people.
    public static let summary = "Note what a customer says, by the token that they were given; once."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .token: .text("The token that the customer was given."),
            .score: .integer("How it was, from 1 (bad) to 5 (good).", in: 1...5),
            .text: .text("What they say, in their own words.", length: 1...PersonalText.longest)
                .optional,
        ]
    )

    /// The token that the customer was given.
    public var token: String
    /// How it was, from 1 (bad) to 5 (good).
    public var score: Int64
    /// What they say, in their own words.
    public var text: String?

    /// What a customer says.
    public init(token: String, score: Int64, text: String? = nil) {
        self.token = token
        self.score = score
        self.text = text
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard Satisfaction.scores.contains(Int(clamping: score)) else {
            throw InputError("score", "`\(score)` is not between 1 and 5", help: "give 1 for bad, 5 for good")
        }
        try PersonalText.check(text, field: "text")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        guard let row = try FeedbackRow.find(token: token, context.connection) else { throw Self.refusal }
        context.about(row.subject)
        var place = row.wordsPlace
        place.revision = 1
        let fields = PersonalFields().changed(by: [("feedback", text)])
        let words = fields.isEmpty ? nil : try context.seal(fields, at: place)
        // Why in the condition of the write: of two who use a token at once, one is first.
        let changed = try context.connection.execute(
            """
            UPDATE feedback SET given = ?2, given_by = ?3, score = ?4, words = ?5, words_revision = ?6,
                batch = ?7
            WHERE id = ?1 AND given IS NULL AND expires > ?2
            """,
            .blob(row.id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .integer(score),
            .optional(words),
            .integer(words == nil ? 0 : 1),
            .integer(try row.nextBatch(context.connection))
        )
        guard changed == 1 else { throw Self.refusal }
        context.touch("order", row.order)
        return row.id
    }

    /// Builds the answer from what is stored, without the words.
    public func answer(_ result: RowID, in context: Context) throws -> FeedbackAnswer {
        let row = try FeedbackRow.load(result, context.connection)
        return FeedbackAnswer(feedback: try FeedbackView(row, showsWords: false, in: context))
    }

    /// One answer for every token that does not count: which one it is must not be found out by trying.
    private static let refusal = EngineError.conflict(
        what: "the token opens no question",
        reason: "it was used, its time is over, or it was never given out",
        help: "compare it with the customer's message, or ask anew with `coffer feedback ask`"
    )
}
