import Orders
import Testing

@Suite("Days and lateness")
struct DayTests {
    @Test(
        "reads real days only",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "26-01-01", "2026-1-1", "2026-01-01Z",
            "1900-02-29", "0000-01-01", "",
        ]
    )
    func refused(text: String) { #expect(CalendarDay(text) == nil) }

    @Test(
        "counts days",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-09", 20_521),
            ("0001-01-01", -719_162),
        ]
    )
    func counted(text: String, days: Int) throws {
        let day = try #require(CalendarDay(text))
        #expect(day.daysSince1970 == days)
        #expect(day.description == text)
    }

    @Test("counts every day of four centuries once")
    func unbroken() throws {
        var last = try #require(CalendarDay("1799-12-31")).daysSince1970
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let day = CalendarDay(year: year, month: month, day: day) else { continue }
                    #expect(day.daysSince1970 == last + 1)
                    last += 1
                }
            }
        }
    }

    @Test(
        "is late only after the required day",
        arguments: [
            ("1996-08-01", "1996-08-01", 0), ("1996-08-01", "1996-08-02", 1), ("1996-08-01", nil, 0),
            (nil, "1996-08-02", 0), ("1996-02-28", "1996-03-01", 2),
        ] as [(String?, String?, Int)]
    )
    func late(required: String?, shipped: String?, days: Int) {
        let lateness = Lateness(
            required: required.flatMap { CalendarDay($0) },
            shipped: shipped.flatMap { CalendarDay($0) }
        )
        #expect(lateness.daysLate == days)
        #expect(lateness.isLate == (days > 0))
    }

    @Test("is overdue once the required day is past and nothing is shipped")
    func overdue() throws {
        let (first, second) = (
            try #require(CalendarDay("2026-03-09")), try #require(CalendarDay("2026-03-10"))
        )
        #expect(!Lateness(required: first, shipped: nil).isOverdue(on: first))
        #expect(Lateness(required: first, shipped: nil).isOverdue(on: second))
        #expect(!Lateness(required: first, shipped: second).isOverdue(on: second))
        #expect(!Lateness(required: nil, shipped: nil).isOverdue(on: second))
    }
}
