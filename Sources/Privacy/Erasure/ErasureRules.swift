internal import Engine
internal import Orders
internal import Storage

/// What stands between an approved erasure and its execution.
enum ErasureRules {
    /// How many erasures may begin within 24 hours: what is more is a runaway, not an office.
    static let dailyCeiling = 200
    /// How many classes of persons one sweep empties: the next run goes on.
    static let sweepLimit = 10_000
    /// How long a two-person store thinks again after the approval.
    static let coolOffDays = 3

    /// Refuses an erasure before its time to think again is over.
    static func requireCoolOff(_ row: RequestRow, in context: Context) throws {
        guard context.settings.custody == .twoPerson, let approved = row.last(.approve) else { return }
        let ready = approved.time + Int64(coolOffDays) * day
        guard context.nowMilliseconds < ready else { return }
        throw EngineError.conflict(
            what: "the erasure `\(row.number)` cannot run yet",
            reason: "a two-person store waits \(coolOffDays) days after the approval",
            help: "run it after \(PrivacyTime.text(ready)), or withdraw it"
        )
    }

    /// How many erasures have begun within the last 24 hours.
    static func begun(in context: Context) throws -> Int {
        try context.connection.row(
            "SELECT COUNT(*) FROM privacy_erasure WHERE begun > ?1",
            .integer(context.nowMilliseconds - day)
        ) { Int($0.int64(0)) } ?? 0
    }

    /// Refuses more erasures in 24 hours than an office has.
    static func requireCeiling(in context: Context) throws {
        let begun = try begun(in: context)
        guard begun >= dailyCeiling else { return }
        // The erasure that makes room, by growing older than a day: the newest of those of which there are enough.
        let oldest =
            try context.connection.row(
                "SELECT begun FROM privacy_erasure ORDER BY begun DESC LIMIT 1 OFFSET ?1",
                .integer(Int64(dailyCeiling) - 1)
            ) { $0.int64(0) } ?? context.nowMilliseconds
        throw Denial(
            rule: "erasure.daily-ceiling",
            reason: "\(begun) erasures have begun within 24 hours, and no more than \(dailyCeiling) may",
            help: "look into who ran them and why; go on after \(PrivacyTime.text(oldest + day))"
        )
    }

    private static let day: Int64 = 86_400_000
}
