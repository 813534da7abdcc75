internal import Orders

/// An instant, stored as milliseconds since 1970 (UTC) and written as RFC 3339.
public struct Instant: Encodable, Sendable, Hashable, CustomStringConvertible {
    /// Milliseconds since 1970, UTC.
    public let milliseconds: Int64

    /// An instant.
    public init(_ milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads the text form, and no other.
    public init?(_ text: String) {
        let clock = text.dropFirst(11).split(whereSeparator: { ":.".contains($0) }).map {
            Int64($0.prefix { $0 != "Z" })
        }
        guard let day = Day(text), clock.count == 4, let hours = clock[0], let minutes = clock[1],
            let seconds = clock[2], let rest = clock[3]
        else { return nil }
        self.init(day.milliseconds + ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest)
        guard description == text else { return nil }
    }

    /// RFC 3339 in UTC, to the millisecond: `2026-03-01T09:30:00.000Z`.
    public var description: String {
        let day = Day(milliseconds)
        let rest = Int(milliseconds - day.milliseconds)
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
    static let length: Int64 = 86_400_000

    /// Milliseconds from 1970 to the day's midnight, UTC.
    public let milliseconds: Int64

    /// The day in which an instant lies.
    public init(_ milliseconds: Int64) {
        self.milliseconds = milliseconds - ((milliseconds % Self.length) + Self.length) % Self.length
    }

    /// Reads `YYYY-MM-DD`; a time of day after a blank or `T` is left out.
    public init?(_ text: String) {
        let head = text.prefix(10)
        let next = text.dropFirst(10).first
        guard next == nil || next == " " || next == "T", let day = CalendarDay(String(head)) else {
            return nil
        }
        milliseconds = Int64(day.daysSince1970) * Self.length
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = calendar
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// Year, month and day in the Gregorian calendar.
    var calendar: (year: Int, month: Int, day: Int) {
        CalendarDay.civil(daysSince1970: Int(milliseconds / Self.length))
    }

    /// The day as the domain reckons with it; nil outside the years 1 to 9999.
    var calendarDay: CalendarDay? {
        let (year, month, day) = calendar
        return CalendarDay(year: year, month: month, day: day)
    }

    /// Writes the text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

private func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
