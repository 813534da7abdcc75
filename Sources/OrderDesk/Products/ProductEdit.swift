public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Changes a product; what is confirmed keeps what it froze.
public struct ProductEdit: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "product.edit"
    /// What it does, in one sentence for people.
    public static let summary = "Change a product that has not changed since it was read."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .product: .named("product").about("The product's code or id."),
            .expectedVersion: .version,
            .productName: .line("The name.").optional,
            .unit: .unit.optional,
            .decimals: .integer("How many decimals its quantities have.", in: 0...6).optional,
            .price: .price.optional,
            .currency: .currency.optional,
            .tax: .taxCode.optional,
            .taxMode: .taxMode("Whether the price is without or with tax.").optional,
            .reorderLevel: .amount("The level at or under which it must be ordered again.").optional,
            .discontinued: .boolean("Whether it is not sold any more.").optional,
            .lots: .boolean("Whether its goods are told apart by lot; while none of it lies there.").optional,
            .externalReference: .text(
                "What another system calls it; an empty text removes it.",
                length: 0...200
            ).optional,
            .gtin: .gtin.about("Its GTIN, with its check digit; an empty text removes it.").optional,
            .cost: .text(
                "What one unit costs to buy or make, in the price's currency; an empty text: not known any more.",
                pattern: #"^((0|[1-9][0-9]*)(\.[0-9]{1,9})?)?$"#
            ).example("7.10").optional,
            .names: .map(
                of: .text("The name; an empty text removes it.", length: 0...200),
                "What it is called in a language that documents are written in, `en` or `zh-Hans`."
            ).optional,
            .requires: .list(
                of: .sku,
                "What it is not ordered without, in place of what there is.",
                atMost: 50
            )
            .optional,
            .excludes: .list(of: .sku, "What it is not ordered with, in place of what there is.", atMost: 50)
                .optional,
        ]
    )

    /// The product's code or id.
    public var product: String
    /// The version that was read.
    public var expectedVersion: Int64
    /// The name.
    public var productName: String?
    /// The unit, UN/ECE Recommendation 20; only while nothing was ordered or counted in another.
    public var unit: String?
    /// How many decimals its quantities have; only while nothing was ordered or counted with others.
    public var decimals: Int?
    /// The price of one unit, a decimal.
    public var price: String?
    /// The ISO 4217 code of the price and the cost; both are given with it.
    public var currency: String?
    /// EN 16931 tax category and rate in percent.
    public var tax: String?
    /// Whether the price is without or with tax.
    public var taxMode: String?
    /// The level at or under which it must be ordered again, a decimal.
    public var reorderLevel: String?
    /// Whether it is not sold any more.
    public var discontinued: Bool?
    /// Whether its goods are told apart by lot; only while none of it lies there and none was shipped.
    public var lots: Bool?
    /// What another system calls it; an empty text removes it.
    public var externalReference: String?
    /// Its GTIN; an empty text removes it.
    public var gtin: String?
    /// What one unit costs to buy or make; an empty text says that it is not known any more.
    public var cost: String?
    /// What it is called in a language that documents are written in; an empty text removes the name.
    public var names: [String: String]?
    /// The codes of the products that it is not ordered without, in place of those there are.
    public var requires: [String]?
    /// The codes of the products that it is not ordered together with, in place of those there are.
    public var excludes: [String]?

    /// A change of a product; what is not given stays.
    public init(product: String, expectedVersion: Int64) {
        self.product = product
        self.expectedVersion = expectedVersion
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.reference(productName, field: "name")
        try Input.unit(unit)
        if let decimals, !(0...6).contains(decimals) {
            throw InputError(
                "decimals",
                "`\(decimals)` is not between 0 and 6",
                help: "use 0 for whole pieces"
            )
        }
        if let price { _ = try Input.price(price, field: "price") }
        try Input.currency(currency)
        if let tax { _ = try Input.tax(tax, field: "tax") }
        _ = try Input.taxMode(taxMode)
        if let reorderLevel { _ = try Input.quantity(reorderLevel, scale: 6, field: "reorderLevel") }
        if externalReference != "" { try Input.reference(externalReference, field: "externalRef") }
        _ = try Input.gtin(gtin)
        _ = try Input.cost(cost)
        try requireNames()
        try requireOptions()
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try ProductRow.load(named: product, context.connection)
        guard row.version == expectedVersion else {
            throw try row.conflict(with: expectedVersion, in: context)
        }
        let old = ProductFacts(row, try ProductDetail.load(row, context.connection))
        let new = try namingByCode(in: context).edited(old)
        try Self.requireSense(of: new, row.sku)
        context.touch("product", row.id)
        guard new != old else { return row.id }
        try require(new, insteadOf: old, row, in: context)
        guard try write(new, row, in: context) else {
            throw try row.conflict(with: expectedVersion, in: context)
        }
        if new.cost?.description != old.cost?.description || new.currency != old.currency {
            try ProductDetail.note(new.cost, new.currency, of: row.id, in: context)
        }
        if new.names != old.names { try ProductNames.write(new.names, of: row.id, in: context) }
        if new.requires != old.requires || new.excludes != old.excludes {
            try ProductOptions.write(requires: new.requires, excludes: new.excludes, of: row, in: context)
        }
        try ProductChange.note(from: old, to: new, version: expectedVersion + 1, of: row.id, in: context)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ProductAnswer {
        var view = try ProductView.load(result, in: context)
        let changes = try ProductChange.all(of: result, version: expectedVersion + 1, context.connection)
        try view.add(changes, in: context)
        return ProductAnswer(product: view)
    }
}
