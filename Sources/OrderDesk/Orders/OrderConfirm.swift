public import Engine
internal import Orders
internal import Policy
public import Sealing

/// Confirms an approved order, or a draft within the caller's limits: takes its number, freezes prices and tax, reserves
/// its stock; all or nothing.
public struct OrderConfirm: OrderChanging {
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
            .backOrder: .boolean("Whether lines may wait for goods that are not there.").optional,
        ]
    )

    /// The order's id (a draft has no number).
    public var order: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?
    /// Whether lines may wait for goods that are not there.
    public var backOrder: Bool?

    /// An order to confirm.
    public init(order: String, expectedVersion: Int64? = nil, backOrder: Bool? = nil) {
        self.order = order
        self.backOrder = backOrder
        self.expectedVersion = expectedVersion
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        try row.requireVersion(expectedVersion, in: context)
        let guards = OrderGuards(row, in: context)
        try ProductOptions.require(DraftLine.load(row, in: context), in: context)
        let priced = try guards.priced
        let addresses = try Addresses(of: row, in: context)
        let isApproved = try row.known != .draft
        let status = try row.status(in: context)
        let state: OrderState
        if isApproved {
            var held: Set<OrderGuard> = [.sameVersion, .stockReserved]
            if try guards.pricesAreCurrent(priced) { held.insert(.pricesCurrent) }
            state = try OrderMoves.apply(.confirm, to: status, holding: held, row.label, nil).state
        } else {
            state = try OrderMoves.fastPath(
                status,
                label: row.label,
                hasLines: !priced.lines.isEmpty,
                isCustomerComplete: addresses.areComplete,
                isWithinCredit: OrderGuards.isWithinCredit(
                    (row.id, row.customer),
                    priced.currency,
                    priced.gross,
                    context.connection
                )
            )
        }
        var update = OrderUpdate(row)
        update.number = try Confirmation.take(priced, addresses, isApproved: isApproved, in: context)
        try CouponUse.take(
            priced,
            for: (row.id, row.customer),
            label: row.label,
            in: context
        )
        try Confirmation.reserve(
            priced,
            for: row.id,
            acceptsBackOrder: backOrder == true,
            in: context
        )
        update.state = state
        update.confirmed = context.nowMilliseconds
        update.priced = priced
        try update.write(in: context)
        try OrderEvents.note(
            "confirm",
            row,
            to: state,
            rule: isApproved ? nil : OrderMoves.automaticRule,
            in: context
        )
        if !isApproved { try OrderAutomation.requireNoHold(row.id, in: context) }
        try OrderAutomation.run(.confirmed, row.id, in: context)
        return row.id
    }
}
