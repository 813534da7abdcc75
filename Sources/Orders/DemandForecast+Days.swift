extension DemandForecast {
    /// How many months a forecast looks ahead at most where days are asked for.
    public static let mostMonthsAhead = 12

    /// How many months ahead days reach, the month that they begin in included.
    ///
    /// - Parameters:
    ///   - days: Days since 1970-01-01.
    ///   - first: The first month that is forecast, counted from January of the year 0.
    /// - Returns: A number above 0; nil where they reach beyond ``mostMonthsAhead``.
    public static func months(reaching days: Range<Int>, from first: Int) -> Int? {
        let months = max(1, Self.month(of: max(days.lowerBound, days.upperBound - 1)) - first + 1)
        return months <= mostMonthsAhead ? months : nil
    }

    /// What is expected to be asked for in some days; what a month asks for lies evenly over its days.
    ///
    /// - Parameters:
    ///   - days: Days since 1970-01-01; those outside the months of ``steps`` count as nothing.
    ///   - first: The month of the first step, counted from January of the year 0.
    /// - Returns: A quantity at or above zero.
    public func expected(over days: Range<Int>, from first: Int) -> Double {
        var sum = 0.0
        for (step, told) in steps.enumerated() {
            let (begin, end) = (Self.firstDay(of: first + step), Self.firstDay(of: first + step + 1))
            let shared = min(end, days.upperBound) - max(begin, days.lowerBound)
            if shared > 0 { sum += told.expected * Double(shared) / Double(end - begin) }
        }
        return sum
    }

    /// The month that a day lies in, counted from January of the year 0.
    public static func month(of daysSince1970: Int) -> Int {
        let (year, month, _) = CalendarDay.civil(daysSince1970: daysSince1970)
        return year * 12 + month - 1
    }

    private static func firstDay(of month: Int) -> Int {
        guard let day = CalendarDay(year: month / 12, month: month % 12 + 1, day: 1) else {
            preconditionFailure("a month outside the years 1 to 9999")
        }
        return day.daysSince1970
    }
}
