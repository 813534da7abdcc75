public import Engine
public import Sealing
internal import Storage

/// Makes the review of a period, or makes its draft anew.
public struct ReviewMake: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "review.make"
    /// What it does, in one sentence for people.
    public static let summary =
        "Make the review of a month, quarter or year; a draft that is there is made anew."
    /// It tells of what was refused until now.
    public static let readsRefusals = true
    /// What a second person sees of it.
    public static let shownToApprovers = ["period"]
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.period: .reviewPeriod])

    /// The month, quarter or year: `2026-11`, `2026-Q4` or `2026`.
    public var period: String

    /// The review of a period.
    public init(period: String) { self.period = period }

    /// Checks the input by itself.
    public func validate() throws(InputError) { _ = try ReviewPeriod(reading: period) }

    /// Measures everything, and keeps it as a draft.
    public func perform(in context: Context) throws -> RowID {
        try ReviewRow.requireWholeReach(context)
        let period = try ReviewPeriod(reading: period)
        guard period.first.milliseconds <= context.nowMilliseconds else {
            throw InputError(
                "period",
                "\(period) is still to come",
                help: "make its review once it has begun"
            )
        }
        let known = try ReviewRow.find(period.description, in: context)
        try known?.requireDraft("the review of \(period) cannot be made anew")
        let record = try ReviewRecord.made(
            period,
            after: ReviewRow.last(before: period, in: context),
            in: context
        )
        let text = try record.text()
        let id = known?.id ?? context.newID()
        try context.connection.execute(
            """
            INSERT INTO review (id, period, kind, last_day, state, version, made, made_by, made_uid, made_for_another,
                document, digest)
            VALUES (?1, ?2, ?3, ?4, 'draft', 1, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (period) DO UPDATE SET version = review.version + 1, made = excluded.made,
                made_by = excluded.made_by, made_uid = excluded.made_uid, made_for_another = excluded.made_for_another,
                document = excluded.document, digest = excluded.digest WHERE review.state = 'draft'
            """,
            .blob(id.bytes),
            .text(period.description),
            .text(period.kind.rawValue),
            .integer(period.last.milliseconds),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .integer(Int64(context.callerUID)),
            .integer(context.isActingAsAnother ? 1 : 0),
            .text(text),
            .blob(SHA256.hash(Array(text.utf8)))
        )
        context.touch("review", id)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ReviewMakeAnswer {
        let row = try ReviewRow.load(named: "\(result)", in: context)
        return ReviewMakeAnswer(
            verdict: row.version == 1
                ? nil
                : "made anew: the draft that was there is replaced, and what is to be improved stays",
            review: try ReviewView(row, in: context)
        )
    }
}

/// A review that was made, and whether it took a draft's place.
public struct ReviewMakeAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .verdict: .text("That a draft was replaced; absent where there was none.").optional,
            .review: ReviewView.schema,
        ]
    )

    /// That a draft was replaced.
    public let verdict: String?
    /// The review.
    public let review: ReviewView
}
