public import Engine
internal import Orders
public import Sealing

/// Lets an order go on that was held back.
public struct OrderRelease: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.release"
    /// What it does, in one sentence for people.
    public static let summary = "Let an order go on that was held back."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.order: .named("order"), .expectedVersion: .version.optional]
    )

    /// The order's number or id.
    public var order: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?

    /// An order to let go on.
    public init(order: String, expectedVersion: Int64? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        try row.requireVersion(expectedVersion, in: context)
        guard row.isOnHold else {
            throw EngineError.conflict(
                what: "order `\(row.label)` cannot be released",
                reason: "it is not on hold",
                help: "nothing is to be done"
            )
        }
        let status = try row.status(in: context).resumed()
        var update = OrderUpdate(row)
        update.isOnHold = status.isOnHold
        try update.write(in: context)
        try OrderEvents.note("release", row, to: status.state, in: context)
        for product in try OrderSupply.waitingProducts(of: row.id, context.connection) {
            try BackOrders.serve(product, in: context)
        }
        return row.id
    }
}
