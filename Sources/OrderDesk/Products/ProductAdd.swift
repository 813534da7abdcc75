public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Adds a product.
public struct ProductAdd: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "product.add"
    /// What it does, in one sentence for people.
    public static let summary = "Add a product with its price, tax and reorder level."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .sku,
            .productName: .line("The name."),
            .unit: .unit.optional,
            .price: .price,
            .currency: .currency.optional,
            .tax: .taxCode,
            .decimals: .integer("How many decimals its quantities have; 0 where none is given.", in: 0...6)
                .optional,
            .reorderLevel: .amount("The level at or under which it must be ordered again.").optional,
            .externalReference: .externalReference.optional,
            .gtin: .gtin.optional,
            .cost: .amount("What one unit costs to buy or make, a decimal in the price's currency.").optional,
            .taxMode: .taxMode("Whether the price is without or with tax; as the company's if not given.")
                .optional,
        ]
    )

    /// The code people and files know it by; unique.
    public var sku: String
    /// The name.
    public var productName: String
    /// The unit, UN/ECE Recommendation 20; `C62` (one) where none is given.
    public var unit: String?
    /// The price of one unit, a decimal.
    public var price: String
    /// The ISO 4217 code of the price; the store's currency where none is given.
    public var currency: String?
    /// EN 16931 tax category and rate in percent, for example `S:19`, or `O` alone.
    public var tax: String
    /// How many decimals its quantities have, 0 to 6; 0 where none is given.
    public var decimals: Int?
    /// The level at or under which it must be ordered again, a decimal; 0 where none is given.
    public var reorderLevel: String?
    /// What another system calls it.
    public var externalReference: String?
    /// Whether the price is without or with tax; as the company's where nothing is given.
    public var taxMode: String?
    /// Its GTIN: 8, 12, 13 or 14 digits, the last one the check digit.
    public var gtin: String?
    /// What one unit costs to buy or make, a decimal in the price's currency.
    public var cost: String?

    /// A product to add.
    public init(
        sku: String,
        productName: String,
        unit: String? = nil,
        price: String,
        currency: String? = nil,
        tax: String,
        decimals: Int? = nil,
        reorderLevel: String? = nil,
        externalReference: String? = nil
    ) {
        self.sku = sku
        self.productName = productName
        self.unit = unit
        self.price = price
        self.currency = currency
        self.tax = tax
        self.decimals = decimals
        self.reorderLevel = reorderLevel
        self.externalReference = externalReference
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { _ = try parsed() }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let values = try parsed()
        if try context.connection.row(ProductRow.bySKU, .text(sku), map: { _ in true }) == true {
            throw EngineError.conflict(
                what: "there already is a product `\(sku)`",
                reason: "a code names one product",
                help: "choose another code, or show it with `coffer product show \(sku)`"
            )
        }
        try CustomerCodeRow.requireFree(sku, in: context)
        try context.requireNew("product", ProductRow.byExternalReference, externalReference)
        if let gtin = values.gtin { try ProductDetail.requireFree(gtin, in: context) }
        return try insert(values, isDiscontinued: false, in: context)
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ProductAnswer {
        ProductAnswer(product: try ProductView.load(result, in: context))
    }

    /// The input in the form that is stored.
    struct Values {
        let price: (coefficient: Int64, scale: Int64)
        let tax: (category: String, rate: Int64)
        let scale: Int64
        let reorderLevel: Int64
        let taxMode: TaxMode?
        let gtin: GTIN?
        let cost: ScaledDecimal?
    }

    func parsed() throws(InputError) -> Values {
        try Input.reference(sku, field: "sku")
        try Input.reference(productName, field: "name")
        try Input.unit(unit)
        try Input.currency(currency)
        try Input.reference(externalReference, field: "externalRef")
        let scale = Int64(decimals ?? 0)
        guard (0...6).contains(scale) else {
            throw InputError("decimals", "`\(scale)` is not between 0 and 6", help: "use 0 for whole pieces")
        }
        return Values(
            price: try Input.price(price, field: "price"),
            tax: try Input.tax(tax, field: "tax"),
            scale: scale,
            reorderLevel: try Input.quantity(reorderLevel ?? "0", scale: scale, field: "reorderLevel"),
            taxMode: try Input.taxMode(taxMode),
            gtin: try Input.gtin(gtin),
            cost: try Input.cost(cost)
        )
    }

    /// Writes the row; what an import uses as well.
    func insert(_ values: Values, isDiscontinued: Bool, in context: Context) throws -> RowID {
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO product (
                id, sku, name, unit, quantity_scale, price_coefficient, price_scale, currency, tax_category,
                    tax_rate,
                reorder_level, discontinued, external_ref, created, changed, changed_by, version, tax_mode,
                gtin
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14, ?15, 1, ?16, ?17)
            """,
            .blob(id.bytes),
            .text(sku),
            .text(productName),
            .text(unit ?? "C62"),
            .integer(values.scale),
            .integer(values.price.coefficient),
            .integer(values.price.scale),
            .text(currency ?? context.settings.currency),
            .text(values.tax.category),
            .integer(values.tax.rate),
            .integer(values.reorderLevel),
            .integer(isDiscontinued ? 1 : 0),
            .optional(externalReference),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .text(try (values.taxMode ?? CompanyRow.load(in: context).taxMode).rawValue),
            .optional(values.gtin?.padded)
        )
        if let cost = values.cost {
            try ProductDetail.note(cost, currency ?? context.settings.currency, of: id, in: context)
        }
        context.touch("product", id)
        return id
    }
}
