internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What is unusual about the lines of an order, line by line.
///
/// Each is compared with earlier lines of its product, whoever ordered them: those of the last ``orders`` confirmed ones, so
/// that handing in takes no longer with every year; a price with those in the same currency that are meant alike, with or
/// without tax. A quantity is compared with what the customer takes, too, and a price with the product's own.
struct UnusualLines {
    /// Of how many orders the lines are compared with.
    static let orders: Int64 = 5000

    /// What was found, by position; no line of which there is nothing to say.
    let found: [(line: DraftLine, marks: [UnusualLine])]

    /// Whether nothing is unusual.
    var isEmpty: Bool { found.isEmpty }

    /// Looks at the lines of a stored order.
    init(_ row: OrderRow, in context: Context) throws {
        let earlier = try EarlierLines(of: row, context.connection)
        found = try DraftLine.load(row, in: context).compactMap { line in
            let lines = earlier.lines[line.product.id.bytes] ?? .init()
            let outliers = [
                UnusualLine.outlier(.quantity, line.pieces, among: lines.quantities),
                UnusualLine.outlier(.price, line.pricePaid, among: lines.prices),
            ]
            let own = UnusualLine.found(
                quantity: line.units,
                history: try Self.history(of: line, row, context.connection),
                givenAway: line.givenAway
            )
            let marks = outliers.compactMap { $0 } + own
            return marks.isEmpty ? nil : (line, marks)
        }
    }

    private static func history(of line: DraftLine, _ row: OrderRow, _ connection: Connection) throws
        -> [Int64]
    {
        try connection.rows(
            """
            SELECT l.quantity FROM sales_order o JOIN order_line l ON l.order_id = o.id
            WHERE o.customer_id IN (\(CustomerRow.records(of: "?1"))) AND o.id <> ?2 AND o.state IN ('confirmed', 'closed')
                AND l.product_id = ?3
            ORDER BY o.id DESC LIMIT 25
            """,
            .blob(row.customer.bytes),
            .blob(row.id.bytes),
            .blob(line.product.id.bytes)
        ) { $0.int64(0) }
    }
}

/// What earlier lines of the products of an order were.
private struct EarlierLines {
    struct OfProduct {
        var quantities: [Double] = []
        var prices: [Double] = []
    }

    private(set) var lines: [[UInt8]: OfProduct] = [:]

    init(of row: OrderRow, _ connection: Connection) throws {
        var lines: [[UInt8]: OfProduct] = [:]
        try connection.forEach(
            """
            SELECT l.product_id, l.quantity, l.quantity_scale, l.price_coefficient, l.price_scale, l.discount,
                o.currency = ?2 AND o.tax_mode = ?3
            FROM (
                SELECT id, currency, tax_mode FROM sales_order
                WHERE state IN ('confirmed', 'closed') AND id <> ?1 ORDER BY id DESC LIMIT ?4
            ) o JOIN order_line l ON l.order_id = o.id
            WHERE l.product_id IN (SELECT product_id FROM order_line WHERE order_id = ?1)
            """,
            arguments: [
                .blob(row.id.bytes), .text(row.currency), .text(row.basis.taxMode.rawValue),
                .integer(UnusualLines.orders),
            ]
        ) { line in
            var known = lines[line.blob(0)] ?? OfProduct()
            known.quantities.append(Figures.real(line.int64(1), line.int64(2)))
            if line.int64(6) != 0 {
                let left = Double(1_000_000 - line.int64(5)) / 1_000_000
                known.prices.append(Figures.real(line.int64(3), line.int64(4)) * left)
            }
            lines[line.blob(0)] = known
            return true
        }
        self.lines = lines
    }
}

extension DraftLine {
    /// How many, in units of the product's own.
    fileprivate var pieces: Double { Figures.real(units, product.quantityScale) }

    /// What one unit goes at after the line's own discount.
    fileprivate var pricePaid: Double {
        Figures.real(price.coefficient, price.scale) * Double(1_000_000 - discount) / 1_000_000
    }
}
