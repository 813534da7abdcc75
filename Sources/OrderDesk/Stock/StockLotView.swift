public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What there is of a lot at a place.
public struct StockLotView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "StockLot",
        [
            .lot: .text("The lot."),
            .location: .text("Where it lies."),
            .bestBefore: .date("The day before which it is best used.").optional,
            .expired: .boolean("Whether that day has passed: it is promised to nobody."),
            .stock: StockFigures.schema,
        ]
    )

    /// The lot.
    public let lot: String
    /// Where it lies.
    public let location: String
    /// The day before which it is best used.
    public let bestBefore: Day?
    /// Whether that day has passed: it is promised to nobody.
    public let expired: Bool
    /// What there is.
    public let stock: StockFigures
}

extension StockLotView {
    /// The lots of a product of which something lies anywhere.
    static func all(of product: ProductRow, in context: Context) throws -> [StockLotView] {
        let today = Day(context.nowMilliseconds).milliseconds
        return try context.connection.rows(
            """
            SELECT b.lot, b.location, t.best_before, b.on_hand, b.allocated, b.unavailable, b.incoming
            FROM stock_balance b JOIN stock_lot t ON t.product_id = b.product_id AND t.lot = b.lot
            WHERE b.product_id = ?1 AND b.on_hand <> 0
            ORDER BY CASE WHEN t.best_before IS NULL THEN 1 ELSE 0 END, t.best_before, b.lot, b.location
            """,
            .blob(product.id.bytes)
        ) { row in
            let bestBefore = row.optionalInt64(2)
            return StockLotView(
                lot: row.text(0),
                location: row.text(1),
                bestBefore: bestBefore.map(Day.init),
                expired: bestBefore.map { $0 < today } ?? false,
                stock: StockFigures(try StockBalance(row, at: 3), scale: product.quantityScale)
            )
        }
    }
}
