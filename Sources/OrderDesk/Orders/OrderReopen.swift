public import Engine
internal import Orders
public import Sealing

/// Opens a closed order again, with a reason.
public struct OrderReopen: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.reopen"
    /// What it does, in one sentence for people.
    public static let summary = "Open a closed order again; needs a reason."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.order: .named("order"), .expectedVersion: .version.optional]
    )

    /// The order's number or id.
    public var order: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?

    /// An order to reopen.
    public init(order: String, expectedVersion: Int64? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try OrderMoves.make(.reopen, order, expectedVersion: expectedVersion, in: context)
    }
}
