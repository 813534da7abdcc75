public import Engine
public import Sealing

/// Gives a discount on a whole draft, in place of the one there is, or takes it away.
public struct OrderDiscount: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.discount"
    /// What it does, in one sentence for people.
    public static let summary =
        "Give a discount on a whole order that is not confirmed yet; needs a reason."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order"),
            .expectedVersion: .version,
            .discount: OrderDiscountInput.schema.optional,
        ]
    )

    /// The order's id.
    public var order: String
    /// The version that was read.
    public var expectedVersion: Int64
    /// What is given; nothing any more where it is absent.
    public var discount: OrderDiscountInput?

    /// A discount on a draft.
    public init(order: String, expectedVersion: Int64, discount: OrderDiscountInput? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
        self.discount = discount
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try discount?.validate() }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        try row.requireVersion(expectedVersion, in: context)
        try OrderStates.requireDraft(row)
        try Self.requireReason(for: discount, in: context)
        let given = try discount.map { try DiscountRow($0, currency: row.currency) }
        let others = try DiscountRow.load(row, context.connection).filter { $0.kind != .document }
        var update = OrderUpdate(row)
        update.priced = try OrderFigures(
            DraftLine.load(row, in: context),
            charges: DraftCharge.load(row, context.connection),
            discounts: (given.map { [$0] } ?? []) + others,
            row.basis
        )
        try update.write(in: context)
        try OrderEvents.note("discount", row, to: row.known, in: context)
        return row.id
    }

    /// Refuses a discount on a whole order without a reason.
    static func requireReason(for discount: OrderDiscountInput?, in context: Context) throws(InputError) {
        guard discount != nil, context.reason == nil else { return }
        throw InputError(
            "reason",
            "a discount on the whole order is given without a reason",
            help: "say why in a sentence, with --reason"
        )
    }
}
