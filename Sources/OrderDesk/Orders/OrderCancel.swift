public import Engine
internal import Orders
public import Sealing

/// Gives up an order that is not confirmed yet.
public struct OrderCancel: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.cancel"
    /// What it does, in one sentence for people.
    public static let summary = "Give up an order that is not confirmed yet."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.order: .named("order"), .expectedVersion: .version.optional]
    )

    /// The order's number or id.
    public var order: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?

    /// An order to cancel.
    public init(order: String, expectedVersion: Int64? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try OrderMoves.make(.cancel, order, expectedVersion: expectedVersion, in: context)
    }
}
