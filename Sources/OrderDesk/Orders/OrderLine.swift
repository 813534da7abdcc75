public import Engine
public import Sealing
internal import Storage

/// Adds, changes or removes one line of a draft; its figures are computed anew.
public struct OrderLine: Command {
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
            .sku: .text("The product's code, for a new line.").optional,
            .quantity: .quantity.optional,
            .price: .text("A price given by hand; an empty text goes back to the product's own.").optional,
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
    /// The product's code, for a new line.
    public var sku: String?
    /// How many, a decimal above zero.
    public var quantity: String?
    /// A price given by hand, which stays when the quantity changes; an empty text goes back to the product's
    /// own.
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
        if position == nil {
            guard sku != nil, quantity != nil, remove != true else {
                throw InputError(
                    "line",
                    "a new line needs a product and a quantity",
                    help: "give SKU:QUANTITY, or the position of the line to change or remove"
                )
            }
        } else if sku != nil {
            throw InputError(
                "sku",
                "the product of a line does not change",
                help: "remove the line and add another"
            )
        }
        if let quantity { try Input.orderedQuantity(quantity) }
        if let price, !price.isEmpty { _ = try Input.price(price, field: "price") }
        if let discountPercent { _ = try Input.percent(discountPercent, field: "discountPercent") }
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        guard row.version == expectedVersion else {
            throw try row.conflict(with: expectedVersion, in: context)
        }
        try OrderStates.requireDraft(row)
        var lines = try DraftLine.load(row, in: context)
        try change(&lines, of: row, in: context)
        let priced = try OrderFigures(
            lines,
            charges: try DraftCharge.load(row, context.connection),
            currency: row.currency
        )
        try OrderParts.remove(of: row.id, context.connection)
        try OrderParts.insert(priced, order: row.id, context.connection)
        let changed = try context.connection.execute(
            """
            UPDATE sales_order SET net = ?3, tax = ?4, gross = ?5, charges = ?6, changed = ?7,
            changed_by = ?8,
                version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(row.version),
            .integer(priced.net),
            .integer(priced.tax),
            .integer(priced.gross),
            .integer(priced.chargeTotal),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        guard changed == 1 else { throw try row.conflict(with: row.version, in: context) }
        context.touch("order", row.id)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> OrderAnswer {
        OrderAnswer(order: try OrderView(try WholeOrder.load(result, in: context), in: context))
    }

    private func change(_ lines: inout [DraftLine], of row: OrderRow, in context: Context) throws {
        guard let position else {
            guard lines.count < OrderLimits.lines else {
                throw InputError(
                    "line",
                    "the order has \(OrderLimits.lines) lines already",
                    help: "open another order"
                )
            }
            let input = OrderLineInput(
                sku: sku ?? "",
                quantity: quantity ?? "",
                price: price?.isEmpty == true ? nil : price,
                discountPercent: discountPercent
            )
            var line = try DraftLine(input, currency: row.currency, in: context)
            line.position = (lines.map(\.position).max() ?? 0) + 1
            lines.append(line)
            return
        }
        guard let index = lines.firstIndex(where: { $0.position == Int64(position) }) else {
            throw EngineError.notFound(kind: "order line", name: "\(row.label) \(position)")
        }
        if remove == true {
            lines.remove(at: index)
        } else {
            try lines[index].change(quantity: quantity, price: price, discountPercent: discountPercent)
        }
    }
}
