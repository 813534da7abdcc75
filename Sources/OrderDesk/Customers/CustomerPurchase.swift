public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What a customer has bought of a product, and what they paid for it last.
public struct CustomerPurchase: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "CustomerPurchase",
        [
            .sku: .sku,
            .name: .text("What it was called when it was bought last."),
            .unit: .unit,
            .currency: .currency,
            .orders: .count("How many confirmed orders."),
            .quantity: .decimal("How many in all."),
            .lastOn: .date("The day on which it was bought last."),
            .lastOrder: .text("The order's number.").example("SO-2026-000001").optional,
        ]
    )
    .withholding(["lastPrice", "lastDiscount"])

    /// The product's code.
    public let sku: String
    /// What it was called when it was bought last.
    public let name: String
    /// The unit, UN/ECE Recommendation 20.
    public let unit: String
    /// The ISO 4217 code of the price.
    public let currency: String
    /// How many confirmed orders.
    public let orders: Int64
    /// How many in all, a decimal.
    public let quantity: String
    /// The day on which it was bought last.
    public let lastOn: Day
    /// The number of the last order; imported history may have none.
    public let lastOrder: String?
    /// `lastPrice` of one unit, and `lastDiscount` as a fraction of the line where there was one.
    public let figures: Disclosure

    private enum Key: String, CodingKey {
        case sku, name, unit, currency, orders, quantity, lastOn, lastOrder
    }

    /// Writes it as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(sku, forKey: .sku)
        try container.encode(name, forKey: .name)
        try container.encode(unit, forKey: .unit)
        try container.encode(currency, forKey: .currency)
        try container.encode(orders, forKey: .orders)
        try container.encode(quantity, forKey: .quantity)
        try container.encode(lastOn, forKey: .lastOn)
        try container.encodeIfPresent(lastOrder, forKey: .lastOrder)
        try figures.encode(to: encoder)
    }
}

extension CustomerPurchase {
    /// What a customer bought in the confirmed orders that the caller works with, by product and currency, what was bought
    /// last first.
    static func all(of customer: RowID, in context: Context) throws -> [CustomerPurchase] {
        let rows = try context.connection.rows(
            """
            SELECT l.product_id, o.currency, o.id, o.number, o.confirmed, l.sku, l.name, l.unit, l.quantity,
                l.quantity_scale, l.price_coefficient, l.price_scale, l.discount
            FROM sales_order o JOIN order_line l ON l.order_id = o.id
            WHERE o.customer_id IN (\(CustomerRow.records(of: "?10")))
                AND o.state IN ('confirmed', 'closed') AND \(OrderFilter.condition)
            ORDER BY o.confirmed DESC, o.id DESC, l.position
            """,
            arguments: Array(OrderFilter(customer: customer).arguments(limit: 0, in: context).dropLast()),
            map: Line.init
        )
        var bought: [[String]: (last: Line, orders: Set<RowID>, units: Int64)] = [:]
        var keys: [[String]] = []
        for line in rows {
            let key = [line.product.description, line.currency]
            if bought[key] == nil { keys.append(key) }
            bought[key, default: (line, [], 0)].orders.insert(line.order)
            bought[key]?.units += line.units
        }
        return try keys.compactMap { key in
            try bought[key].map {
                try CustomerPurchase($0.last, Int64($0.orders.count), $0.units, in: context)
            }
        }
    }

    private init(_ last: Line, _ orders: Int64, _ units: Int64, in context: Context) throws {
        sku = last.sku
        name = last.name
        unit = last.unit
        currency = last.currency
        self.orders = orders
        quantity = Figures.quantity(units, last.scale)
        lastOn = Day(last.confirmed)
        lastOrder = last.number
        var figures = Disclosure()
        if context.seesWhole("figures.price") {
            figures.show("lastPrice", Figures.price(last.price.coefficient, last.price.scale))
            if last.discount > 0 { figures.show("lastDiscount", Figures.discount(last.discount)) }
        } else {
            figures.withhold("lastPrice")
        }
        self.figures = figures
    }

    /// A line of an order, as far as it tells what was bought.
    private struct Line {
        let product: RowID
        let currency: String
        let order: RowID
        let number: String?
        let confirmed: Int64
        let sku: String
        let name: String
        let unit: String
        let units: Int64
        let scale: Int64
        let price: (coefficient: Int64, scale: Int64)
        let discount: Int64

        init(_ row: Row) throws {
            product = try row.identifier(0)
            currency = row.text(1)
            order = try row.identifier(2)
            number = row.optionalText(3)
            confirmed = row.int64(4)
            sku = row.text(5)
            name = row.text(6)
            unit = row.text(7)
            units = row.int64(8)
            scale = row.int64(9)
            price = (row.int64(10), row.int64(11))
            discount = row.int64(12)
        }
    }
}
