import Testing

@testable import Backup

@Suite("Limits of recovery point and recovery time")
struct RecoveryLimitTests {
    private func entry(
        _ name: String,
        _ task: Schedule.Task,
        target: String?,
        since: Int64 = 0,
        succeeded: Int64? = nil,
        seconds: Int64? = nil,
        isPaused: Bool = false
    ) throws -> (schedule: Schedule, state: ScheduleState) {
        var state = ScheduleState(since: since)
        (state.lastSucceeded, state.lastSeconds) = (succeeded, seconds)
        let schedule = Schedule(
            name: name,
            task: task,
            target: target,
            timetable: try Timetable("@daily"),
            zone: .utc,
            jitter: nil,
            created: 0,
            since: since,
            isPaused: isPaused
        )
        return (schedule, state)
    }

    private func codes(_ entries: [(schedule: Schedule, state: ScheduleState)], now: Int64) throws -> [String]
    {
        let limits = RecoveryLimits(point: try Interval("26h"), time: try Interval("1h"))
        return limits.alerts(entries, now: now).map { "\($0.code) \($0.about)" }
    }

    @Test("raise an alert for a target without a backup in time, by its youngest")
    func point() throws {
        let limit: Int64 = 26 * 3600
        let old = try entry("a", .backup, target: "shelf", succeeded: 1000)
        #expect(try codes([old], now: 1000 + limit) == [])
        #expect(try codes([old], now: 1001 + limit) == ["recovery-point-over shelf"])
        let young = try entry("b", .backup, target: "shelf", succeeded: 5000)
        #expect(try codes([old, young], now: 1001 + limit) == [])
        let other = try entry("c", .backup, target: "nas", succeeded: 900)
        #expect(try codes([old, young, other], now: 1001 + limit) == ["recovery-point-over nas"])
    }

    @Test(
        "count from when a schedule was set up where nothing ever succeeded, and not for one that is paused"
    )
    func never() throws {
        let limit: Int64 = 26 * 3600
        #expect(try codes([entry("a", .backup, target: nil, since: 500)], now: 500 + limit) == [])
        #expect(
            try codes([entry("a", .backup, target: nil, since: 500)], now: 501 + limit) == [
                "recovery-point-over "
            ]
        )
        #expect(try codes([entry("a", .backup, target: nil, isPaused: true)], now: 10 * limit) == [])
        #expect(try codes([entry("a", .prune, target: nil)], now: 10 * limit) == [])
        #expect(try codes([entry("a", .retention, target: nil)], now: 10 * limit) == [])
        #expect(try codes([entry("a", .alerts, target: nil)], now: 10 * limit) == [])
    }

    @Test("raise an alert for a drill that took too long")
    func time() throws {
        #expect(try codes([entry("d", .drill, target: nil, succeeded: 1, seconds: 3600)], now: 2) == [])
        #expect(
            try codes([entry("d", .drill, target: nil, succeeded: 1, seconds: 3601)], now: 2) == [
                "recovery-time-over d"
            ]
        )
        #expect(try codes([entry("b", .backup, target: nil, succeeded: 1, seconds: 9999)], now: 2) == [])
    }
}
