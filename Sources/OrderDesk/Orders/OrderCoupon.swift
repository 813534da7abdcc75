public import Engine
public import Sealing

/// Puts a coupon on a draft, in place of the one there is, or takes it off.
///
/// The draft only names it: it is used by the transaction that confirms the order, if it still counts then.
public struct OrderCoupon: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.coupon"
    /// What it does, in one sentence for people.
    public static let summary = "Put a coupon on an order that is not confirmed yet, or take it off."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order"),
            .expectedVersion: .version,
            .coupon: .text("The coupon's code; none any more where it is absent.").optional,
        ]
    )

    /// The order's id.
    public var order: String
    /// The version that was read.
    public var expectedVersion: Int64
    /// The coupon's code; none any more where it is absent.
    public var coupon: String?

    /// A coupon for a draft.
    public init(order: String, expectedVersion: Int64, coupon: String? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
        self.coupon = coupon
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        try row.requireVersion(expectedVersion, in: context)
        try OrderStates.requireDraft(row)
        let named = try coupon.map { DiscountRow(try CouponRow.load(named: $0, context.connection)) }
        let others = try DiscountRow.load(row, context.connection).filter { $0.kind != .coupon }
        let priced = try OrderFigures(
            DraftLine.load(row, in: context),
            charges: DraftCharge.load(row, context.connection),
            discounts: others + (named.map { [$0] } ?? []),
            row.basis
        )
        try CouponUse.require(priced, customer: row.customer, label: row.label, in: context)
        var update = OrderUpdate(row)
        update.priced = priced
        try update.write(in: context)
        return row.id
    }
}
