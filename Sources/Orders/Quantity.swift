/// How much of something is ordered: an exact decimal above zero, in one unit.
public struct Quantity: Sendable, Hashable {
    /// How many units, above zero.
    public let value: ScaledDecimal
    /// The unit.
    public let unit: UnitCode

    /// A quantity.
    ///
    /// - Throws: ``OrdersError/quantityNotPositive(_:)``.
    public init(_ value: ScaledDecimal, unit: UnitCode = .piece) throws(OrdersError) {
        guard value.coefficient > 0 else { throw .quantityNotPositive(value) }
        self.value = value
        self.unit = unit
    }

    /// Reads a quantity such as `3` or `0.125`, with up to `maximumScale` decimals.
    ///
    /// - Throws: ``OrdersError/malformedDecimal(_:scale:)``, ``OrdersError/overflow(_:)``,
    ///   ``OrdersError/quantityNotPositive(_:)``.
    public init(_ text: String, unit: UnitCode = .piece, maximumScale: Int = 9) throws(OrdersError) {
        try self.init(ScaledDecimal(text, maximumScale: maximumScale), unit: unit)
    }
}

extension Quantity: CustomStringConvertible {
    /// The quantity as a decimal, without the unit.
    public var description: String { value.description }
}
