/// The level at or under which a product counts as low.
public struct ReorderLevel: Sendable, Hashable {
    /// The level, at the product's scale.
    public let level: Int64

    /// A level.
    public init(_ level: Int64) { self.level = level }

    /// Whether what lies there is at or under the level; what is on its way does not count.
    public func isLow(_ balance: StockBalance) -> Bool { balance.onHand <= level }
}
