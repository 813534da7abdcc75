/// What sold goods brought in, what they cost, and what is left, in one currency.
public struct Margin: Sendable, Hashable {
    /// What they brought in, without tax.
    public private(set) var revenue: Money
    /// What they cost to buy or make.
    public private(set) var cost: Money

    /// Nothing, in a currency.
    public init(in currency: Currency) {
        revenue = .zero(currency)
        cost = .zero(currency)
    }

    /// Adds a line: what it comes to without tax, and its quantity at the cost of one unit, rounded to the currency.
    ///
    /// - Throws: ``OrdersError/currencyMismatch(_:_:)``, ``OrdersError/overflow(_:)``.
    public mutating func add(
        revenue line: Money,
        quantity: ScaledDecimal,
        unitCost: UnitPrice
    ) throws(OrdersError) {
        let spent = try ExactAmount(unitCost.value).times(ExactAmount(quantity)).rounded(
            to: unitCost.currency
        )
        let sums = (try revenue.adding(line), try cost.adding(spent))
        (revenue, cost) = sums
    }

    /// Adds what other goods came to.
    ///
    /// - Throws: ``OrdersError/currencyMismatch(_:_:)``, ``OrdersError/overflow(_:)``.
    public mutating func add(_ other: Margin) throws(OrdersError) {
        let sums = (try revenue.adding(other.revenue), try cost.adding(other.cost))
        (revenue, cost) = sums
    }

    /// What is left; below zero where they cost more than they brought in.
    ///
    /// - Throws: ``OrdersError/overflow(_:)``.
    public func amount() throws(OrdersError) -> Money { try revenue.subtracting(cost) }

    /// What is left in percent of what they brought in, to two decimals, rounded half up away from zero; nil of nothing.
    ///
    /// - Throws: ``OrdersError/overflow(_:)``.
    public func percent() throws(OrdersError) -> ScaledDecimal? {
        guard revenue.minor > 0 else { return nil }
        let part = Int128(try amount().minor) * 10_000
        let hundredths = Checked.roundedQuotient(part, over: Int128(revenue.minor))
        return ScaledDecimal(try Checked.narrow(hundredths, "a margin in percent"), scale: 2)
    }
}
