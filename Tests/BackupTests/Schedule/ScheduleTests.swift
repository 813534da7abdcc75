import Foundation
import TestSupport
import Testing

@testable import Backup

@Suite("Schedules")
struct ScheduleTests {
    private func schedule(
        _ timetable: String,
        name: String = "nightly",
        jitter: String? = nil,
        since: Int64 = 0,
        isPaused: Bool = false
    ) throws -> Schedule {
        Schedule(
            name: name,
            task: .backup,
            target: "shelf",
            timetable: try Timetable(timetable),
            zone: .utc,
            jitter: try jitter.map { try Interval($0) },
            created: 0,
            since: since,
            isPaused: isPaused
        )
    }

    private func book(_ schedules: [Schedule], _ states: [String: ScheduleState] = [:], now: Int64)
        -> ScheduleBook
    {
        ScheduleBook(store: "store", schedules: schedules, states: states, now: now)
    }

    private func begun(_ book: inout ScheduleBook, _ now: Int64) throws -> ScheduleBook.Run {
        let run = book.begin(now: now)
        return try #require(run)
    }

    private func isIdle(_ book: inout ScheduleBook, _ now: Int64) -> Bool { book.begin(now: now) == nil }

    @Test(
        "years of one store equal a clock that is looked at every minute",
        arguments: 0..<TenYears.zones.count
    )
    func years(place: Int) throws {
        // Why shortened: a minute is looked at a million times; `make test-years` takes the full ten years.
        let isFull = ProcessInfo.processInfo.environment["COFFER_TEN_YEARS"] != nil
        var random = SeededGenerator(seed: UInt64(place) + 7)
        let years = TenYears(
            zone: TenYears.zones[place],
            cron: RandomCron(&random),
            days: isFull ? 3653 : 60,
            seed: UInt64(place) + 70
        )
        let (found, expected) = (try years.byBook(), try years.byModel())
        #expect(found.runs == expected.runs, "\(years.cron.text)")
        #expect(found.kept == expected.kept, "\(years.cron.text)")
        #expect(!found.runs.isEmpty)
    }

    @Test("catch up once, however many runs were missed")
    func catchUp() throws {
        var book = try book([schedule("0 2 * * *")], now: 0)
        #expect(book.nextBeginning(now: 0) == 7200)
        let later: Int64 = 10 * 86_400
        let run = try begun(&book, later)
        #expect(run.due == 9 * 86_400 + 7200)
        #expect(run.isLate)
        book.end(run, .succeeded, now: later + 60)
        #expect(isIdle(&book, later + 61))
        #expect(book.nextBeginning(now: later + 61) == later + 7200)
    }

    @Test("run one at a time, the one that was due first before the others")
    func singleFlight() throws {
        var book = try book([schedule("0 2 * * *", name: "b"), schedule("0 1 * * *", name: "a")], now: 0)
        let first = try begun(&book, 9000)
        #expect(first.schedule.name == "a")
        #expect(isIdle(&book, 9000))
        book.end(first, .failed, now: 9001)
        #expect(try begun(&book, 9001).schedule.name == "b")
        #expect(book.states["a"]?.lastOutcome == .failed)
        #expect(book.states["a"]?.lastSucceeded == nil)
    }

    @Test("begin an interrupted run again, three times in all")
    func interrupted() throws {
        let nightly = try schedule("0 2 * * *")
        var states: [String: ScheduleState] = [:]
        for attempt in 1...3 {
            var book = self.book([nightly], states, now: 8000)
            let run = try begun(&book, 8000)
            #expect(run.attempt == attempt)
            #expect(run.due == 7200)
            states = book.states
        }
        var book = self.book([nightly], states, now: 8000)
        #expect(isIdle(&book, 8000))
        #expect(book.states["nightly"]?.lastOutcome == .interrupted)
        #expect(book.nextBeginning(now: 8000) == 93_600)
    }

    @Test("wait while paused, and do not make up for it")
    func paused() throws {
        var waiting = try book([schedule("0 2 * * *", isPaused: true)], now: 0)
        #expect(isIdle(&waiting, 900_000))
        #expect(waiting.nextBeginning(now: 900_000) == nil)
        var resumed = try book([schedule("0 2 * * *", since: 900_000)], waiting.states, now: 900_000)
        #expect(isIdle(&resumed, 900_000))
        #expect(resumed.nextBeginning(now: 900_000) == 957_600)
    }

    @Test("begin later by the same time always, each store by another")
    func jitter() throws {
        let nightly = try schedule("0 2 * * *", jitter: "1h")
        let delays = (0..<200).map { nightly.delay(inStore: "store-\($0)") }
        #expect(delays.allSatisfy { (0..<3600).contains($0) })
        #expect(Set(delays).count > 150)
        // The same in every release: a store that is updated keeps its time.
        #expect(nightly.delay(inStore: "store-0") == 1747)
        var book = self.book([nightly], now: 0)
        let delay = nightly.delay(inStore: "store")
        #expect(book.nextBeginning(now: 0) == 7200 + delay)
        #expect(isIdle(&book, 7200 + delay - 1))
        let run = try begun(&book, 7200 + delay)
        #expect(run.due == 7200)
        #expect(!run.isLate)
    }

    @Test("go on after a clock that was wrong")
    func wrongClock() throws {
        var state = ScheduleState(since: 0)
        state.settled = 900 * 86_400
        var book = try book([schedule("0 2 * * *")], ["nightly": state], now: 86_400)
        #expect(book.nextBeginning(now: 86_400) == 93_600)
        // One that was put back by a few minutes runs nothing twice.
        state.settled = 86_400 + 7200
        book = try self.book([schedule("0 2 * * *")], ["nightly": state], now: 86_400 + 7000)
        #expect(isIdle(&book, 86_400 + 7300))
    }

    @Test(
        "at equal distances are counted from when they were set up",
        arguments: [("every 6h", Int64(21_600)), ("every 90m", 5400), ("every 1d", 86_400)]
    )
    func every(text: String, distance: Int64) throws {
        let timetable = try Timetable(text)
        #expect("\(timetable)" == text)
        #expect(timetable.next(after: 1000, in: .utc, anchor: 1000) == 1000 + distance)
        #expect(timetable.next(after: 999 + distance, in: .utc, anchor: 1000) == 1000 + distance)
        #expect(timetable.next(after: 1000 + distance, in: .utc, anchor: 1000) == 1000 + 2 * distance)
        #expect(
            timetable.last(after: 0, through: 1000 + 5 * distance + 7, in: .utc, anchor: 1000) == 1000 + 5
                * distance
        )
    }

    @Test(
        "refuse lengths of time that mean nothing or too much",
        arguments: [
            "", "h", "6", "0h", "-6h", "6 h", "6s", "6H", "1.5h", "99999999m", "3661d", "every", "9999999w",
        ]
    )
    func refusedIntervals(text: String) {
        #expect(throws: ScheduleError.self) { try Interval(text) }
        #expect(throws: ScheduleError.self) { try Timetable("every \(text) now") }
    }

    @Test(
        "refuse zones that no database names",
        arguments: ["", "Berlin", "EST", "GMT+3", "Europe/Nowhere", "../etc"]
    )
    func zones(name: String) {
        #expect(throws: ScheduleError.unknownZone(text: name)) { try Zone(name) }
    }
}
