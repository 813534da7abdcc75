public import Engine
public import Sealing
internal import Storage

/// Takes up something to improve in a review that is not signed off.
public struct ReviewActionAdd: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "review.action-add"
    /// What it does, in one sentence for people.
    public static let summary = "Take up something to improve, with the figure that tells whether it helped."
    /// What a second person sees of it.
    public static let shownToApprovers = ["review", "figure", "owner", "dueOn"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .review: .reviewPeriod,
            .improvement: .text(
                "What is to be done; sealed.",
                length: 1...PersonalText.longest,
                pattern: JSONSchema.printable
            ),
            .figure: .text("The figure of the review that tells whether it helped.")
                .example("delivery.on-time-percent").optional,
            .owner: .text("Whose matter it is, a user.").optional,
            .dueOn: .day("The day by which it is to be done.").optional,
        ]
    )

    /// The review's period.
    public var review: String
    /// What is to be done.
    public var improvement: String
    /// The figure that tells whether it helped.
    public var figure: String?
    /// Whose matter it is.
    public var owner: String?
    /// The day by which it is to be done, `YYYY-MM-DD`.
    public var dueOn: String?

    /// Something to improve.
    public init(
        review: String,
        improvement: String,
        figure: String? = nil,
        owner: String? = nil,
        dueOn: String? = nil
    ) {
        self.review = review
        self.improvement = improvement
        self.figure = figure
        self.owner = owner
        self.dueOn = dueOn
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        _ = try ReviewPeriod(reading: review, field: "review")
        try PersonalText.check(improvement, field: "improvement")
        guard improvement.contains(where: { !$0.isWhitespace }) else {
            throw InputError("improvement", "it is empty", help: "say in a sentence what is to be done")
        }
        try Input.day(dueOn, field: "dueOn")
    }

    /// Takes it up under the next number.
    public func perform(in context: Context) throws -> RowID {
        let row = try ReviewRow.load(named: review, in: context)
        try row.requireDraft("nothing can be taken up in the review of \(row.period)")
        if let figure, row.record.figure(figure)?.value == nil {
            throw InputError(
                "figure",
                "the review of \(row.period) has no value of `\(figure)`",
                help: "name a figure that has one, see `coffer review show \(row.period)`"
            )
        }
        let owner = try owner.map { try context.principal(named: $0).id }
        let (id, subject) = (context.newID(), context.newSubject())
        let sealed = try context.seal(
            PersonalFields(["improvement": Plaintext(improvement)]),
            at: ImprovementRow.place(id, subject)
        )
        try context.connection.execute(
            """
            INSERT INTO review_improvement (id, number, review_id, subject_id, figure, owner_id, due_on, opened, opened_by,
                words, words_revision, state)
            SELECT ?1, COALESCE(MAX(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, 'open' FROM review_improvement
            """,
            .blob(id.bytes),
            .blob(row.id.bytes),
            .blob(subject.bytes),
            .optional(figure),
            .optional(owner?.bytes),
            .optional(dueOn.flatMap { Day($0)?.milliseconds }),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .blob(sealed)
        )
        context.touch("review", row.id)
        context.touch("improvement", id)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ImprovementAnswer {
        try ImprovementAnswer(result, in: context)
    }
}
