internal import Engine
internal import Storage

extension DeskChecks {
    /// What a discount on the whole takes is the sum of the shares of its lines, on orders and on invoices.
    static let discounts = DoctorCheck(name: "discounts equal their shares") { connection in
        try connection.rows(
            """
            SELECT COALESCE(o.number, LOWER(HEX(o.id))) FROM sales_order o
            LEFT JOIN (
                SELECT order_id, SUM(taken) AS taken, COUNT(*) AS count FROM order_discount GROUP BY order_id
            ) d ON d.order_id = o.id
            LEFT JOIN (
                SELECT order_id, SUM(document_discount + coupon_discount) AS taken FROM order_line GROUP BY order_id
            ) l ON l.order_id = o.id
            WHERE COALESCE(d.taken, 0) <> COALESCE(l.taken, 0) OR o.discounts <> COALESCE(d.count, 0)
            UNION
            SELECT i.number FROM invoice i
            LEFT JOIN (
                SELECT invoice_id, SUM(taken) AS taken FROM invoice_discount GROUP BY invoice_id
            ) d ON d.invoice_id = i.id
            LEFT JOIN (
                SELECT invoice_id, SUM(document_discount + coupon_discount) AS taken FROM invoice_line GROUP BY invoice_id
            ) l ON l.invoice_id = i.id
            WHERE COALESCE(d.taken, 0) <> COALESCE(l.taken, 0)
            ORDER BY 1
            """
        ) { row in
            Finding(
                what: "the discounts on `\(row.text(0))` are not the shares of its lines",
                action: "restore its rows from the newest verified backup"
            )
        }
    }

    /// A coupon is used as often as orders say that they used it.
    static let coupons = DoctorCheck(name: "coupons are used as often as they count") { connection in
        try connection.rows(
            """
            SELECT c.code, c.used, COUNT(u.order_id) FROM coupon c
            LEFT JOIN coupon_use u ON u.coupon_id = c.id
            GROUP BY c.id, c.code, c.used HAVING COUNT(u.order_id) <> c.used ORDER BY c.code
            """
        ) { row in
            Finding(
                what:
                    "coupon `\(row.text(0))` counts \(row.int64(1)) uses, but \(row.int64(2)) orders used it",
                action: "look in the audit log for the orders that name it"
            )
        }
    }
}
