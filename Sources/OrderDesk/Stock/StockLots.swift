internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// The lots of products that have some.
///
/// Goods of a lot that is past its best-before day are promised to nobody, and lie there until somebody blocks or counts them
/// away.
enum StockLots {
    /// What can be promised of a product, as a subquery: `product` is a column with its id, `today` the parameter with the
    /// first millisecond of the day.
    static func free(of product: String, today: String) -> String {
        """
        COALESCE((
            SELECT SUM(s.on_hand - s.allocated - s.unavailable) FROM stock_balance s
            WHERE s.product_id = \(product) AND \(isGood("s", today: today))
        ), 0)
        """
    }

    /// Whether a row's lot is not past its best-before day.
    static func isGood(_ row: String, today: String) -> String {
        """
        NOT EXISTS (
            SELECT 1 FROM stock_lot t WHERE t.product_id = \(row).product_id AND t.lot = \(row).lot
                AND t.best_before < \(today)
        )
        """
    }

    /// The place that an input names, checked against whether the product has lots; a lot that may be new need not be known
    /// yet.
    static func place(
        _ location: String?,
        _ lot: String?,
        of product: ProductRow,
        mayBeNew: Bool = false,
        in context: Context
    ) throws -> StockPlace {
        guard product.hasLots else {
            guard lot == nil else {
                throw InputError(
                    "lot",
                    "`\(product.sku)` has no lots",
                    help: "leave the lot out, or say that it has some with `coffer product edit --lots`"
                )
            }
            return StockPlace(location)
        }
        guard let lot else {
            throw InputError(
                "lot",
                "no lot of `\(product.sku)` is named",
                help: "name the lot with --lot, see `coffer stock show \(product.sku)`"
            )
        }
        if !mayBeNew, try find(lot, of: product.id, context.connection) == nil {
            throw EngineError.notFound(kind: "lot", name: lot)
        }
        return StockPlace(location, lot: lot)
    }

    /// Notes a lot that comes in.
    ///
    /// - Throws: `EngineError.conflict` where it is known under another best-before day.
    static func note(_ lot: String, bestBefore: Day?, of product: ProductRow, in context: Context) throws {
        if let known = try find(lot, of: product.id, context.connection) {
            guard let bestBefore, known.bestBefore?.milliseconds != bestBefore.milliseconds else { return }
            throw EngineError.conflict(
                what: "lot `\(lot)` of `\(product.sku)` is best before another day",
                reason: known.bestBefore.map { "it is known as best before \($0)" }
                    ?? "it is known without a best-before day",
                help: "compare it with the label, or take the goods in under a lot of their own"
            )
        }
        try context.connection.execute(
            "INSERT INTO stock_lot (product_id, lot, best_before, created) VALUES (?1, ?2, ?3, ?4)",
            .blob(product.id.bytes),
            .text(lot),
            .optional(bestBefore?.milliseconds),
            .integer(context.nowMilliseconds)
        )
    }

    /// A lot by its name; nil where it never came in.
    static func find(
        _ lot: String,
        of product: RowID,
        _ connection: Connection
    ) throws -> (lot: String, bestBefore: Day?)? {
        try connection.row(
            "SELECT lot, best_before FROM stock_lot WHERE product_id = ?1 AND lot = ?2",
            .blob(product.bytes),
            .text(lot)
        ) { ($0.text(0), $0.optionalInt64(1).map(Day.init)) }
    }

    /// What is free of a product's lots that are past their best-before day on a day.
    static func expired(of product: RowID, by day: Day, _ connection: Connection) throws -> Int64 {
        try connection.row(
            """
            SELECT COALESCE(SUM(b.on_hand - b.allocated - b.unavailable), 0) FROM stock_balance b
            JOIN stock_lot t ON t.product_id = b.product_id AND t.lot = b.lot
            WHERE b.product_id = ?1 AND t.best_before < ?2
            """,
            .blob(product.bytes),
            .integer(day.milliseconds)
        ) { $0.int64(0) } ?? 0
    }

    /// Refuses to begin or to end keeping lots while goods lie there: nobody could tell of which lot they are.
    static func requireNoGoods(of product: ProductRow, in context: Context) throws {
        let found = try context.connection.row(
            """
            SELECT 1 WHERE EXISTS (SELECT 1 FROM stock_balance WHERE product_id = ?1 AND on_hand <> 0)
                OR EXISTS (
                    SELECT 1 FROM shipment_line l JOIN shipment s ON s.id = l.shipment_id
                    WHERE l.product_id = ?1 AND s.state IN ('shipped', 'delivered')
                )
            """,
            .blob(product.id.bytes)
        ) { _ in true }
        guard found == true else { return }
        throw EngineError.conflict(
            what: "whether `\(product.sku)` has lots cannot be changed any more",
            reason: "some of it lies there or was shipped, and could come back",
            help: "add a product of its own, and discontinue this one"
        )
    }
}
