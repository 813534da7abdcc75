public import Engine
public import Sealing
internal import Storage

/// Confirms a draft: takes its number, freezes prices and tax, reserves its stock; all or nothing.
public struct OrderConfirm: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.confirm"
    /// What it does, in one sentence for people.
    public static let summary =
        "Confirm an order: number, frozen prices and tax, reserved stock; all or nothing."
    /// What a second person sees of it.
    public static let shownToApprovers = ["order", "expectedVersion"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .text("The order's id; a draft has no number."),
            .expectedVersion: .version.optional,
        ]
    )

    /// The order's id (a draft has no number).
    public var order: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?

    /// An order to confirm.
    public init(order: String, expectedVersion: Int64? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        if let expectedVersion, expectedVersion != row.version {
            throw try row.conflict(with: expectedVersion, in: context)
        }
        let priced = try OrderFigures(
            DraftLine.load(row, in: context),
            charges: DraftCharge.load(row, context.connection),
            currency: row.currency
        )
        let addresses = try Addresses(of: row, in: context)
        let state = try OrderStates.confirming(
            row.state,
            label: row.label,
            isOnHold: row.isOnHold,
            hasLines: !priced.lines.isEmpty,
            isCustomerComplete: addresses.areComplete
        )
        let number = try Confirmation.take(row.id, priced, addresses, in: context)
        try OrderParts.remove(of: row.id, context.connection)
        try OrderParts.insert(priced, order: row.id, context.connection)
        let changed = try context.connection.execute(
            """
            UPDATE sales_order SET number = ?3, state = ?10, confirmed = ?4, net = ?5, tax = ?6, gross = ?7,
                charges = ?8, changed = ?4, changed_by = ?9, version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(row.version),
            .text(number),
            .integer(context.nowMilliseconds),
            .integer(priced.net),
            .integer(priced.tax),
            .integer(priced.gross),
            .integer(priced.chargeTotal),
            .blob(context.principal.id.bytes),
            .text(state)
        )
        guard changed == 1 else { throw try row.conflict(with: row.version, in: context) }
        context.touch("order", row.id)
        context.about(row.subject)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> OrderAnswer {
        OrderAnswer(order: try OrderView(try WholeOrder.load(result, in: context), in: context))
    }
}
