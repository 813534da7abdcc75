internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A line of a draft: what was asked for, and the price and tax that hold for it now.
struct DraftLine {
    /// Which rule gave a price.
    enum PriceRule: String {
        case base, manual
    }

    let product: ProductRow
    let currency: String
    var position: Int64 = 1
    /// In units of the product's scale.
    private(set) var quantity: Int64
    private(set) var price: (coefficient: Int64, scale: Int64)
    private(set) var rule: PriceRule
    /// Millionths of the line.
    private(set) var discount: Int64
    private(set) var tax: (category: String, rate: Int64)
    /// The confirmed line that it goes on from, whose name and price stay.
    private var frozen: LineRow?
    /// Whether something about it was changed since it was loaded.
    private(set) var isChanged = false

    /// How many, in units of the product's scale.
    var units: Int64 { quantity }

    /// A line as a person gives it.
    ///
    /// - Throws: `InputError`, or `EngineError` when there is no such product or it is not sold any more.
    init(_ input: OrderLineInput, currency: String, in context: Context) throws {
        product = try ProductRow.load(named: input.sku, context.connection)
        guard !product.isDiscontinued else {
            throw EngineError.conflict(
                what: "`\(product.sku)` is not sold any more",
                reason: "the product is discontinued",
                help: "order another product, see `coffer product list`"
            )
        }
        self.currency = currency
        quantity = try Self.quantity(input.quantity, product)
        (price, rule) = try Self.price(input.price, product, currency)
        discount = try input.discountPercent.map { try Input.percent($0, field: "discountPercent") } ?? 0
        tax = (product.taxCategory, product.taxRate)
    }

    /// A line of the past: its price, discount and tax are what they were.
    init(
        history line: ImportedLine,
        _ product: ProductRow,
        currency: String,
        tax: (category: String, rate: Int64),
        position: Int
    ) throws(InputError) {
        self.product = product
        self.currency = currency
        self.position = Int64(position)
        quantity = try Self.quantity(line.quantity, product)
        price = try Input.price(line.price, field: "price")
        rule = .manual
        discount = try Input.fraction(line.discount ?? "0", field: "discount")
        self.tax = tax
    }

    /// A stored line; a price that was not given by hand, and the tax, follow the product.
    private init(_ row: LineRow, _ product: ProductRow, currency: String) {
        self.product = product
        self.currency = currency
        position = row.position
        quantity = row.quantity
        rule = PriceRule(rawValue: row.priceRule) ?? .manual
        price =
            rule == .base && product.currency == currency
            ? (product.priceCoefficient, product.priceScale) : (row.priceCoefficient, row.priceScale)
        discount = row.discount
        tax = (product.taxCategory, product.taxRate)
    }

    /// A confirmed line as it was frozen.
    init(frozen row: LineRow, _ product: ProductRow, currency: String) {
        self.product = product
        self.currency = currency
        position = row.position
        quantity = row.quantity
        rule = PriceRule(rawValue: row.priceRule) ?? .manual
        price = (row.priceCoefficient, row.priceScale)
        discount = row.discount
        tax = (row.taxCategory, row.taxRate)
        frozen = row
    }

    /// The lines of a confirmed order, as they were frozen.
    static func frozen(_ order: OrderRow, in context: Context) throws -> [DraftLine] {
        try LineRow.load(order.id, context.connection).map { row in
            let product = try context.connection.row(
                ProductRow.byID,
                .blob(row.product.bytes),
                map: ProductRow.init
            )
            guard let product else { throw EngineError.notFound(kind: "product", name: row.sku) }
            return DraftLine(frozen: row, product, currency: order.currency)
        }
    }

    /// The lines of a stored draft.
    static func load(_ order: OrderRow, in context: Context) throws -> [DraftLine] {
        try LineRow.load(order.id, context.connection).map { row in
            let product = try context.connection.row(
                ProductRow.byID,
                .blob(row.product.bytes),
                map: ProductRow.init
            )
            guard let product else { throw EngineError.notFound(kind: "product", name: row.sku) }
            return DraftLine(row, product, currency: order.currency)
        }
    }

    /// Changes what is given; an empty price goes back to the product's own.
    mutating func change(quantity: String?, price: String?, discountPercent: String?) throws(InputError) {
        isChanged = true
        if let quantity { self.quantity = try Self.quantity(quantity, product) }
        if let price { (self.price, rule) = try Self.price(price.isEmpty ? nil : price, product, currency) }
        if let discountPercent { discount = try Input.percent(discountPercent, field: "discountPercent") }
    }

    /// The line as the domain prices it.
    func toPrice(in currency: Currency) throws(OrdersError) -> LineToPrice {
        LineToPrice(
            price: try UnitPrice(
                ScaledDecimal(price.coefficient, scale: Int(price.scale)),
                currency: currency
            ),
            quantity: try Quantity(
                ScaledDecimal(quantity, scale: Int(product.quantityScale)),
                unit: UnitCode(product.unit)
            ),
            discounts: discount == 0 ? [] : [.fraction(ScaledDecimal(discount, scale: 6))],
            tax: try TaxCode(TaxCategory(stored: tax.category), rateHundredths: tax.rate)
        )
    }

    /// The line as it is stored, once its net is known.
    func row(net: Int64) -> LineRow {
        LineRow(
            position: position,
            product: product.id,
            sku: frozen?.sku ?? product.sku,
            name: frozen?.name ?? product.name,
            unit: frozen?.unit ?? product.unit,
            quantity: quantity,
            quantityScale: product.quantityScale,
            priceCoefficient: price.coefficient,
            priceScale: price.scale,
            priceRule: rule.rawValue,
            discount: discount,
            taxCategory: tax.category,
            taxRate: tax.rate,
            net: net
        )
    }

    /// What is given away of the product's own price, in millionths, rounded up: a low price by hand is a
    /// discount.
    var givenAway: Int64 {
        guard rule == .manual, product.currency == currency, product.priceCoefficient > 0 else {
            return discount
        }
        let scale = max(price.scale, product.priceScale)
        let asked = Self.aligned(price.coefficient, price.scale, to: scale) * Int128(1_000_000 - discount)
        let own = Self.aligned(product.priceCoefficient, product.priceScale, to: scale)
        return asked >= own * 1_000_000 ? 0 : Int64(1_000_000 - asked / own)
    }

    private static func aligned(_ coefficient: Int64, _ scale: Int64, to wanted: Int64) -> Int128 {
        (scale..<wanted).reduce(Int128(coefficient)) { number, _ in number * 10 }
    }

    private static func quantity(_ text: String, _ product: ProductRow) throws(InputError) -> Int64 {
        let units = try Input.quantity(text, scale: product.quantityScale, field: "quantity")
        guard units > 0 else {
            throw InputError("quantity", "`\(text)` is not above zero", help: "give how many are ordered")
        }
        return units
    }

    private static func price(
        _ text: String?,
        _ product: ProductRow,
        _ currency: String
    ) throws(InputError) -> ((coefficient: Int64, scale: Int64), PriceRule) {
        if let text { return (try Input.price(text, field: "price"), .manual) }
        guard product.currency == currency else {
            throw InputError(
                "price",
                "`\(product.sku)` is priced in \(product.currency), the order is in \(currency)",
                help: "give a price in \(currency)"
            )
        }
        return ((product.priceCoefficient, product.priceScale), .base)
    }
}

extension TaxCategory {
    /// A category as it is stored.
    init(stored code: String) throws(OrdersError) {
        guard let category = TaxCategory(rawValue: code) else { throw .malformedTax(code) }
        self = category
    }
}
