public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A product as whoever asks may see it.
///
/// In JSON: `id`, `sku`, `name`, `unit`, `currency`, `tax` (category and rate), `decimals`, `reorderLevel`,
/// `discontinued`, `externalRef`, `gtin`, `names`, `requires`, `excludes`, `version`, `stock`, and `changes` when asked for; `price` and `cost` are absent and
/// named in `withheld` where the role may not see them.
public struct ProductView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Product",
        [
            .id: .id,
            .sku: .sku,
            .name: .text("The name."),
            .unit: .unit,
            .currency: .currency,
            .tax: .taxCode,
            .taxMode: .taxMode("Whether its own price is without or with tax."),
            .decimals: .integer("How many decimals its quantities have.", in: 0...6),
            .reorderLevel: .decimal("The level at or under which it must be ordered again."),
            .discontinued: .boolean("Whether it is not sold any more."),
            .externalReference: .externalReference.optional,
            .gtin: .gtin.optional,
            .lots: .boolean("Whether its goods are told apart by lot."),
            .names: .map(of: .text(), "What it is called in a language, by language.").optional,
            .requires: .list(of: .sku, "What it is not ordered without.").optional,
            .excludes: .list(of: .sku, "What it is not ordered together with.").optional,
            .version: .version,
            .stock: StockFigures.schema,
            .changes: .list(of: ProductChangeView.schema, "What was changed, the newest first.").optional,
        ]
    )
    .withholding(["price", "cost"], others: ["changes"])

    /// The id, a UUID.
    public let id: String
    /// The code.
    public let sku: String
    /// The name.
    public let name: String
    /// The unit, UN/ECE Recommendation 20.
    public let unit: String
    /// The ISO 4217 code of its price.
    public let currency: String
    /// Tax category and rate, for example `S:19`.
    public let tax: String
    /// Whether its own price is without or with tax.
    public let taxMode: String
    /// How many decimals its quantities have.
    public let decimals: Int64
    /// The level at or under which it must be ordered again.
    public let reorderLevel: String
    /// Whether it is not sold any more.
    public let discontinued: Bool
    /// What another system calls it.
    public let externalReference: String?
    /// The version to state when changing it.
    public let version: Int64
    /// What is there over all locations.
    public let stock: StockFigures
    /// Whether its goods are told apart by lot.
    public let lots: Bool
    /// Its GTIN, as it is printed.
    public let gtin: String?
    /// What it is called in a language, by language; absent where it has one name only.
    public let names: [String: String]?
    /// What it is not ordered without.
    public let requires: [String]?
    /// What it is not ordered together with.
    public let excludes: [String]?
    /// `price`, and `cost` where it is known.
    public internal(set) var figures: Disclosure
    /// What was changed, the newest first, when asked for; changes of amounts are left out where the role sees none.
    public internal(set) var changes: [ProductChangeView]?

    private enum Key: String, CodingKey {
        case id, sku, name, unit, currency, tax, taxMode, decimals, reorderLevel, discontinued, version,
            stock, gtin, lots, names, requires, excludes, changes
        case externalReference = "externalRef"
    }

    /// Writes the product as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(sku, forKey: .sku)
        try container.encode(name, forKey: .name)
        try container.encode(unit, forKey: .unit)
        try container.encode(currency, forKey: .currency)
        try container.encode(tax, forKey: .tax)
        try container.encode(taxMode, forKey: .taxMode)
        try container.encode(decimals, forKey: .decimals)
        try container.encode(reorderLevel, forKey: .reorderLevel)
        try container.encode(discontinued, forKey: .discontinued)
        try container.encodeIfPresent(externalReference, forKey: .externalReference)
        try container.encodeIfPresent(gtin, forKey: .gtin)
        try container.encode(lots, forKey: .lots)
        try container.encodeIfPresent(names, forKey: .names)
        try container.encodeIfPresent(requires, forKey: .requires)
        try container.encodeIfPresent(excludes, forKey: .excludes)
        try container.encode(version, forKey: .version)
        try container.encode(stock, forKey: .stock)
        try container.encodeIfPresent(changes, forKey: .changes)
        try figures.encode(to: encoder)
    }
}

extension ProductView {
    init(_ row: ProductRow, stock: StockBalance, in context: Context) throws {
        let detail = try ProductDetail.load(row, context.connection)
        context.touch("product", row.id)
        id = row.id.description
        sku = row.sku
        name = row.name
        unit = row.unit
        currency = row.currency
        tax = Figures.tax(row.taxCategory, row.taxRate)
        taxMode = row.taxMode.rawValue
        decimals = row.quantityScale
        reorderLevel = Figures.quantity(row.reorderLevel, row.quantityScale)
        discontinued = row.isDiscontinued
        externalReference = row.externalReference
        version = row.version
        gtin = detail.gtin?.description
        lots = row.hasLots
        let names = detail.names.map { ($0.key.rawValue, $0.value) }
        self.names = names.isEmpty ? nil : Dictionary(uniqueKeysWithValues: names)
        requires = detail.requires.isEmpty ? nil : detail.requires
        excludes = detail.excludes.isEmpty ? nil : detail.excludes
        self.stock = StockFigures(stock, scale: row.quantityScale)
        var figures = Disclosure()
        if context.seesWhole("figures.price") {
            figures.show("price", Figures.price(row.priceCoefficient, row.priceScale))
        } else {
            figures.withhold("price")
        }
        if !context.seesWhole("figures.cost") {
            figures.withhold("cost")
        } else if let cost = detail.cost {
            figures.show("cost", cost.description)
        }
        self.figures = figures
    }

    static func load(_ id: RowID, in context: Context) throws -> ProductView {
        let row = try context.connection.row(ProductRow.byID, .blob(id.bytes), map: ProductRow.init)
        guard let row else { throw EngineError.notFound(kind: "product", name: id.description) }
        return try ProductView(row, stock: try StockBalance.total(of: id, context.connection), in: context)
    }
}

/// One product, under the key `product`.
public struct ProductAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .product: ProductView.schema
        ]
    )

    /// The product.
    public let product: ProductView
}

/// Several products, under the key `products`.
public struct ProductsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .products: .list(of: ProductView.schema, "The products of the page."),
            .next: .next.optional,
        ]
    )

    /// The products of the page.
    public let products: [ProductView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}
