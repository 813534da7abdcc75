public import Engine
public import Sealing
internal import Storage

/// Closes something to improve, in a review that measures its figure again.
public struct ReviewActionClose: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "review.action-close"
    /// What it does, in one sentence for people.
    public static let summary =
        "Close something to improve, with its figure before and after; drop it with a reason."
    /// What a second person sees of it.
    public static let shownToApprovers = ["action", "review", "outcome"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .action: .text("Its number.").example("IM-000001"),
            .review: .reviewPeriod.about("The review in which it is closed; not signed off."),
            .outcome: .choice(
                [ImprovementState.done, .dropped].map(\.rawValue),
                "Whether it was done; done if not given."
            ).optional,
        ]
    )

    /// Its number.
    public var action: String
    /// The period of the review in which it is closed.
    public var review: String
    /// Whether it was done; done where nothing is given.
    public var outcome: ImprovementState?

    /// Something that was improved, or is not to be any more.
    public init(action: String, review: String, outcome: ImprovementState? = nil) {
        self.action = action
        self.review = review
        self.outcome = outcome
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        _ = try ReviewPeriod(reading: review, field: "review")
        guard outcome != .open else {
            throw InputError("outcome", "`open` is no way to close it", help: "use done or dropped")
        }
    }

    /// Closes it.
    public func perform(in context: Context) throws -> RowID {
        let row = try ImprovementRow.load(named: action, in: context)
        let refusal = "`\(row.number)` cannot be closed"
        guard row.state == .open else {
            throw EngineError.conflict(
                what: refusal,
                reason: "it is closed already, in the review of \(row.closedIn ?? "")",
                help: "see `coffer review show \(row.closedIn ?? "")`"
            )
        }
        let closing = try ReviewRow.load(named: review, in: context)
        try closing.requireDraft("nothing can be closed in the review of \(closing.period)")
        let outcome = outcome ?? .done
        if outcome == .dropped {
            guard context.reason != nil else {
                throw InputError(
                    "reason",
                    "no reason is given for dropping it",
                    help: "say why in a sentence, with --reason"
                )
            }
        } else {
            try requireMeasured(row, closing, refusal)
        }
        try context.connection.execute(
            """
            UPDATE review_improvement SET state = ?2, closing_id = ?3, closed = ?4, closed_by = ?5
            WHERE id = ?1 AND state = 'open'
            """,
            .blob(row.id.bytes),
            .text(outcome.rawValue),
            .blob(closing.id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("review", closing.id)
        context.touch("improvement", row.id)
        return row.id
    }

    /// Refuses to call done what a later review of the same length has not measured again.
    private func requireMeasured(_ row: ImprovementRow, _ closing: ReviewRow, _ refusal: String) throws {
        guard let figure = row.figure else { return }
        guard let opened = ReviewPeriod(row.openedIn), opened.kind == closing.period.kind,
            opened.last.milliseconds < closing.period.first.milliseconds
        else {
            throw EngineError.conflict(
                what: refusal,
                reason:
                    "its figure was measured in \(row.openedIn), and \(closing.period) is no later period of the same length",
                help: "close it in a later review of the same length, or drop it with --dropped"
            )
        }
        guard closing.record.figure(figure)?.value != nil else {
            throw EngineError.conflict(
                what: refusal,
                reason:
                    "the review of \(closing.period) has no value of `\(figure)`: there were too few cases",
                help: "close it in a review that has one, or drop it with --dropped"
            )
        }
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ImprovementAnswer {
        try ImprovementAnswer(result, in: context)
    }
}
