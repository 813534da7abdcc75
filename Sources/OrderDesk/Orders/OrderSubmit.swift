public import Engine
internal import Orders
internal import Policy
public import Sealing

/// Hands a draft in for approval: at least one line, a complete customer, prices, tax and stock computed.
public struct OrderSubmit: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.submit"
    /// What it does, in one sentence for people.
    public static let summary = "Hand a draft in for approval."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.order: .named("order"), .expectedVersion: .version.optional]
    )

    /// The order's number or id.
    public var order: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?

    /// An order to hand in.
    public init(order: String, expectedVersion: Int64? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let id = try OrderMoves.make(.submit, order, expectedVersion: expectedVersion, in: context)
        try OrderAutomation.run(.submitted, id, in: context)
        return id
    }
}
