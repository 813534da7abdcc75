public import Engine
internal import Orders
public import Sealing

/// Gives up a confirmed order of which nothing is shipped or invoiced; its number stays, its stock is free again.
public struct OrderVoid: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.void"
    /// What it does, in one sentence for people.
    public static let summary =
        "Give up a confirmed order of which nothing is shipped or invoiced; needs a reason."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.order: .named("order"), .expectedVersion: .version.optional]
    )

    /// The order's number or id.
    public var order: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?

    /// An order to void.
    public init(order: String, expectedVersion: Int64? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try OrderMoves.make(.void, order, expectedVersion: expectedVersion, in: context)
    }
}
