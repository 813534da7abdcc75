public import Orders

extension CalendarDay {
    /// The days of a week, from Monday.
    public enum Weekday: Int, Sendable, CaseIterable {
        /// The first day of the week, as ISO 8601 counts.
        case monday
        /// The second.
        case tuesday
        /// The third.
        case wednesday
        /// The fourth.
        case thursday
        /// The fifth.
        case friday
        /// The sixth; never a working day.
        case saturday
        /// The seventh; never a working day.
        case sunday
    }

    /// Which day of the week it is.
    public var weekday: Weekday {
        // Why 3: 1970-01-01 was a Thursday.
        let index = ((daysSince1970 + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }

    /// So many days later, or earlier; nil outside the years 1 to 9999.
    public func adding(days: Int) -> CalendarDay? { CalendarDay(daysSince1970: daysSince1970 + days) }

    /// The day of the same number so many months later, or the last one where that month is shorter.
    public func adding(months: Int) -> CalendarDay? {
        let count = year * 12 + month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        return CalendarDay(year: year, month: month, day: min(day, Self.length(of: month, in: year)))
    }

    /// The day in UTC in which an instant lies; nil outside the years 1 to 9999.
    public init?(milliseconds: Int64) {
        let day: Int64 = 86_400_000
        let whole = milliseconds / day - (milliseconds % day < 0 ? 1 : 0)
        self.init(daysSince1970: Int(whole))
    }
}
