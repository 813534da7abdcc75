/// Checked whole-number arithmetic below the amounts.
enum Checked {
    /// Ten to the power of `exponent`.
    static func power(_ exponent: Int) throws(OrdersError) -> Int128 {
        precondition(exponent >= 0, "a power of ten below one")
        guard exponent <= 38 else { throw .overflow("a power of ten") }
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    /// A product, or an overflow of `what`.
    static func multiply(_ left: Int128, _ right: Int128, _ what: String) throws(OrdersError) -> Int128 {
        let (product, isOver) = left.multipliedReportingOverflow(by: right)
        guard !isOver else { throw .overflow(what) }
        return product
    }

    /// A sum, or an overflow of `what`.
    static func add(_ left: Int128, _ right: Int128, _ what: String) throws(OrdersError) -> Int128 {
        let (sum, isOver) = left.addingReportingOverflow(right)
        guard !isOver else { throw .overflow(what) }
        return sum
    }

    /// The same number in 64 bits, or an overflow of `what`.
    static func narrow(_ number: Int128, _ what: String) throws(OrdersError) -> Int64 {
        guard let number = Int64(exactly: number) else { throw .overflow(what) }
        return number
    }

    /// A quotient rounded half up, away from zero; the divisor is above zero.
    static func roundedQuotient(_ dividend: Int128, over divisor: Int128) -> Int128 {
        let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
        // Why: doubling the rest could overflow, comparing with what is left to the divisor cannot.
        guard rest.magnitude >= divisor.magnitude - rest.magnitude else { return quotient }
        return dividend < 0 ? quotient - 1 : quotient + 1
    }
}
