public import Engine
public import Sealing

/// Adds, changes or removes one line of a draft; its figures are computed anew.
public struct OrderLine: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.line"
    /// What it does, in one sentence for people.
    public static let summary = "Add, change or remove a line of an order that is not confirmed yet."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order"),
            .expectedVersion: .version,
            .position: .integer("The line to change or remove; a new line where none is given.").optional,
            .remove: .boolean("Whether to remove the line.").optional,
            .sku: .text("The product's code, or what the customer calls it, for a new line.").optional,
            .quantity: .quantity.optional,
            .price: .text("A price given by hand; an empty text goes back to what the rules give.").optional,
            .discountPercent: .percent.optional,
        ]
    )

    /// The order's id.
    public var order: String
    /// The version that was read.
    public var expectedVersion: Int64
    /// The line to change or remove; a new line where none is given.
    public var position: Int?
    /// Whether to remove the line.
    public var remove: Bool?
    /// The product's code, or what the customer calls it, for a new line.
    public var sku: String?
    /// How many, a decimal above zero.
    public var quantity: String?
    /// A price given by hand, which stays when the quantity changes; an empty text goes back to what the
    /// rules give.
    public var price: String?
    /// A discount in percent of the line.
    public var discountPercent: String?

    /// A change of one line; set what is to change.
    public init(order: String, expectedVersion: Int64, position: Int? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
        self.position = position
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try change.validate()
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        guard row.version == expectedVersion else {
            throw try row.conflict(with: expectedVersion, in: context)
        }
        try OrderStates.requireDraft(row)
        let old = try DraftLine.load(row, in: context)
        var lines = old
        try change.apply(
            to: &lines,
            of: row,
            next: (lines.map(\.position).max() ?? 0) + 1,
            in: context
        )
        try ProductOptions.require(lines, insteadOf: old, in: context)
        let priced = try OrderFigures(
            lines,
            charges: try DraftCharge.load(row, context.connection),
            discounts: try DiscountRow.load(row, context.connection),
            row.basis
        )
        var update = OrderUpdate(row)
        update.priced = priced
        try update.write(in: context)
        return row.id
    }

    private var change: OrderLineChange {
        OrderLineChange(
            position: position,
            remove: remove,
            sku: sku,
            quantity: quantity,
            price: price,
            discountPercent: discountPercent
        )
    }
}
