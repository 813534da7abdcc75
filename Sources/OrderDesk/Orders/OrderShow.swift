public import Engine

/// Shows one order.
public struct OrderShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one order with its lines, taxes and addresses."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order")
        ]
    )

    /// The order's number or id.
    public var order: String

    /// The order to show, by number or id.
    public init(order: String) { self.order = order }

    /// Yes: one order, found by its number.
    public var isBrief: Bool { true }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> OrderAnswer {
        let row = try OrderRow.load(named: order, in: context)
        return OrderAnswer(order: try OrderView(try WholeOrder(row, in: context), in: context))
    }
}
