internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A line of a draft: what was asked for, and the price and tax that hold for it now.
struct DraftLine {
    let product: ProductRow
    /// What it is called on what the customer reads.
    let name: String
    /// What the customer calls it; nil where they have no code of their own for it.
    let buyerCode: String?
    let basis: PriceBasis
    var position: Int64 = 1
    /// In units of the product's scale.
    private(set) var quantity: Int64
    private(set) var price: (coefficient: Int64, scale: Int64)
    /// Which rule gave the price, as it is stored.
    private(set) var rule: String
    /// Millionths of the line.
    private(set) var discount: Int64
    private(set) var tax: (category: String, rate: Int64)
    /// The confirmed line that it goes on from, whose code and unit stay.
    private var frozen: LineRow?
    /// What it costs by the rules; nil for a line of the past.
    private let book: PriceBook?
    /// Whether something about it was changed since it was loaded.
    private(set) var isChanged = false

    /// How many, in units of the product's scale.
    var units: Int64 { quantity }

    /// A line as a person gives it.
    ///
    /// - Throws: `InputError`, or `EngineError` when there is no such product or it is not sold any more.
    init(_ input: OrderLineInput, for customer: RowID, _ basis: PriceBasis, in context: Context) throws {
        product = try ProductRow.load(named: input.sku, for: customer, context.connection)
        guard !product.isDiscontinued else {
            throw EngineError.conflict(
                what: "`\(product.sku)` is not sold any more",
                reason: "the product is discontinued",
                help: "order another product, see `coffer product list`"
            )
        }
        name = try ProductNames.name(of: product, for: customer, in: context)
        buyerCode = try CustomerCodeRow.find(of: product, for: customer, context.connection)?.code
        self.basis = basis
        quantity = try Self.quantity(input.quantity, product)
        let book = try PriceBook(product, for: customer, basis, in: context)
        self.book = book
        (price, rule) = try Self.price(input.price, of: quantity, product, basis, book)
        discount = try input.discountPercent.map { try Input.percent($0, field: "discountPercent") } ?? 0
        tax = (product.taxCategory, product.taxRate)
    }

    /// A line of the past: its price, discount and tax are what they were.
    init(
        history line: ImportedLine,
        _ product: ProductRow,
        _ basis: PriceBasis,
        tax: (category: String, rate: Int64),
        position: Int
    ) throws(InputError) {
        self.product = product
        try Input.reference(line.name, field: "name")
        name = line.name ?? product.name
        try Input.reference(line.buyerCode, field: "buyerCode")
        buyerCode = line.buyerCode
        self.basis = basis
        self.position = Int64(position)
        guard line.unit == nil || line.unit == product.unit else {
            throw InputError(
                "unit",
                "`\(product.sku)` is sold in `\(product.unit)` here and was sold in `\(line.unit ?? "")`",
                help: "leave the order out"
            )
        }
        quantity = try Self.quantity(line.quantity, product)
        price = try Input.price(line.price, field: "price")
        rule = line.priceRule ?? Self.byHand
        guard OrderLineView.priceRules.contains(rule) else {
            throw InputError("priceRule", "`\(rule)` is no rule of prices", help: "leave it out")
        }
        book = nil
        discount = try Input.fraction(line.discount ?? "0", field: "discount")
        self.tax = try line.tax.map { text throws(InputError) in try Input.tax(text, field: "tax") } ?? tax
    }

    /// A stored line; a price that was not given by hand or offered, and the tax, follow the rules of today.
    private init(
        _ row: LineRow,
        _ product: ProductRow,
        _ name: String,
        _ buyerCode: String?,
        _ basis: PriceBasis,
        _ book: PriceBook,
        isOffered: Bool
    ) throws(InputError) {
        self.product = product
        self.name = name
        self.buyerCode = buyerCode
        self.basis = basis
        position = row.position
        quantity = row.quantity
        self.book = book
        (price, rule) = ((row.priceCoefficient, row.priceScale), row.priceRule)
        if rule != Self.byHand, !isOffered, let hit = try Self.price(of: quantity, book) {
            (price, rule) = hit
        }
        discount = row.discount
        tax = (product.taxCategory, product.taxRate)
    }

    /// A confirmed line as it was frozen.
    private init(frozen row: LineRow, _ product: ProductRow, _ basis: PriceBasis, _ book: PriceBook) {
        self.product = product
        name = row.name
        buyerCode = row.buyerCode
        self.basis = basis
        position = row.position
        quantity = row.quantity
        rule = row.priceRule
        self.book = book
        price = (row.priceCoefficient, row.priceScale)
        discount = row.discount
        tax = (row.taxCategory, row.taxRate)
        frozen = row
    }

    /// The lines of a confirmed order, as they were frozen.
    static func frozen(_ order: OrderRow, in context: Context) throws -> [DraftLine] {
        try load(order, in: context) { row, product, book in
            DraftLine(frozen: row, product, order.basis, book)
        }
    }

    /// The lines of a stored draft; prices that were offered stay while the quotation holds.
    static func load(_ order: OrderRow, in context: Context) throws -> [DraftLine] {
        let offer = try QuotationRow.newest(of: order.id, context.connection)
        let isOffered = offer?.holds(at: context.nowMilliseconds) == true
        return try load(order, in: context) { row, product, book in
            let name = try ProductNames.name(of: product, for: order.customer, in: context)
            let code = try CustomerCodeRow.find(of: product, for: order.customer, context.connection)?.code
            return try DraftLine(row, product, name, code, order.basis, book, isOffered: isOffered)
        }
    }

    private static func load(
        _ order: OrderRow,
        in context: Context,
        _ make: (LineRow, ProductRow, PriceBook) throws -> DraftLine
    ) throws -> [DraftLine] {
        try LineRow.load(order.id, context.connection).map { row in
            let product = try context.connection.row(
                ProductRow.byID,
                .blob(row.product.bytes),
                map: ProductRow.init
            )
            guard let product else { throw EngineError.notFound(kind: "product", name: row.sku) }
            let book = try PriceBook(product, for: order.customer, order.basis, in: context)
            return try make(row, product, book)
        }
    }

    /// Changes what is given; an empty price goes back to what the rules give.
    ///
    /// Another quantity may reach another price, but not on a confirmed line, whose price was agreed on.
    mutating func change(quantity: String?, price: String?, discountPercent: String?) throws(InputError) {
        isChanged = true
        if let quantity {
            self.quantity = try Self.quantity(quantity, product)
            if frozen == nil, rule != Self.byHand, let hit = try Self.price(of: self.quantity, book) {
                (self.price, rule) = hit
            }
        }
        if let price {
            (self.price, rule) = try Self.price(
                price.isEmpty ? nil : price,
                of: self.quantity,
                product,
                basis,
                book
            )
        }
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

    /// The line as it is stored, once its net, the tax in its price and its shares of the discounts on the whole are known.
    func row(net: Int64, includedTax: Int64, shares: [DiscountKind: Int64]) -> LineRow {
        LineRow(
            position: position,
            product: product.id,
            sku: frozen?.sku ?? product.sku,
            name: name,
            unit: frozen?.unit ?? product.unit,
            quantity: quantity,
            quantityScale: product.quantityScale,
            priceCoefficient: price.coefficient,
            priceScale: price.scale,
            priceRule: rule,
            discount: discount,
            taxCategory: tax.category,
            taxRate: tax.rate,
            net: net,
            documentDiscount: shares[.document] ?? 0,
            couponDiscount: shares[.coupon] ?? 0,
            includedTax: includedTax,
            buyerCode: buyerCode
        )
    }

    private static func quantity(_ text: String, _ product: ProductRow) throws(InputError) -> Int64 {
        let units = try Input.quantity(text, scale: product.quantityScale, field: "quantity")
        guard units > 0 else {
            throw InputError("quantity", "`\(text)` is not above zero", help: "give how many are ordered")
        }
        return units
    }

    /// The rule of a price that a person gave.
    static let byHand = "manual"

    /// What the rules give; nil where none has a price.
    private static func price(of units: Int64, _ book: PriceBook?) throws(InputError) -> PriceBook.Price? {
        try Input.read("price") { () throws(OrdersError) in try book?.price(of: units) }
    }

    private static func price(
        _ text: String?,
        of units: Int64,
        _ product: ProductRow,
        _ basis: PriceBasis,
        _ book: PriceBook?
    ) throws(InputError) -> PriceBook.Price {
        if let text { return (try Input.price(text, field: "price"), byHand) }
        if let hit = try price(of: units, book) { return hit }
        guard product.currency == basis.currency else {
            throw InputError(
                "price",
                "`\(product.sku)` is priced in \(product.currency), the order is in \(basis.currency)",
                help: "give a price in \(basis.currency), or set one with `coffer price set`"
            )
        }
        let isWithTax = basis.taxMode == .inclusive
        throw InputError(
            "price",
            isWithTax
                ? "`\(product.sku)` is priced without tax, the order's prices are with tax"
                : "`\(product.sku)` is priced with tax, the order's prices are without tax",
            help: isWithTax
                ? "give a price with tax, or set one with `coffer price set --tax-mode inclusive`"
                : "give a price without tax, or set one with `coffer price set --tax-mode exclusive`"
        )
    }
}

extension TaxCategory {
    /// A category as it is stored.
    init(stored code: String) throws(OrdersError) {
        guard let category = TaxCategory(rawValue: code) else { throw .malformedTax(code) }
        self = category
    }
}
