public import Engine
public import Sealing
internal import Storage

/// Opens the books of a locked month again; who did it and why stays in the audit log.
public struct PeriodUnlock: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "period.unlock"
    /// What it does, in one sentence for people.
    public static let summary = "Open the books of a locked month again; needs a reason."
    /// What a second person sees of it.
    public static let shownToApprovers = ["month"]
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.month: .periodMonth])

    /// The month, `YYYY-MM`.
    public var month: String

    /// A month of the books.
    public init(month: String) { self.month = month }

    /// Checks the input by itself.
    public func validate() throws(InputError) { _ = try PeriodMonth(reading: month) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let month = try PeriodMonth(reading: month)
        guard context.reason != nil else {
            throw InputError("reason", "no reason is given", help: "say why in a sentence, with --reason")
        }
        let locked = try context.connection.row(
            "SELECT id FROM period_lock WHERE month = ?1",
            .text(month.text)
        ) { try $0.identifier(0) as RowID }
        guard let locked else { throw EngineError.notFound(kind: "locked month", name: month.text) }
        try context.connection.execute("DELETE FROM period_lock WHERE month = ?1", .text(month.text))
        context.touch("period", locked)
        return locked
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> PeriodsAnswer {
        PeriodsAnswer(periods: try PeriodView.all(in: context))
    }
}
