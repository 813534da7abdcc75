public import Engine
public import Sealing
internal import Storage

/// Signs a review off: from then on it is kept as it is.
public struct ReviewSignOff: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "review.sign-off"
    /// What it does, in one sentence for people.
    public static let summary = "Sign a review off; it is kept as it is from then on."
    /// What a second person sees of it.
    public static let shownToApprovers = ["review", "expectedVersion"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.review: .reviewPeriod, .expectedVersion: .version.optional]
    )

    /// The review's period.
    public var review: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?

    /// A review to sign off.
    public init(review: String, expectedVersion: Int64? = nil) {
        self.review = review
        self.expectedVersion = expectedVersion
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { _ = try ReviewPeriod(reading: review, field: "review") }

    /// Closes the draft with what is to be improved.
    public func perform(in context: Context) throws -> RowID {
        try ReviewRow.requireWholeReach(context)
        let row = try ReviewRow.load(named: review, in: context)
        try row.requireDraft("the review of \(row.period) cannot be signed off")
        if let expectedVersion, expectedVersion != row.version {
            throw EngineError.versionConflict(
                kind: "review",
                name: row.period.description,
                expected: expectedVersion,
                current: row.version,
                changedBy: try context.name(of: row.maker)
            )
        }
        guard row.period.isOver(at: row.made) else {
            throw EngineError.conflict(
                what: "the review of \(row.period) cannot be signed off yet",
                reason: "it was made on \(Day(row.made)), and its last day is \(row.period.last)",
                help: "make it anew after that day with `coffer review make --period \(row.period)`"
            )
        }
        try requireOther(than: row, in: context)
        var record = row.record
        record.improvements = try ImprovementRow.all(in: row, context).map { improvement in
            ReviewRecord.Improvement(
                id: "\(improvement.id)",
                state: improvement.state,
                closedIn: improvement.closedIn,
                before: try improvement.before(in: context),
                after: try improvement.after(in: context)
            )
        }
        let text = try record.text()
        let digest = SHA256.hash(Array(text.utf8))
        try context.connection.execute(
            """
            UPDATE review SET state = 'signed-off', signed = ?2, signed_by = ?3, document = ?4, digest = ?5
            WHERE id = ?1 AND state = 'draft'
            """,
            .blob(row.id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .text(text),
            .blob(digest)
        )
        context.touch("review", row.id)
        // Why: the log then says what was signed, whoever writes to the table later.
        context.touch("review-digest", named: Hexadecimal.encode(digest))
        return row.id
    }

    /// In two-person custody whoever made it does not sign it, in whatever guise.
    private func requireOther(than row: ReviewRow, in context: Context) throws {
        guard context.settings.custody == .twoPerson else { return }
        let isSame = row.maker == context.principal.id || row.makerUID == Int64(context.callerUID)
        guard isSame || context.isActingAsAnother || row.isForAnother else { return }
        throw Denial(
            rule: "custody.two-person",
            reason:
                "this store is in two-person custody, and you are not a second person to who made the review",
            help: "let another user of the store with the role sign it off, as themselves"
        )
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ReviewAnswer {
        ReviewAnswer(review: try ReviewView(ReviewRow.load(named: "\(result)", in: context), in: context))
    }
}
