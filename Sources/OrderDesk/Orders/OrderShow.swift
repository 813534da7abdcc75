public import Engine

/// Shows one order.
public struct OrderShow: Query {
    public static let name = "order.show"
    public static let summary = "Show one order with its lines, taxes and addresses."

    /// The order's number or id.
    public var order: String

    /// The order to show, by number or id.
    public init(order: String) { self.order = order }

    public func answer(in context: Context) throws -> OrderAnswer {
        OrderAnswer(order: try OrderView(whole: try OrderRow.load(named: order, in: context), in: context))
    }
}
