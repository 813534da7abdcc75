/// What one unit costs: an exact decimal at or above zero, in one currency.
///
/// A unit price may have more decimals than its currency: `0.682512` EUR is a real price.
public struct UnitPrice: Sendable, Hashable {
    /// The price of one unit in the currency's main unit.
    public let value: ScaledDecimal
    /// The currency.
    public let currency: Currency

    /// A price of one unit.
    ///
    /// - Throws: ``OrdersError/negativePrice(_:)``.
    public init(_ value: ScaledDecimal, currency: Currency) throws(OrdersError) {
        guard value.coefficient >= 0 else { throw .negativePrice(value) }
        self.value = value
        self.currency = currency
    }

    /// Reads a price such as `12.50` or `0.682512`, up to 9 decimals.
    ///
    /// - Throws: ``OrdersError/malformedDecimal(_:scale:)``, ``OrdersError/overflow(_:)``,
    ///   ``OrdersError/negativePrice(_:)``.
    public init(_ text: String, currency: Currency) throws(OrdersError) {
        try self.init(ScaledDecimal(text), currency: currency)
    }
}

extension UnitPrice: CustomStringConvertible {
    /// The price as a decimal, without the currency.
    public var description: String { value.description }
}
