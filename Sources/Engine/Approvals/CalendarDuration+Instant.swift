internal import FoundationEssentials
public import Policy

extension CalendarDuration {
    /// The instant that lies this span behind another, both in milliseconds since 1970, counted in UTC.
    public func after(_ milliseconds: Int64) -> Int64 { moved(milliseconds, 1) }

    /// The instant that lies this span before another, both in milliseconds since 1970, counted in UTC.
    func before(_ milliseconds: Int64) -> Int64 { moved(milliseconds, -1) }

    private func moved(_ milliseconds: Int64, _ sign: Int) -> Int64 {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let step = DateComponents(
            year: sign * years,
            month: sign * months,
            day: sign * days,
            hour: sign * hours,
            minute: sign * minutes,
            second: sign * seconds
        )
        let start = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        // Why it cannot fail: every part has at most five digits, and the calendar has room for that.
        let end = calendar.date(byAdding: step, to: start) ?? start
        return Int64((end.timeIntervalSince1970 * 1000).rounded())
    }
}

extension Context {
    /// The instant that lies a span of time (ISO 8601, such as `P30D`) behind another, both in milliseconds since 1970; nil
    /// where the text is no span, or one of no length.
    public static func instant(_ span: String, after milliseconds: Int64) -> Int64? {
        guard let span = CalendarDuration(span), !span.isZero else { return nil }
        return span.after(milliseconds)
    }
}
