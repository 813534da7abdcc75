/// How many days' sales are not paid yet, by the count-back method.
///
/// From the day of the report backwards, each month's invoiced sales are taken off what is open. A month that is used up
/// whole counts with its days (the first one up to the day of the report); the last one counts with the share of it that is
/// used. What is open beyond all sales counts no further days.
public enum SalesOutstanding {
    /// The days of sales that are open.
    ///
    /// - Parameters:
    ///   - open: What is open, at or above zero.
    ///   - asOf: The day of the report.
    ///   - sales: What was invoiced in a month, by its first day, less what was credited; months below zero count as zero.
    /// - Returns: The days to one decimal, rounded half up; nil where nothing was ever invoiced.
    /// - Throws: ``OrdersError/overflow(_:)``.
    public static func days(
        open: Int64,
        asOf: CalendarDay,
        sales: [CalendarDay: Int64]
    ) throws(OrdersError) -> ScaledDecimal? {
        guard let oldest = sales.keys.min() else { return nil }
        var left = Int128(open)
        var tenths: Int128 = 0
        var (year, month) = (asOf.year, asOf.month)
        while left > 0, let first = CalendarDay(year: year, month: month, day: 1), first >= oldest {
            let isCurrent = (year, month) == (asOf.year, asOf.month)
            let days = Int128(isCurrent ? asOf.day : CalendarDay.length(of: month, in: year))
            let sold = Int128(max(0, sales[first] ?? 0))
            if left >= sold {
                tenths += days * 10
            } else {
                tenths += Checked.roundedQuotient(days * 10 * left, over: sold)
            }
            left -= min(left, sold)
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
        }
        return ScaledDecimal(try Checked.narrow(tenths, "days of sales"), scale: 1)
    }
}
