public import Engine
internal import Orders
internal import Sealing

/// A line that is new, changed or removed.
public struct OrderLineChange: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderLineChange",
        [
            .position: .integer("The line to change or remove; a new line where none is given.").optional,
            .remove: .boolean("Whether to remove the line.").optional,
            .sku: .text("The product's code, or what the customer calls it, for a new line.").optional,
            .quantity: .quantity.optional,
            .price: .text("A price given by hand; an empty text goes back to what the rules give.").optional,
            .discountPercent: .percent.optional,
        ]
    )

    /// The line to change or remove; a new line where none is given.
    public var position: Int?
    /// Whether to remove the line.
    public var remove: Bool?
    /// The product's code, or what the customer calls it, for a new line.
    public var sku: String?
    /// How many, a decimal above zero.
    public var quantity: String?
    /// A price given by hand; an empty text goes back to what the rules give.
    public var price: String?
    /// A discount in percent of the line.
    public var discountPercent: String?

    /// A change of a line.
    public init(
        position: Int? = nil,
        remove: Bool? = nil,
        sku: String? = nil,
        quantity: String? = nil,
        price: String? = nil,
        discountPercent: String? = nil
    ) {
        self.position = position
        self.remove = remove
        self.sku = sku
        self.quantity = quantity
        self.price = price
        self.discountPercent = discountPercent
    }

    func validate() throws(InputError) {
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

    /// Makes the change in an order's lines; a new line gets the position `next`.
    func apply(
        to lines: inout [DraftLine],
        of row: OrderRow,
        next: Int64,
        in context: Context
    ) throws {
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
            var line = try DraftLine(input, for: row.customer, row.basis, in: context)
            line.position = next
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
