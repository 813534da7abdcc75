import Orders
import Privacy
import Testing

@Suite("A holiday calendar")
struct HolidayTests {
    /// Easter Sunday by Gauss, in Lichtenberg's form: another way than the one the files were made with.
    private static func easter(_ year: Int) -> CalendarDay? {
        let century = year / 100
        let moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25
        let sun = 2 - (3 * century + 3) / 4
        let parameter = year % 19
        let seed = (19 * parameter + moon) % 30
        let correction = (seed + parameter / 11) / 29
        let limit = 21 + seed - correction
        let sunday = 7 - (year + year / 4 + sun) % 7
        let distance = 7 - (limit - sunday) % 7
        return CalendarDay(year: year, month: 3, day: 1)?.adding(days: limit + distance - 1)
    }

    @Test(
        "that Coffer brings can be read, and its movable feasts follow Easter",
        arguments: ["AT", "DE", "FR", "NL"]
    )
    func shipped(country: String) throws {
        let calendar = try #require(try HolidayCalendar.shipped(for: country))
        #expect(calendar.country == country)
        #expect(!calendar.source.isEmpty)
        for year in calendar.years {
            let easter = try #require(Self.easter(year))
            #expect(easter.weekday == .sunday)
            for offset in [1, 39, 50] {
                let feast = try #require(easter.adding(days: offset))
                #expect(calendar.holidays[feast] != nil, "\(feast) is a holiday in \(country)")
            }
            for text in ["01-01", "12-25"] {
                #expect(calendar.holidays[try #require(CalendarDay("\(year)-\(text)"))] != nil)
            }
        }
        #expect(try HolidayCalendar.shipped(for: "XX") == nil)
    }

    @Test(
        "with a mistake is refused, and the line is named",
        arguments: [
            ("", "line 1 "), ("country de\n", "line 1 "), ("country DE\nabout x\n", "line 3 "),
            ("country DE\nabout x\nsource y\nyears 2026\n", "line 4 "),
            ("country DE\nabout x\nsource y\nyears 2027-2026\n2026-01-01 N\n", "line 4 "),
            ("country DE\nabout x\nsource y\nyears 2026-2026\n2026-02-30 N\n", "line 5 "),
            ("country DE\nabout x\nsource y\nyears 2026-2026\n2026-01-01\n", "line 5 "),
            ("country DE\nabout x\nsource y\nyears 2026-2026\n2027-01-01 N\n", "line 5:"),
            ("country DE\nabout x\nsource y\nyears 2026-2026\n2026-01-02 N\n2026-01-01 M\n", "line 6:"),
            ("country DE\nabout x\nsource y\nyears 2026-2026\n2026-01-01 N\n2026-01-01 M\n", "line 6:"),
            ("country DE\nabout x\nsource y\nyears 2026-2026\n2026-01-01 N\n\n2026-01-02 M\n", "line 6 "),
            ("country DE\nabout x\nsource y\nyears 2026-2027\n2026-01-01 N\n", "2027"),
        ]
    )
    func mistakes(text: String, named: String) throws {
        let error = #expect(throws: HolidayError.self) { try HolidayCalendar(text) }
        #expect(error?.description.contains("reason: ") == true)
        #expect(error?.description.contains(named) == true)
    }

    @Test("has no holidays in years that it does not cover, so that no deadline is late")
    func uncovered() throws {
        let calendar = try #require(try HolidayCalendar.shipped(for: "DE"))
        let day = try #require(CalendarDay("2199-12-25"))
        #expect(day.weekday == .wednesday)
        #expect(calendar.isWorkingDay(day))
    }
}
