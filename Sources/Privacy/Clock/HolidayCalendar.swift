public import Orders

/// The public holidays of one country, as a file states them: where they come from, and for which years.
///
/// A year that the file does not cover has no holidays, so that a deadline is never later than the law's.
public struct HolidayCalendar: Sendable, Equatable {
    /// The country, ISO 3166-1 alpha-2.
    public let country: String
    /// Which holidays these are, in words.
    public let about: String
    /// The law that they come from.
    public let source: String
    /// The years that it covers.
    public let years: ClosedRange<Int>
    /// The holidays with their names.
    public let holidays: [CalendarDay: String]

    /// Only Saturdays and Sundays: what is reckoned with where no calendar is known.
    public static let weekends = HolidayCalendar(
        country: "",
        about: "Saturdays and Sundays only",
        source: "Regulation (EEC, Euratom) No 1182/71, Article 2",
        years: 1...9999,
        holidays: [:]
    )

    init(
        country: String,
        about: String,
        source: String,
        years: ClosedRange<Int>,
        holidays: [CalendarDay: String]
    ) {
        self.country = country
        self.about = about
        self.source = source
        self.years = years
        self.holidays = holidays
    }

    /// Whether it is neither a holiday nor a Saturday nor a Sunday (Regulation 1182/71, Article 2(2)).
    public func isWorkingDay(_ day: CalendarDay) -> Bool {
        day.weekday != .saturday && day.weekday != .sunday && holidays[day] == nil
    }

    /// The day itself, or the first working day after it.
    ///
    /// - Returns: Nil beyond the year 9999.
    public func workingDay(onOrAfter day: CalendarDay) -> CalendarDay? {
        var candidate: CalendarDay? = day
        while let current = candidate, !isWorkingDay(current) { candidate = current.adding(days: 1) }
        return candidate
    }

    /// How many working days lie from one day to another, both counted.
    func workingDays(from first: CalendarDay, through last: CalendarDay) -> Int {
        var count = 0
        var candidate: CalendarDay? = first
        while let current = candidate, current <= last {
            if isWorkingDay(current) { count += 1 }
            candidate = current.adding(days: 1)
        }
        return count
    }
}
