/// A quarter of a UTC year, whose audit bodies share one key.
struct Quarter: Hashable {
    private static let dayMilliseconds: Int64 = 86_400_000

    let year: Int64
    /// 1 to 4.
    let number: Int64

    /// The quarter of an instant, in milliseconds since 1970 UTC.
    init(timeMilliseconds: Int64) {
        // Civil date from days, counting years from March so that the leap day comes last (H. Hinnant, public domain).
        let days = timeMilliseconds.floorDivided(by: Self.dayMilliseconds) + 719_468
        let era = days.floorDivided(by: 146_097)
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        number = (month - 1) / 3 + 1
    }

    /// The label of the quarter's key, such as `2026-Q1`.
    var label: String { "\(year)-Q\(number)" }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
