/// One version of a confirmed order; nothing of it changes, an amendment is the next version.
public struct ConfirmedOrder: Sendable, Hashable {
    /// The order's number, the same in every version.
    public let number: String
    /// The version, from 1.
    public let version: Int
    /// What was confirmed.
    public let order: PricedOrder

    /// The first version.
    ///
    /// - Parameters:
    ///   - order: What is confirmed.
    ///   - number: Its place in the series, above zero.
    ///   - series: The series of orders.
    /// - Throws: ``OrdersError/malformedNumber(_:series:)`` for a number below one or a series of another
    ///   kind.
    public init(_ order: PricedOrder, number: Int64, in series: NumberSeries) throws(OrdersError) {
        guard number > 0, series.prefix == DocumentKind.order.prefix else {
            throw .malformedNumber(String(number), series: series.description)
        }
        self.init(order, number: series.text(for: number), version: 1)
    }

    /// The next version; lines keep their place, new ones come last.
    ///
    /// - Parameters:
    ///   - amended: The new figures.
    ///   - done: For each present line what is shipped or invoiced of it, whichever is more.
    /// - Returns: The next version.
    /// - Throws: ``OrdersError/moveBlocked(_:_:)`` with ``OrderGuard/notBelowShipped`` where a line falls below
    ///   that; ``OrdersError/currencyMismatch(_:_:)`` for a change of currency.
    public func amended(to amended: PricedOrder, done: [ScaledDecimal]) throws(OrdersError) -> ConfirmedOrder
    {
        guard amended.pricing.currency == order.pricing.currency else {
            throw .currencyMismatch(order.pricing.currency, amended.pricing.currency)
        }
        for (index, done) in done.enumerated() {
            let lines = amended.pricing.lines
            let ordered = index < lines.count ? lines[index].quantity.value : .zero
            guard ordered >= done else { throw .moveBlocked(.amend, .notBelowShipped) }
        }
        return ConfirmedOrder(amended, number: number, version: version + 1)
    }

    /// Whether an amendment makes the total rise, so that an approver must make it.
    public func isRaised(by amended: PricedOrder) -> Bool {
        amended.figures.gross.minor > order.figures.gross.minor
    }

    private init(_ order: PricedOrder, number: String, version: Int) {
        self.order = order
        self.number = number
        self.version = version
    }
}
