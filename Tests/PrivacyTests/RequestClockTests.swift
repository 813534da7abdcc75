import Orders
import Privacy
import Testing

@Suite("The clock of a request")
struct RequestClockTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func clock(
        _ received: String,
        pauses: [(String, String?)] = [],
        extended: String? = nil
    ) throws -> RequestClock {
        RequestClock(
            received: try day(received),
            pauses: try pauses.map { .init(from: try day($0.0), until: try $0.1.map(day)) },
            extended: try extended.map(day),
            holidays: try #require(try HolidayCalendar.shipped(for: "DE"))
        )
    }

    @Test("runs one month, and three where it was extended")
    func extension_() throws {
        let today = try day("2026-11-24")
        #expect(try clock("2026-11-23").due(today: today)?.description == "2026-12-23")
        let extended = try clock("2026-11-23", extended: "2026-12-01")
        #expect(extended.due(today: today)?.description == "2027-02-23")
        #expect(extended.firstMonth(today: today)?.description == "2026-12-23")
        #expect(extended.daysLeft(today: today) == 91)
    }

    @Test("stands still while it is not known who asks, and goes on by as many days")
    func pause() throws {
        let pending = try clock("2026-11-02", pauses: [("2026-11-05", nil)])
        #expect(pending.isPaused)
        #expect(pending.due(today: try day("2026-11-05"))?.description == "2026-12-02")
        #expect(pending.due(today: try day("2026-11-12"))?.description == "2026-12-09")
        #expect(
            pending.daysLeft(today: try day("2026-11-05")) == pending.daysLeft(today: try day("2026-11-12"))
        )
        let over = try clock("2026-11-02", pauses: [("2026-11-05", "2026-11-12")])
        #expect(!over.isPaused)
        #expect(over.due(today: try day("2027-01-01"))?.description == "2026-12-09")
        let twice = try clock(
            "2026-11-02",
            pauses: [("2026-11-05", "2026-11-12"), ("2026-11-20", "2026-11-21")]
        )
        #expect(twice.due(today: try day("2026-11-30"))?.description == "2026-12-10")
        let weekend = try clock("2026-11-02", pauses: [("2026-11-05", "2026-11-08")])
        #expect(
            weekend.due(today: try day("2026-11-30"))?.description == "2026-12-07",
            "5 December is a Saturday"
        )
    }

    @Test("lets the notice of an extension go out inside the first month only")
    func notice() throws {
        let clock = try clock("2026-11-25")
        #expect(clock.mayExtend(today: try day("2026-12-28")), "Christmas moves the last day")
        #expect(!clock.mayExtend(today: try day("2026-12-29")))
        #expect(try !self.clock("2026-11-25", extended: "2026-12-01").mayExtend(today: day("2026-12-02")))
        let paused = try self.clock("2026-11-25", pauses: [("2026-11-26", "2026-12-06")])
        #expect(paused.mayExtend(today: try day("2027-01-04")), "the pause lengthens the first month")
        #expect(!paused.mayExtend(today: try day("2027-01-05")))
    }

    @Test("says how many days are left, and how many it is late")
    func left() throws {
        let clock = try clock("2026-11-23")
        #expect(clock.daysLeft(today: try day("2026-12-22")) == 1)
        #expect(clock.daysLeft(today: try day("2026-12-23")) == 0)
        #expect(clock.daysLeft(today: try day("2026-12-24")) == -1)
    }

    @Test(
        "of a breach runs 72 hours from the end of the hour in which it was known, over weekends and all",
        arguments: [
            ("2026-11-27", 10, 15, "2026-11-30", 11), ("2026-11-27", 10, 0, "2026-11-30", 11),
            ("2026-12-23", 23, 59, "2026-12-27", 0),
        ]
    )
    func breach(known: String, hour: Int, minute: Int, due: String, dueHour: Int) throws {
        let start = Int64(try day(known).daysSince1970) * 86_400_000
        let end = Int64(try day(due).daysSince1970) * 86_400_000
        let aware = start + Int64(hour * 60 + minute) * 60_000
        #expect(BreachClock.due(awareMilliseconds: aware) == end + Int64(dueHour) * 3_600_000)
    }
}
