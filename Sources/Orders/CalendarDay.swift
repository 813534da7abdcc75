/// A day of the proleptic Gregorian calendar, years 1 to 9999, without a time or a zone.
public struct CalendarDay: Sendable, Hashable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day, or nil where the calendar has none such.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Self.length(of: month, in: year)).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-03-09` (RFC 3339 `full-date`), or nil for another text.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let zero = UInt8(ascii: "0")
        guard parts.map(\.count) == [4, 2, 2] else { return nil }
        guard parts.allSatisfy({ $0.allSatisfy { (zero...UInt8(ascii: "9")).contains($0) } }) else {
            return nil
        }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - zero) } }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// Days since 1970-01-01; negative before.
    public var daysSince1970: Int {
        // Why: counting years from March puts the leap day at their end, so that months need no table.
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// The day that lies so many days after 1970-01-01; nil outside the years 1 to 9999.
    public init?(daysSince1970: Int) {
        let (year, month, day) = Self.civil(daysSince1970: daysSince1970)
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day of any day of the calendar, also outside the years 1 to 9999.
    public static func civil(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
        // Why: civil-from-days over 400-year eras that begin in March; no zone or locale data is needed for UTC.
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fromMarch + 2) / 5 + 1
        )
    }

    /// How many days a month has.
    public static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDay: Comparable, CustomStringConvertible {
    /// By time.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The day as it is read, `2026-03-09`.
    public var description: String {
        "\(zeroPadded(Int64(year), to: 4))-\(zeroPadded(Int64(month), to: 2))-\(zeroPadded(Int64(day), to: 2))"
    }
}

/// A number at or above zero with zeros before it.
func zeroPadded(_ number: Int64, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
