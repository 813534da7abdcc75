public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Reminds of an overdue invoice, a level at a time, when the level's day has come.
public struct InvoiceRemind: InvoiceChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "invoice.remind"
    /// What it does, in one sentence for people.
    public static let summary = "Note the next reminder of an overdue invoice, when its day has come."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.invoice: .named("invoice")])

    /// The invoice's number.
    public var invoice: String

    /// An invoice to remind of.
    public init(invoice: String) { self.invoice = invoice }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try InvoiceRow.load(named: invoice, in: context)
        guard !row.isCredit, row.state(at: context.nowMilliseconds) == .overdue,
            let due = Day(row.dueOn).calendarDay, let today = Day(context.nowMilliseconds).calendarDay
        else {
            throw refusal(row, "nothing of it is overdue", help: "see `coffer invoice list --overdue`")
        }
        let level = Dunning.level(due: due, today: today)
        guard level > row.reminders else {
            let next = Dunning.daysPast.dropFirst(Int(row.reminders)).first
            throw refusal(
                row,
                next.map { "its next reminder is due \($0) days after its day" } ?? "all reminders went out",
                help: next == nil ? "close the order with a reason, which writes it off" : "wait for that day"
            )
        }
        try context.connection.execute(
            "UPDATE invoice SET reminders = reminders + 1, reminded = ?2 WHERE id = ?1",
            .blob(row.id.bytes),
            .integer(context.nowMilliseconds)
        )
        context.touch("invoice", row.id)
        return row.id
    }

    private func refusal(_ row: InvoiceRow, _ reason: String, help: String) -> EngineError {
        .conflict(what: "`\(row.number)` is not reminded of", reason: reason, help: help)
    }
}
