/// What can be promised of a product on a day to come.
///
/// What lies there and is neither promised nor blocked, and what is to come in by that day, less what lines wait for that are
/// wanted by then. What is reserved is not counted again, whenever it is wanted: it is promised already.
public struct StockAtDay: Sendable, Hashable {
    /// What there will be; below zero where more is promised than there will be.
    public let projected: Int64

    /// The stock of a day.
    ///
    /// - Parameters:
    ///   - free: What lies there now and can be promised, at the product's scale, at or above zero.
    ///   - arriving: What is to come in by that day, at or above zero.
    ///   - promised: What lines wait for that are wanted by that day, at or above zero.
    /// - Throws: ``OrdersError/overflow(_:)``.
    public init(free: Int64, arriving: Int64, promised: Int64) throws(OrdersError) {
        precondition(free >= 0 && arriving >= 0 && promised >= 0, "goods below zero")
        projected = try Checked.narrow(Int128(free) + Int128(arriving) - Int128(promised), "a stock to come")
    }

    /// What can be promised, never below zero.
    public var available: Int64 { max(0, projected) }

    /// How much more is promised than there will be, never below zero.
    public var short: Int64 { max(0, -projected) }
}
