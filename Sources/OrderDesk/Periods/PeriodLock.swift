public import Engine
public import Sealing
internal import Storage

/// Closes the books of a month that has begun.
public struct PeriodLock: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "period.lock"
    /// What it does, in one sentence for people.
    public static let summary =
        "Close the books of a month that has begun; nothing in it is issued, credited or paid any more."
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
        guard month.text <= PeriodMonth(context.nowMilliseconds).text else {
            throw InputError("month", "\(month.text) is still to come", help: "lock it once it has begun")
        }
        guard try PeriodLocks.lock(of: month, context.connection) == nil else {
            throw EngineError.conflict(
                what: "the month \(month.text) cannot be locked",
                reason: "it is locked already",
                help: "see `coffer period list`"
            )
        }
        let id = context.newID()
        try context.connection.execute(
            "INSERT INTO period_lock (month, id, locked, locked_by) VALUES (?1, ?2, ?3, ?4)",
            .text(month.text),
            .blob(id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("period", id)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> PeriodsAnswer {
        PeriodsAnswer(periods: try PeriodView.all(in: context))
    }
}
