internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// How far an order is paid: sums over its invoices, credit notes and what settles them.
enum OrderPayment {
    /// The dimension today.
    static func state(of row: OrderRow, in context: Context) throws -> PaymentState {
        guard row.billing != Billing.none.rawValue else { return .open }
        let sums = try context.connection.row(
            """
            SELECT
                COALESCE(SUM(CASE WHEN i.kind = 'invoice' THEN i.gross ELSE -i.gross END), 0),
                COALESCE(SUM(CASE WHEN i.kind = 'invoice' THEN COALESCE(s.amount, 0) ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN i.kind = 'invoice' THEN 0 ELSE COALESCE(s.amount, 0) END), 0),
                MIN(CASE WHEN i.kind = 'invoice' AND i.settled < i.gross THEN i.due_on END)
            FROM invoice i LEFT JOIN (
                SELECT t.invoice_id, SUM(t.amount) AS amount FROM settlement t
                JOIN invoice j ON j.id = t.invoice_id
                WHERE t.payment_id IS NOT NULL AND j.order_id = ?1 GROUP BY t.invoice_id
            ) s ON s.invoice_id = i.id
            WHERE i.order_id = ?1
            """,
            .blob(row.id.bytes)
        ) { (owed: $0.int64(0), paid: $0.int64(1), refunded: $0.int64(2), due: $0.optionalInt64(3)) }
        guard let sums, let today = Day(context.nowMilliseconds).calendarDay else { return .open }
        let currency = try Currency(row.currency)
        return try PaymentState(
            owed: Money(minor: sums.owed, currency: currency),
            paid: Money(minor: sums.paid, currency: currency),
            refunded: Money(minor: sums.refunded, currency: currency),
            due: sums.due.flatMap { Day($0).calendarDay },
            today: today
        )
    }

    /// What a customer owes or will: what is confirmed and not paid, in a currency, without one order.
    static func exposure(
        of customer: RowID,
        currency: String,
        without order: RowID,
        _ connection: Connection
    ) throws -> Int64 {
        try connection.row(
            """
            SELECT COALESCE(SUM(o.gross - COALESCE(s.settled, 0)), 0) FROM sales_order o LEFT JOIN (
                SELECT order_id, SUM(settled) AS settled FROM invoice WHERE kind = 'invoice' GROUP BY order_id
            ) s ON s.order_id = o.id
            WHERE o.customer_id IN (\(CustomerRow.records(of: "?1"))) AND o.currency = ?2 AND o.state = 'confirmed' AND o.imported = 0
                AND o.id <> ?3
            """,
            .blob(customer.bytes),
            .text(currency),
            .blob(order.bytes)
        ) { $0.int64(0) } ?? 0
    }
}
