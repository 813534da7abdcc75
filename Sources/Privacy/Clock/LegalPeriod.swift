public import Orders

/// A period as Regulation (EEC, Euratom) No 1182/71 reckons it.
public enum LegalPeriod: Sendable, Hashable {
    /// So many days.
    case days(Int)
    /// So many weeks: it ends on the same day of the week.
    case weeks(Int)
    /// So many months: it ends on the same date, or on the last day of a shorter month.
    case months(Int)
    /// So many years: it ends on the same date, or on the last day of a shorter month.
    case years(Int)

    /// The last day of the period that an event on `day` begins, before holidays and weekends are looked at.
    ///
    /// The day of the event does not count (Article 3(1)); the period ends with the last hour of this day
    /// (Article 3(2)).
    ///
    /// - Returns: Nil beyond the year 9999.
    public func nominalEnd(after day: CalendarDay) -> CalendarDay? {
        switch self {
        case .days(let count): day.adding(days: count)
        case .weeks(let count): day.adding(days: 7 * count)
        case .months(let count): day.adding(months: count)
        case .years(let count): day.adding(months: 12 * count)
        }
    }

    /// The last day of the period that an event on `day` begins.
    ///
    /// An end on a holiday, a Saturday or a Sunday moves to the next working day (Article 3(4)), and a period of two
    /// days or more has at least two working days (Article 3(5)).
    ///
    /// - Returns: Nil beyond the year 9999.
    public func end(after day: CalendarDay, holidays: HolidayCalendar) -> CalendarDay? {
        guard let nominal = nominalEnd(after: day), let first = day.adding(days: 1) else { return nil }
        guard var end = holidays.workingDay(onOrAfter: nominal) else { return nil }
        guard nominal.daysSince1970 - day.daysSince1970 >= 2 else { return end }
        while holidays.workingDays(from: first, through: end) < 2 {
            guard let next = end.adding(days: 1), let moved = holidays.workingDay(onOrAfter: next) else {
                return nil
            }
            end = moved
        }
        return end
    }
}
