public import Engine
internal import Sealing
internal import Storage

/// What several orders of one currency come to.
///
/// In JSON `net`, `tax`, `gross` and `chargeTotal` are decimal strings; where the role sees no totals they
/// are absent and named in `withheld`.
public struct OrderSum: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "OrderSum",
        [
            .currency: .currency,
            .orders: .count("How many orders."),
        ]
    )
    .withholding(figureNames)

    /// The figures in the order of their columns.
    static let figureNames = ["net", "tax", "gross", "chargeTotal"]

    /// The ISO 4217 code.
    public let currency: String
    /// How many orders.
    public let orders: Int64
    /// `net`, `tax`, `gross` and `chargeTotal`.
    public let figures: Disclosure

    private enum Key: String, CodingKey { case currency, orders }

    /// Writes the sums as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(currency, forKey: .currency)
        try container.encode(orders, forKey: .orders)
        try figures.encode(to: encoder)
    }
}

extension OrderSum {
    private static let sums = "COUNT(*), SUM(o.net), SUM(o.tax), SUM(o.gross), SUM(o.charges)"

    /// One selection's sums, by currency.
    static func total(_ filter: OrderFilter, in context: Context) throws -> [OrderSum] {
        try context.connection.rows(
            """
            SELECT o.currency, \(sums) FROM sales_order o WHERE \(OrderFilter.condition)
            GROUP BY o.currency ORDER BY o.currency
            """,
            arguments: Array(filter.arguments(limit: 0, in: context).dropLast())
        ) { try OrderSum($0, at: 0, in: context) }
    }

    /// What a customer's confirmed orders come to that the caller works with, by currency.
    static func ofCustomer(_ customer: RowID, in context: Context) throws -> [OrderSum] {
        try context.connection.rows(
            """
            SELECT o.currency, \(sums) FROM sales_order o
            WHERE o.customer_id IN (\(CustomerRow.records(of: "?10")))
                AND o.state IN ('confirmed', 'closed') AND \(OrderFilter.condition)
            GROUP BY o.currency ORDER BY o.currency
            """,
            arguments: Array(OrderFilter(customer: customer).arguments(limit: 0, in: context).dropLast())
        ) { try OrderSum($0, at: 0, in: context) }
    }

    /// Reads currency, count and four sums from a row, from column `first` on.
    init(_ row: Row, at first: Int32, in context: Context) throws {
        currency = row.text(first)
        orders = row.int64(first + 1)
        var figures = Disclosure()
        for (offset, name) in Self.figureNames.enumerated() {
            if context.seesWhole("figures.total") {
                figures.show(name, try Figures.amount(row.int64(first + 2 + Int32(offset)), currency))
            } else {
                figures.withhold(name)
            }
        }
        self.figures = figures
    }

    /// The sums of a selection per customer and currency, by customer number; ?11 limit, ?12 number to start
    /// after.
    static let perCustomer = """
        SELECT c.id, c.number, c.external_ref, o.currency, \(sums)
        FROM customer c JOIN customer m ON m.id = c.id OR m.merged_into = c.id
            JOIN sales_order o ON o.customer_id = m.id
        WHERE c.number IN (
            SELECT c.number FROM customer c WHERE c.number > ?12 AND c.merged_into IS NULL AND EXISTS (
                SELECT 1 FROM customer m JOIN sales_order o ON o.customer_id = m.id
                WHERE (m.id = c.id OR m.merged_into = c.id) AND \(OrderFilter.condition)
            ) ORDER BY c.number LIMIT ?11
        ) AND \(OrderFilter.condition)
        GROUP BY c.id, c.number, c.external_ref, o.currency ORDER BY c.number, o.currency
        """
}

/// What one customer's orders come to.
public struct CustomerOrders: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "CustomerOrders",
        [
            .id: .id,
            .number: .text("The customer's number.").example("C-000001"),
            .externalReference: .externalReference.optional,
            .totals: .list(of: OrderSum.schema, "The sums, one entry per currency."),
        ]
    )

    /// The customer's id, a UUID.
    public let id: String
    /// The customer's number.
    public let number: String
    /// What another system calls the customer.
    public let externalReference: String?
    /// The sums, one entry per currency.
    public internal(set) var totals: [OrderSum]

    private enum CodingKeys: String, CodingKey {
        case id, number, totals
        case externalReference = "externalRef"
    }

    static func page(
        _ filter: OrderFilter,
        after: String?,
        limit: Int,
        in context: Context
    ) throws -> [CustomerOrders] {
        var found: [CustomerOrders] = []
        let arguments = filter.arguments(limit: limit, in: context) + [.text(after ?? "")]
        try context.connection.forEach(OrderSum.perCustomer, arguments: arguments) { row in
            let id: RowID = try row.identifier(0)
            let sum = try OrderSum(row, at: 3, in: context)
            if found.last?.id == id.description {
                found[found.count - 1].totals.append(sum)
            } else {
                found.append(
                    CustomerOrders(
                        id: id.description,
                        number: row.text(1),
                        externalReference: row.optionalText(2),
                        totals: [sum]
                    )
                )
            }
            return true
        }
        return found
    }
}
