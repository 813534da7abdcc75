internal import Engine
internal import Sealing
internal import Storage

/// A row of `order_line`.
struct LineRow {
    let position: Int64
    let product: RowID
    let sku: String
    let name: String
    let unit: String
    var quantity: Int64
    let quantityScale: Int64
    let priceCoefficient: Int64
    let priceScale: Int64
    let priceRule: String
    /// Millionths of the line.
    let discount: Int64
    let taxCategory: String
    /// Hundredths of a percent.
    let taxRate: Int64
    /// What the discounts on the line and on the whole document leave, without tax.
    var net: Int64
    /// Its share of the document discount, in the order's prices.
    var documentDiscount: Int64
    /// Its share of the coupon, in the order's prices.
    var couponDiscount: Int64
    /// Its share of the tax, where the order's prices are with tax; else nothing.
    var includedTax: Int64
    /// What the customer calls the product; nil where they have no code of their own for it.
    let buyerCode: String?

    static let columns = """
        position, product_id, sku, name, unit, quantity, quantity_scale, price_coefficient, price_scale,
            price_rule, discount, tax_category, tax_rate, net, document_discount,
            coupon_discount, included_tax, buyer_code
        """

    static func load(_ order: RowID, _ connection: Connection) throws -> [LineRow] {
        try connection.rows(
            "SELECT \(columns) FROM order_line WHERE order_id = ?1 ORDER BY position",
            .blob(order.bytes),
            map: LineRow.init
        )
    }

    /// The lines of an earlier version.
    static func load(version: RowID, _ connection: Connection) throws -> [LineRow] {
        try connection.rows(
            "SELECT \(columns) FROM order_version_line WHERE version_id = ?1 ORDER BY position",
            .blob(version.bytes),
            map: LineRow.init
        )
    }
}

extension LineRow {
    init(_ row: Row) throws {
        position = row.int64(0)
        product = try row.identifier(1)
        sku = row.text(2)
        name = row.text(3)
        unit = row.text(4)
        quantity = row.int64(5)
        quantityScale = row.int64(6)
        priceCoefficient = row.int64(7)
        priceScale = row.int64(8)
        priceRule = row.text(9)
        discount = row.int64(10)
        taxCategory = row.text(11)
        taxRate = row.int64(12)
        net = row.int64(13)
        documentDiscount = row.int64(14)
        couponDiscount = row.int64(15)
        includedTax = row.int64(16)
        buyerCode = row.optionalText(17)
    }
}

/// A row of `order_charge`.
struct ChargeRow {
    let position: Int64
    let kind: String
    /// Without tax.
    var amount: Int64
    let taxCategory: String
    /// Hundredths of a percent.
    let taxRate: Int64
    /// Its share of the tax, where the order's prices are with tax; else nothing.
    var includedTax: Int64

    /// The charge in the order's prices.
    var asked: Int64 { amount + includedTax }

    /// The same charge of another amount in the order's prices, the tax in it not yet known.
    func asking(_ amount: Int64) -> ChargeRow {
        var row = self
        (row.amount, row.includedTax) = (amount, 0)
        return row
    }

    static func load(_ order: RowID, _ connection: Connection) throws -> [ChargeRow] {
        try connection.rows(
            """
            SELECT position, kind, amount, tax_category, tax_rate, included_tax FROM order_charge
            WHERE order_id = ?1 ORDER BY position
            """,
            .blob(order.bytes)
        ) { row in
            ChargeRow(
                position: row.int64(0),
                kind: row.text(1),
                amount: row.int64(2),
                taxCategory: row.text(3),
                taxRate: row.int64(4),
                includedTax: row.int64(5)
            )
        }
    }
}

/// A row of `order_tax`.
struct TaxRow {
    let category: String
    /// Hundredths of a percent.
    let rate: Int64
    let base: Int64
    let tax: Int64

    static func load(_ order: RowID, _ connection: Connection) throws -> [TaxRow] {
        try connection.rows(
            "SELECT category, rate, base, tax FROM order_tax WHERE order_id = ?1 ORDER BY category, rate",
            .blob(order.bytes)
        ) { TaxRow(category: $0.text(0), rate: $0.int64(1), base: $0.int64(2), tax: $0.int64(3)) }
    }
}

extension LineRow {
    /// The values of its columns, in their order.
    var values: [SQLValue] {
        [
            .integer(position), .blob(product.bytes), .text(sku), .text(name), .text(unit),
            .integer(quantity), .integer(quantityScale), .integer(priceCoefficient), .integer(priceScale),
            .text(priceRule), .integer(discount), .text(taxCategory), .integer(taxRate), .integer(net),
            .integer(documentDiscount), .integer(couponDiscount), .integer(includedTax), .optional(buyerCode),
        ]
    }
}

extension ChargeRow {
    /// The values of its columns, in their order.
    var values: [SQLValue] {
        [
            .integer(position), .text(kind), .integer(amount), .text(taxCategory), .integer(taxRate),
            .integer(includedTax),
        ]
    }
}

extension TaxRow {
    /// The values of its columns, in their order.
    var values: [SQLValue] { [.text(category), .integer(rate), .integer(base), .integer(tax)] }
}
