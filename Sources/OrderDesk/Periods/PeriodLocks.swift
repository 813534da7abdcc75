internal import Engine
internal import Sealing
internal import Storage

/// Which months of the books are closed: nothing is issued, credited, paid or settled with a date in one of them.
enum PeriodLocks {
    /// Refuses a date that lies in a locked month.
    ///
    /// It is asked in the transaction that writes the date, so that no lock falls between.
    static func requireOpen(at milliseconds: Int64, in context: Context) throws {
        let month = PeriodMonth(milliseconds)
        guard let lock = try lock(of: month, context.connection) else { return }
        throw EngineError.conflict(
            what: "the month \(month.text) is locked",
            reason:
                "\(try context.name(of: lock.by)) closed its books on \(Day(lock.since)); nothing is issued, credited or paid in it any more",
            help:
                "use a date in an open month, or have it opened with `coffer period unlock \(month.text) --reason TEXT`"
        )
    }

    /// Since when and by whom a month is locked; nil where it is open.
    static func lock(
        of month: PeriodMonth,
        _ connection: Connection
    ) throws -> (since: Int64, by: RowID)? {
        try connection.row(
            "SELECT locked, locked_by FROM period_lock WHERE month = ?1",
            .text(month.text)
        ) { row in (since: row.int64(0), by: try row.identifier(1)) }
    }
}
