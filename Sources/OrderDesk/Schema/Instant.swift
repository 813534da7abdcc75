/// An instant, stored as milliseconds since 1970 (UTC) and written as RFC 3339.
public struct Instant: Encodable, Sendable, Hashable, CustomStringConvertible {
    /// Milliseconds since 1970, UTC.
    public let milliseconds: Int64

    /// An instant.
    public init(_ milliseconds: Int64) { self.milliseconds = milliseconds }

    /// RFC 3339 in UTC, to the millisecond: `2026-03-01T09:30:00.000Z`.
    public var description: String {
        let day = Day(milliseconds)
        let rest = milliseconds - day.milliseconds
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, to: 2) }
        return "\(day)T\(clock.joined(separator: ":")).\(padded(rest % 1000, to: 3))Z"
    }

    /// Writes the text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A calendar day, stored as the milliseconds of its midnight (UTC) and written as `YYYY-MM-DD`.
public struct Day: Encodable, Sendable, Hashable, LosslessStringConvertible {
    /// Milliseconds from 1970 to the day's midnight, UTC.
    public let milliseconds: Int64

    /// A day in milliseconds, rounded down to midnight.
    public init(_ milliseconds: Int64) {
        self.milliseconds = milliseconds - ((milliseconds % Day.length) + Day.length) % Day.length
    }

    /// Reads `YYYY-MM-DD`; a time of day after it is allowed when it is midnight or follows a blank or `T`.
    public init?(_ text: String) {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            text.count == 10 || text.dropFirst(10).first == " " || text.dropFirst(10).first == "T",
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), day >= 1, day <= Day.days(in: month, of: year)
        else { return nil }
        milliseconds = Day.daysSince1970(year, month, day) * Day.length
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = calendar
        return "\(padded(Int64(year), to: 4))-\(padded(Int64(month), to: 2))-\(padded(Int64(day), to: 2))"
    }

    /// Year, month and day in the Gregorian calendar.
    var calendar: (year: Int, month: Int, day: Int) {
        // Why: the civil-from-days rule over 400-year eras; no time zone or locale data is needed for UTC.
        let shifted = Int(milliseconds / Day.length) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Writes the text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    static let length: Int64 = 86_400_000

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }
}
