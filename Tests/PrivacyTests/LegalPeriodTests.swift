import Orders
import Privacy
import TestSupport
import Testing

/// A worked case: what began, how long, when it ends, and where that comes from.
struct PeriodCase: Sendable, CustomTestStringConvertible {
    let event: String
    let period: LegalPeriod
    let country: String
    let end: String
    let source: String

    var testDescription: String { "\(event) + \(period) in \(country): \(end) (\(source))" }

    init(_ event: String, _ period: LegalPeriod, _ country: String, _ end: String, _ source: String) {
        self.event = event
        self.period = period
        self.country = country
        self.end = end
        self.source = source
    }
}

private let worked = [
    PeriodCase(
        "2025-03-05",
        .months(1),
        "",
        "2025-04-07",
        "EDPB 01/2022 no. 160: 5 March to 5 April, a Saturday"
    ),
    PeriodCase("2024-03-05", .months(1), "", "2024-04-05", "EDPB 01/2022 no. 160: 5 March to 5 April"),
    PeriodCase("2026-08-31", .months(1), "", "2026-09-30", "EDPB 01/2022 no. 160: 31 August to 30 September"),
    PeriodCase("2026-11-23", .months(1), "DE", "2026-12-23", "the contract of the command line"),
    PeriodCase("2026-11-25", .months(1), "DE", "2026-12-28", "Art. 3(4): both Christmas days and a Sunday"),
    PeriodCase("2026-11-25", .months(1), "FR", "2026-12-28", "Art. 3(4): Christmas, then a weekend"),
    PeriodCase("2026-01-31", .months(1), "DE", "2026-03-02", "Art. 3(2)(c): 28 February is a Saturday"),
    PeriodCase("2028-01-31", .months(1), "DE", "2028-02-29", "Art. 3(2)(c): a leap day"),
    PeriodCase(
        "2027-12-31",
        .months(2),
        "DE",
        "2028-02-29",
        "Art. 3(2)(c): a leap day after a turn of the year"
    ),
    PeriodCase("2028-02-29", .years(1), "DE", "2029-02-28", "Art. 3(2)(c): no such day in the year after"),
    PeriodCase("2026-03-03", .months(1), "DE", "2026-04-07", "Art. 3(4): Good Friday to Easter Monday"),
    PeriodCase("2026-03-03", .months(1), "FR", "2026-04-03", "Good Friday is no holiday in France"),
    PeriodCase("2026-03-27", .months(1), "NL", "2026-04-28", "Art. 3(4): the King's day, a Monday"),
    PeriodCase("2026-09-26", .months(1), "AT", "2026-10-27", "Art. 3(4): the national holiday, a Monday"),
    PeriodCase("2026-11-27", .days(2), "DE", "2026-12-01", "Art. 3(5): two working days at least"),
    PeriodCase("2026-12-24", .days(3), "DE", "2026-12-29", "Art. 3(5): two working days at least"),
    PeriodCase(
        "2026-11-27",
        .days(1),
        "DE",
        "2026-11-30",
        "Art. 3(4): a Saturday; Art. 3(5) asks for two days"
    ),
    PeriodCase(
        "2026-11-25",
        .weeks(2),
        "DE",
        "2026-12-09",
        "CJEU C-171/03, Toeters: the same day of the week"
    ),
]

@Suite("A legal period")
struct LegalPeriodTests {
    @Test("ends where Regulation 1182/71 says", arguments: worked)
    func table(_ example: PeriodCase) throws {
        let holidays = try HolidayCalendar.shipped(for: example.country) ?? .weekends
        let event = try #require(CalendarDay(example.event))
        #expect(example.period.end(after: event, holidays: holidays)?.description == example.end)
    }

    @Test("never ends early, never on a day off, and not a working day late", arguments: 1...20)
    func property(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for country in ["AT", "DE", "FR", "NL", ""] {
            let holidays = try HolidayCalendar.shipped(for: country) ?? .weekends
            let first = try #require(CalendarDay("2024-01-01")).daysSince1970
            let day = try #require(
                CalendarDay(daysSince1970: first + Int.random(in: 0..<4000, using: &generator))
            )
            let count = Int.random(in: 1...9, using: &generator)
            for period in [LegalPeriod.days(count), .weeks(count), .months(count), .years(1)] {
                let nominal = try #require(period.nominalEnd(after: day))
                let end = try #require(period.end(after: day, holidays: holidays))
                #expect(nominal <= end)
                #expect(holidays.isWorkingDay(end))
                let working = Self.workingDays(after: day, through: end, holidays)
                let isLong = nominal.daysSince1970 - day.daysSince1970 >= 2
                // One working day less would be too early, or leave fewer than two working days.
                let before = Self.workingDays(after: nominal.adding(days: -1) ?? day, through: end, holidays)
                #expect(before == 1 || (isLong && working == 2))
                #expect(!isLong || working >= 2)
            }
        }
    }

    @Test("of months ends on the same date, or on the last day of a shorter month", arguments: 1...12)
    func months(count: Int) throws {
        var day = try #require(CalendarDay("2027-01-01"))
        for _ in 0..<800 {
            let end = try #require(LegalPeriod.months(count).nominalEnd(after: day))
            let next = try #require(end.adding(days: 1))
            #expect(end.day == day.day || (end.day < day.day && next.day == 1))
            #expect((end.year * 12 + end.month) - (day.year * 12 + day.month) == count)
            day = try #require(day.adding(days: 1))
        }
    }

    private static func workingDays(
        after day: CalendarDay,
        through end: CalendarDay,
        _ holidays: HolidayCalendar
    ) -> Int {
        (day.daysSince1970 + 1..<end.daysSince1970 + 1)
            .compactMap { CalendarDay(daysSince1970: $0) }
            .count { holidays.isWorkingDay($0) }
    }
}

@Suite("A day")
struct ReckoningTests {
    @Test("comes back from its number, and the week goes on without a break")
    func roundTrip() throws {
        var weekday = CalendarDay.Weekday.thursday.rawValue
        for number in 0..<60_000 {
            let day = try #require(CalendarDay(daysSince1970: number))
            #expect(day.daysSince1970 == number)
            #expect(day.weekday.rawValue == weekday)
            weekday = (weekday + 1) % 7
        }
        #expect(CalendarDay(milliseconds: -1)?.description == "1969-12-31")
        #expect(CalendarDay(milliseconds: 0)?.description == "1970-01-01")
        #expect(CalendarDay("9999-12-31")?.adding(days: 1) == nil)
    }
}
