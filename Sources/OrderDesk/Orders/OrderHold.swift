public import Engine
internal import Orders
public import Sealing

/// Holds an order back; nothing that needs work is done with it until it is released.
public struct OrderHold: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.hold"
    /// What it does, in one sentence for people.
    public static let summary = "Hold an order back; needs a reason."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.order: .named("order"), .expectedVersion: .version.optional]
    )

    /// The order's number or id.
    public var order: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?

    /// An order to hold back.
    public init(order: String, expectedVersion: Int64? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        try row.requireVersion(expectedVersion, in: context)
        guard let reason = context.reason else {
            throw InputError("reason", "no reason is given", help: "say why in a sentence, with --reason")
        }
        guard !row.isOnHold, let held = try row.status(in: context).held(reason: reason) else {
            throw EngineError.conflict(
                what: "order `\(row.label)` cannot be held back",
                reason: row.isOnHold ? "it is on hold already" : "it is \(row.state)",
                help: "show it with `coffer order show \(row.label)`"
            )
        }
        var update = OrderUpdate(row)
        update.isOnHold = true
        try update.write(in: context)
        try OrderEvents.note("hold", row, to: held.state, in: context)
        return row.id
    }
}
