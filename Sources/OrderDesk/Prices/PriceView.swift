public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A price beside a product's own, as whoever asks may see it.
///
/// In JSON `price` is absent and named in `withheld` where the role may not see prices.
public struct PriceView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Price",
        [
            .id: .id,
            .sku: .sku,
            .rule: .choice(["contract", "group-list", "dated-list", "tier"], "Which rule it belongs to."),
            .customer: .text("The number of the customer whose contract it is.").example("C-000001").optional,
            .list: .text("The group or the list it belongs to.").optional,
            .fromQuantity: .decimal("The quantity from which on it holds.").optional,
            .currency: .currency,
            .taxMode: .taxMode("Whether it is without or with tax."),
            .from: .date("The first day on which it holds.").optional,
            .through: .date("The last day on which it holds.").optional,
        ]
    )
    .withholding(["price"])

    /// The id, a UUID.
    public let id: String
    /// The product's code.
    public let sku: String
    /// Which rule it belongs to: `contract`, `group-list`, `dated-list` or `tier`.
    public let rule: String
    /// The number of the customer whose contract it is.
    public let customer: String?
    /// The group or the list it belongs to.
    public let list: String?
    /// The quantity from which on it holds, a decimal.
    public let fromQuantity: String?
    /// The ISO 4217 code of the price.
    public let currency: String
    /// Whether it is without or with tax.
    public let taxMode: String
    /// The first day on which it holds.
    public let from: Day?
    /// The last day on which it holds.
    public let through: Day?
    /// `price`.
    public let figures: Disclosure

    private enum Key: String, CodingKey {
        case id, sku, rule, customer, list, fromQuantity, currency, taxMode, from, through
    }

    init(_ row: PriceRow, in context: Context) throws {
        let product = try context.connection.row(
            ProductRow.byID,
            .blob(row.product.bytes),
            map: ProductRow.init
        )
        guard let product else { throw StorageError.corrupt("a price of a product that is not there") }
        context.touch("price", row.id)
        id = row.id.description
        sku = product.sku
        rule = row.rule
        customer = try row.customer.map { try CustomerRow.load($0, in: context).number }
        list = row.list
        fromQuantity = row.fromQuantity.map { Figures.quantity($0, product.quantityScale) }
        currency = row.currency
        taxMode = row.taxMode.rawValue
        from = row.from.map(Day.init)
        through = row.through.map(Day.init)
        var figures = Disclosure()
        if context.seesWhole("figures.price") {
            figures.show("price", Figures.price(row.coefficient, row.scale))
        } else {
            figures.withhold("price")
        }
        self.figures = figures
    }

    /// Writes the price as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(sku, forKey: .sku)
        try container.encode(rule, forKey: .rule)
        try container.encodeIfPresent(customer, forKey: .customer)
        try container.encodeIfPresent(list, forKey: .list)
        try container.encodeIfPresent(fromQuantity, forKey: .fromQuantity)
        try container.encode(currency, forKey: .currency)
        try container.encode(taxMode, forKey: .taxMode)
        try container.encodeIfPresent(from, forKey: .from)
        try container.encodeIfPresent(through, forKey: .through)
        try figures.encode(to: encoder)
    }
}

/// One price, under the key `price`.
public struct PriceAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.price: PriceView.schema])

    /// The price.
    public let price: PriceView
}

/// Several prices, under the key `prices`.
public struct PricesAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.prices: .list(of: PriceView.schema, "The prices of the page."), .next: .next.optional]
    )

    /// The prices of the page.
    public let prices: [PriceView]
    /// What to give as `after` for the next page; absent on the last one.
    public let next: String?
}
