/// An amount of one currency, in its smallest unit.
public struct Money: Sendable, Hashable {
    /// The amount in the currency's smallest unit: cents for EUR, yen for JPY, fils for KWD.
    public let minor: Int64
    /// The currency.
    public let currency: Currency

    /// An amount of `minor` smallest units.
    public init(minor: Int64, currency: Currency) {
        self.minor = minor
        self.currency = currency
    }

    /// Reads `1234.50`: exactly as many decimals as the currency has, no sign but a minus, no grouping, no currency.
    ///
    /// - Throws: ``OrdersError/malformedAmount(_:_:)``; ``OrdersError/overflow(_:)`` beyond 64 bits.
    public init(_ text: String, currency: Currency) throws(OrdersError) {
        guard let (number, scale) = ScaledDecimal.parse(text), scale == currency.exponent else {
            throw .malformedAmount(text, currency)
        }
        guard let number else { throw .overflow("the amount `\(text)`") }
        self.init(minor: number, currency: currency)
    }

    /// A decimal number as an amount, rounded half up away from zero.
    ///
    /// - Throws: ``OrdersError/overflow(_:)``.
    public init(rounding number: ScaledDecimal, currency: Currency) throws(OrdersError) {
        self.init(minor: try number.rounded(toScale: currency.exponent).coefficient, currency: currency)
    }

    /// Nothing, in a currency.
    public static func zero(_ currency: Currency) -> Money { Money(minor: 0, currency: currency) }

    /// The sum.
    ///
    /// - Throws: ``OrdersError/currencyMismatch(_:_:)``, ``OrdersError/overflow(_:)``.
    public func adding(_ other: Money) throws(OrdersError) -> Money {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        let (sum, isOver) = minor.addingReportingOverflow(other.minor)
        guard !isOver else { throw .overflow("a sum of amounts") }
        return Money(minor: sum, currency: currency)
    }

    /// The difference.
    ///
    /// - Throws: ``OrdersError/currencyMismatch(_:_:)``, ``OrdersError/overflow(_:)``.
    public func subtracting(_ other: Money) throws(OrdersError) -> Money {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        let (difference, isOver) = minor.subtractingReportingOverflow(other.minor)
        guard !isOver else { throw .overflow("a difference of amounts") }
        return Money(minor: difference, currency: currency)
    }

    /// The same amount with the other sign, as a credit note carries it.
    ///
    /// - Throws: ``OrdersError/overflow(_:)`` for the smallest number of 64 bits.
    public func negated() throws(OrdersError) -> Money { try Money.zero(currency).subtracting(self) }

    /// The sum of amounts of one currency, zero where there are none.
    ///
    /// - Throws: ``OrdersError/currencyMismatch(_:_:)``, ``OrdersError/overflow(_:)``.
    public static func sum(_ amounts: [Money], currency: Currency) throws(OrdersError) -> Money {
        var sum = zero(currency)
        for amount in amounts { sum = try sum.adding(amount) }
        return sum
    }
}

extension Money: CustomStringConvertible {
    /// The amount as a decimal with the currency's decimals, without the currency: `1234.50`.
    public var description: String { ScaledDecimal.text(minor, scale: currency.exponent) }
}
