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
                SELECT order_id, SUM(document_discount) AS taken FROM order_line GROUP BY order_id
            ) l ON l.order_id = o.id
            WHERE COALESCE(d.taken, 0) <> COALESCE(l.taken, 0) OR o.discounts <> COALESCE(d.count, 0)
            UNION
            SELECT i.number FROM invoice i
            LEFT JOIN (
                SELECT invoice_id, SUM(taken) AS taken FROM invoice_discount GROUP BY invoice_id
            ) d ON d.invoice_id = i.id
            LEFT JOIN (
                SELECT invoice_id, SUM(document_discount) AS taken FROM invoice_line GROUP BY invoice_id
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
}
