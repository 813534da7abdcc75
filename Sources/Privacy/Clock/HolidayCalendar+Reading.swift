internal import Orders

/// Why the text of a holiday calendar cannot be used.
public enum HolidayError: Error, Equatable, Sendable {
    /// The line is not what should stand there.
    case badLine(number: Int, expected: String)
    /// The line's day is outside the years that the file says it covers.
    case outsideYears(number: Int, day: String)
    /// The line does not come after the one before it.
    case outOfOrder(number: Int, day: String)
    /// A year that the file says it covers has no holiday at all.
    case emptyYear(Int)

    /// The stable kebab-case code.
    public var code: String { "holidays-invalid" }
}

extension HolidayError: CustomStringConvertible {
    /// Why, in one line.
    var reason: String {
        switch self {
        case .badLine(let number, let expected): "line \(number) should be \(expected)"
        case .outsideYears(let number, let day):
            "line \(number): \(day) is outside the years that the file covers"
        case .outOfOrder(let number, let day): "line \(number): \(day) does not come after the line above"
        case .emptyYear(let year): "there is no holiday in \(year), which the file says it covers"
        }
    }

    /// What to do, in one line.
    static let help =
        "write `country`, `about`, `source` and `years` first, then one line `YYYY-MM-DD NAME` a holiday"

    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        the holiday calendar cannot be used
        reason: \(reason)
        help: \(Self.help)
        """
    }
}

extension HolidayCalendar {
    /// Reads a calendar: four lines of a head, then one line for each holiday in the order of days.
    ///
    /// ```
    /// country NL
    /// about Netherlands: generally recognised holidays, with Good Friday
    /// source Algemene termijnenwet, artikel 3
    /// years 2026-2026
    /// 2026-01-01 Nieuwjaarsdag
    /// ```
    ///
    /// - Throws: ``HolidayError`` for any other text, with the number of the first line that is wrong.
    public init(_ text: String) throws(HolidayError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func head(_ index: Int, _ word: String) throws(HolidayError) -> String {
            guard index < lines.count, lines[index].hasPrefix(word + " "),
                !lines[index].dropFirst(word.count + 1).isEmpty
            else { throw .badLine(number: index + 1, expected: "`\(word) …`") }
            return String(lines[index].dropFirst(word.count + 1))
        }
        let country = try head(0, "country")
        guard country.utf8.count == 2, country.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw .badLine(number: 1, expected: "`country` with two capital letters")
        }
        let (about, source) = (try head(1, "about"), try head(2, "source"))
        let years = try head(3, "years").split(separator: "-", omittingEmptySubsequences: false).map {
            $0.utf8.count == 4 ? Int($0) : nil
        }
        guard years.count == 2, let first = years[0], let last = years[1], 1...9999 ~= first, first <= last
        else {
            throw .badLine(number: 4, expected: "`years` with a first and a last year, for example 2026-2030")
        }
        var body = lines.dropFirst(4)
        if body.last == "" { body = body.dropLast() }
        var holidays: [CalendarDay: String] = [:]
        var previous: CalendarDay?
        for (offset, line) in body.enumerated() {
            let number = offset + 5
            let (text, name) = (line.prefix(10), line.dropFirst(11))
            guard let day = CalendarDay(String(text)), line.dropFirst(10).first == " ", !name.isEmpty else {
                throw .badLine(number: number, expected: "a day and the holiday's name")
            }
            guard first...last ~= day.year else {
                throw .outsideYears(number: number, day: day.description)
            }
            if let previous, day <= previous { throw .outOfOrder(number: number, day: day.description) }
            holidays[day] = String(name)
            previous = day
        }
        for year in first...last where !holidays.keys.contains(where: { $0.year == year }) {
            throw .emptyYear(year)
        }
        self.init(country: country, about: about, source: source, years: first...last, holidays: holidays)
    }

    /// The texts of the calendars that Coffer brings, by country.
    public static let shippedTexts = [
        "AT": austriaText, "DE": germanyText, "FR": franceText, "NL": netherlandsText,
    ]

    /// The calendar that Coffer brings for a country; nil where it brings none.
    ///
    /// - Throws: ``HolidayError``, which a test rules out.
    public static func shipped(for country: String) throws(HolidayError) -> HolidayCalendar? {
        guard let text = shippedTexts[country] else { return nil }
        return try HolidayCalendar(text)
    }
}
