internal import Engine
internal import Storage

/// What `doctor` holds the desk's rows against.
enum DeskChecks {
    static let all = [
        ledger, promised, clear, numbers, totals, discounts, coupons, reservations, supply, versions,
        invoices, settlements,
        returns, expected, codes, lots, places,
        tags, merges, reviews,
    ]

    /// The balances are a cache: each must be the sum of its movements.
    static let ledger = DoctorCheck(name: "stock balances equal their movements") { connection in
        try connection.rows(
            """
            SELECT p.sku, b.location, b.lot FROM stock_balance b JOIN product p ON p.id = b.product_id
            LEFT JOIN (
                SELECT product_id, location, lot, SUM(on_hand) AS on_hand, SUM(allocated) AS allocated,
                    SUM(unavailable) AS unavailable, SUM(incoming) AS incoming
                FROM stock_movement GROUP BY product_id, location, lot
            ) m ON m.product_id = b.product_id AND m.location = b.location AND m.lot = b.lot
            WHERE b.on_hand <> COALESCE(m.on_hand, 0) OR b.allocated <> COALESCE(m.allocated, 0)
                OR b.unavailable <> COALESCE(m.unavailable, 0) OR b.incoming <> COALESCE(m.incoming, 0)
            UNION
            SELECT p.sku, m.location, m.lot FROM stock_movement m JOIN product p ON p.id = m.product_id
            WHERE NOT EXISTS (
                SELECT 1 FROM stock_balance b
                WHERE b.product_id = m.product_id AND b.location = m.location AND b.lot = m.lot
            )
            ORDER BY 1, 2, 3
            """
        ) { row in
            Finding(
                what:
                    "the stock of `\(row.text(0))` at `\(StockPlace(row, at: 1).name)` is not the sum of its movements",
                action: "count it, and look into who wrote to the database beside Coffer"
            )
        }
    }

    /// A series has no gap: as many numbers are in use as were given, and each one once, but for those that a restore
    /// noted as skipped.
    static let numbers = DoctorCheck(name: "number series have no gaps") { connection in
        try connection.rows(
            """
            SELECT s.kind, s.year, s.last, COUNT(n.value) + s.skipped
            FROM (
                SELECT series.entity, series.kind, series.year, series.last,
                    COALESCE(SUM(g.last - g.first + 1), 0) AS skipped,
                    COALESCE(MIN(g.first), series.last) AS first_skipped, COALESCE(MAX(g.last), 0) AS last_skipped
                FROM number_series series LEFT JOIN number_gap g
                    ON g.entity = series.entity AND g.kind = series.kind AND g.year = series.year
                GROUP BY series.entity, series.kind, series.year, series.last
            ) s LEFT JOIN (
                \(NumberedRows.select)
            ) n ON n.kind = s.kind AND n.year = s.year
            GROUP BY s.kind, s.year, s.last, s.skipped, s.first_skipped, s.last_skipped
            HAVING COUNT(n.value) + s.skipped <> s.last
                OR (COALESCE(MIN(n.value), s.first_skipped) <> 1 AND s.first_skipped <> 1)
                OR (COALESCE(MAX(n.value), 0) <> s.last AND s.last_skipped <> s.last)
            ORDER BY s.kind, s.year
            """
        ) { row in
            Finding(
                what:
                    "the series `\(row.text(0))` of \(row.int64(1)) has given \(row.int64(2)) numbers, but \(row.int64(3)) are in use or noted as skipped",
                action:
                    "look in the audit log for what became of the others, and note it for the auditor"
            )
        }
    }

    /// An order's figures follow from its rows: net from lines and charges, tax from the tax rows.
    static let totals = DoctorCheck(name: "order totals equal their lines") { connection in
        try connection.rows(
            """
            SELECT COALESCE(o.number, LOWER(HEX(o.id))) FROM sales_order o
            LEFT JOIN (
                SELECT order_id, SUM(net) AS net, SUM(included_tax) AS tax FROM order_line GROUP BY order_id
            ) l ON l.order_id = o.id
            LEFT JOIN (
                SELECT order_id, SUM(amount) AS net, SUM(included_tax) AS tax FROM order_charge GROUP BY order_id
            ) c
                ON c.order_id = o.id
            LEFT JOIN (SELECT order_id, SUM(base) AS base, SUM(tax) AS tax FROM order_tax GROUP BY order_id) t
                ON t.order_id = o.id
            WHERE o.net <> COALESCE(l.net, 0) + COALESCE(c.net, 0) OR o.charges <> COALESCE(c.net, 0)
                OR o.net <> COALESCE(t.base, 0) OR o.tax <> COALESCE(t.tax, 0) OR o.gross <> o.net + o.tax
                OR COALESCE(l.tax, 0) + COALESCE(c.tax, 0)
                    <> CASE WHEN o.tax_mode = 'inclusive' THEN o.tax ELSE 0 END
            ORDER BY 1
            """
        ) { row in
            Finding(
                what: "the totals of order `\(row.text(0))` are not those of its lines",
                action: "restore the order's rows from the newest verified backup"
            )
        }
    }

    /// What is allocated is what is reserved for lines of confirmed orders, and no line has more than it asks for.
    static let reservations = DoctorCheck(name: "reservations belong to open orders") { connection in
        try connection.rows(
            """
            SELECT p.sku, COALESCE(b.allocated, 0), COALESCE(w.waiting, 0) FROM product p
            LEFT JOIN (
                SELECT product_id, SUM(allocated) AS allocated FROM stock_balance GROUP BY product_id
            ) b ON b.product_id = p.id
            LEFT JOIN (
                SELECT a.product_id, SUM(a.quantity) AS waiting FROM allocation a
                JOIN sales_order o ON o.id = a.order_id
                JOIN order_line l ON l.order_id = a.order_id AND l.position = a.position
                    AND l.product_id = a.product_id AND a.quantity <= l.quantity
                WHERE o.state = 'confirmed' AND o.imported = 0 GROUP BY a.product_id
            ) w ON w.product_id = p.id
            WHERE COALESCE(b.allocated, 0) <> COALESCE(w.waiting, 0) ORDER BY p.sku
            """
        ) { row in
            Finding(
                what:
                    "of `\(row.text(0))` \(row.int64(1)) are allocated, but orders wait for \(row.int64(2))",
                action: "look in the audit log for the orders of this product"
            )
        }
    }

    /// What is ordered of a confirmed line is shipped, reserved or waited for, and nothing besides.
    static let supply = DoctorCheck(name: "confirmed lines are covered") { connection in
        try connection.rows(
            """
            SELECT o.number, l.position FROM sales_order o JOIN order_line l ON l.order_id = o.id
            LEFT JOIN (
                SELECT order_id, position, SUM(quantity) AS quantity FROM (
                    SELECT order_id, position, quantity FROM allocation
                    UNION ALL
                    SELECT order_id, position, quantity FROM back_order
                    UNION ALL
                    SELECT s.order_id, p.position, p.quantity FROM shipment s
                    JOIN shipment_line p ON p.shipment_id = s.id WHERE s.state IN ('shipped', 'delivered')
                ) part GROUP BY order_id, position
            ) c ON c.order_id = l.order_id AND c.position = l.position
            WHERE o.state = 'confirmed' AND o.imported = 0 AND l.quantity <> COALESCE(c.quantity, 0)
            ORDER BY o.number, l.position
            """
        ) { row in
            Finding(
                what:
                    "line \(row.int64(1)) of order `\(row.text(0))` is not what is shipped, reserved and waited for",
                action: "look in the audit log for what was done with the order"
            )
        }
    }

    /// An order that was amended keeps every earlier version, from the first on.
    static let versions = DoctorCheck(name: "amended orders keep every version") { connection in
        try connection.rows(
            """
            SELECT o.number, o.revision, COUNT(v.revision) FROM sales_order o
            LEFT JOIN order_version v ON v.order_id = o.id AND v.revision < o.revision
            WHERE o.revision > 1 OR v.revision IS NOT NULL
            GROUP BY o.id, o.number, o.revision HAVING COUNT(v.revision) <> o.revision - 1
            ORDER BY o.number
            """
        ) { row in
            Finding(
                what:
                    "order `\(row.text(0))` is at version \(row.int64(1)), but \(row.int64(2)) earlier ones are kept",
                action: "restore its rows from the newest verified backup"
            )
        }
    }

    /// An invoice's figures follow from its rows, and no more of a line is invoiced than was ordered.
    static let invoices = DoctorCheck(name: "invoice totals equal their lines") { connection in
        try connection.rows(
            """
            SELECT i.number FROM invoice i
            LEFT JOIN (SELECT invoice_id, SUM(net) AS net FROM invoice_line GROUP BY invoice_id) l
                ON l.invoice_id = i.id
            LEFT JOIN (SELECT invoice_id, SUM(amount) AS net FROM invoice_charge GROUP BY invoice_id) c
                ON c.invoice_id = i.id
            LEFT JOIN (
                SELECT invoice_id, SUM(base) AS base, SUM(tax) AS tax FROM invoice_tax GROUP BY invoice_id
            ) t ON t.invoice_id = i.id
            WHERE i.net <> COALESCE(l.net, 0) + COALESCE(c.net, 0) OR i.net <> COALESCE(t.base, 0)
                OR i.tax <> COALESCE(t.tax, 0)
            UNION
            SELECT o.number FROM sales_order o JOIN order_line l ON l.order_id = o.id JOIN (
                SELECT i.order_id, p.position,
                    SUM(CASE WHEN i.kind = 'invoice' THEN p.quantity ELSE -p.quantity END) AS quantity
                FROM invoice i JOIN invoice_line p ON p.invoice_id = i.id GROUP BY i.order_id, p.position
            ) b ON b.order_id = l.order_id AND b.position = l.position
            WHERE b.quantity > l.quantity OR b.quantity < 0
            ORDER BY 1
            """
        ) { row in
            Finding(
                what: "the invoiced amounts or quantities of `\(row.text(0))` are not those of its lines",
                action: "restore its rows from the newest verified backup"
            )
        }
    }

    /// What is settled of an invoice, a credit note or a payment is the sum of its settlements, and of what was given back.
    static let settlements = DoctorCheck(name: "settled amounts equal their settlements") { connection in
        try connection.rows(
            """
            SELECT i.number FROM invoice i LEFT JOIN (
                SELECT id, SUM(amount) AS amount FROM (
                    SELECT invoice_id AS id, amount FROM settlement
                    UNION ALL
                    SELECT credit_id, amount FROM settlement WHERE credit_id IS NOT NULL
                ) part GROUP BY id
            ) s ON s.id = i.id WHERE i.settled <> COALESCE(s.amount, 0)
            UNION
            SELECT p.number FROM payment p LEFT JOIN (
                SELECT id, SUM(amount) AS amount FROM (
                    SELECT payment_id AS id, amount FROM settlement WHERE payment_id IS NOT NULL
                    UNION ALL
                    SELECT returns_id, amount FROM payment WHERE returns_id IS NOT NULL
                    UNION ALL
                    SELECT id, amount FROM payment WHERE returns_id IS NOT NULL
                ) part GROUP BY id
            ) s ON s.id = p.id WHERE p.settled <> COALESCE(s.amount, 0)
            ORDER BY 1
            """
        ) { row in
            Finding(
                what: "what is settled of `\(row.text(0))` is not the sum of its settlements",
                action: "compare its settlements with the bank's statement"
            )
        }
    }
}
