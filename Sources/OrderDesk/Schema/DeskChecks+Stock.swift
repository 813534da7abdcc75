internal import Engine
internal import Storage

extension DeskChecks {
    /// What is incoming is what is expected, day by day.
    static let expected = DoctorCheck(name: "expected goods come to what is incoming") { connection in
        try connection.rows(
            """
            SELECT p.sku, s.location, SUM(s.incoming), SUM(s.expected) FROM (
                SELECT product_id, location, incoming, 0 AS expected FROM stock_balance
                UNION ALL
                SELECT product_id, location, 0, quantity FROM stock_expected
            ) s JOIN product p ON p.id = s.product_id
            GROUP BY p.sku, s.location HAVING SUM(s.incoming) <> SUM(s.expected) ORDER BY p.sku, s.location
            """
        ) { row in
            Finding(
                what:
                    "of `\(row.text(0))` at `\(row.text(1))` \(row.int64(2)) are incoming, but \(row.int64(3)) are expected on some day",
                action:
                    "compare it with what suppliers confirmed, and note it anew with `coffer stock expect`"
            )
        }
    }

    /// Goods are of a known lot where the product has lots, and of none where it has none.
    static let lots = DoctorCheck(name: "goods are of lots where products have them") { connection in
        try connection.rows(
            """
            SELECT p.sku, b.location, b.lot FROM stock_balance b JOIN product p ON p.id = b.product_id
            WHERE (b.on_hand <> 0 OR b.allocated <> 0) AND (
                p.lots <> CASE WHEN b.lot = '' THEN 0 ELSE 1 END OR (b.lot <> '' AND NOT EXISTS (
                    SELECT 1 FROM stock_lot t WHERE t.product_id = b.product_id AND t.lot = b.lot
                ))
            ) ORDER BY p.sku, b.location, b.lot
            """
        ) { row in
            Finding(
                what:
                    "goods of `\(row.text(0))` at `\(StockPlace(row, at: 1).name)` are of no lot that is known",
                action: "look in the audit log for how they came there, and count them"
            )
        }
    }

    /// What is reserved at a place and of a lot is what its balance says.
    static let places = DoctorCheck(name: "reservations lie where balances say") { connection in
        try connection.rows(
            """
            SELECT p.sku, s.location, s.lot FROM (
                SELECT product_id, location, lot, allocated AS held FROM stock_balance
                UNION ALL
                SELECT product_id, location, lot, -quantity FROM allocation
            ) s JOIN product p ON p.id = s.product_id
            GROUP BY p.sku, s.location, s.lot HAVING SUM(s.held) <> 0 ORDER BY p.sku, s.location, s.lot
            """
        ) { row in
            Finding(
                what:
                    "what is reserved of `\(row.text(0))` at `\(StockPlace(row, at: 1).name)` is not what its balance says",
                action: "look in the audit log for the orders of this product"
            )
        }
    }

    /// A product's count of customers' codes is how many there are: lines look for one only where it says so.
    static let codes = DoctorCheck(name: "products know whether customers have codes for them") {
        connection in
        try connection.rows(
            """
            SELECT p.sku FROM product p LEFT JOIN (
                SELECT product_id, COUNT(*) AS codes FROM customer_code GROUP BY product_id
            ) c ON c.product_id = p.id WHERE p.codes <> COALESCE(c.codes, 0) ORDER BY p.sku
            """
        ) { row in
            Finding(
                what: "`\(row.text(0))` does not know how many customers have a code of their own for it",
                action: "add and remove a code of it with `coffer customer code`, which counts them anew"
            )
        }
    }
}
