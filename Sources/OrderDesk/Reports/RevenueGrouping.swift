/// What counts as revenue, and when.
public enum RevenueBasis: String, Sendable, Codable, CaseIterable {
    /// Confirmed and closed orders, on the day they were confirmed.
    case ordered
    /// Invoices less credit notes, on the day they were issued.
    case invoiced
}

/// What revenue is summed up by.
public enum RevenueGrouping: String, Sendable, Codable, CaseIterable {
    /// By month.
    case month
    /// By customer.
    case customer
    /// By customer and month.
    case customerMonth = "customer-month"

    /// Whether a row is about one customer.
    var isByCustomer: Bool { self != .month }

    /// Whether a row is about one month.
    var isByMonth: Bool { self != .customer }
}

/// The queries that sum revenue up by day and currency, and by customer where it is asked for.
///
/// Columns: customer's number, external reference, day, currency, documents, net, charges.
enum RevenueQuery {
    static func sql(_ basis: RevenueBasis, byCustomer: Bool) -> String {
        switch (basis, byCustomer) {
        case (.ordered, false): ordered("NULL, NULL", "")
        case (.ordered, true): ordered("c.number, c.external_ref", "c.number, c.external_ref, ")
        case (.invoiced, false): invoiced("NULL, NULL", "")
        case (.invoiced, true): invoiced("c.number, c.external_ref", "c.number, c.external_ref, ")
        }
    }

    private static func ordered(_ who: String, _ groups: String) -> String {
        """
        SELECT \(who), o.confirmed / 86400000, o.currency, COUNT(*), SUM(o.net), SUM(o.charges)
        FROM sales_order o JOIN customer m ON m.id = o.customer_id JOIN customer c ON c.id = COALESCE(m.merged_into, m.id)
        WHERE o.state IN ('confirmed', 'closed') AND \(ReportSpan.scope)
            AND \(ReportSpan.contains("o.confirmed"))
        GROUP BY \(groups)o.confirmed / 86400000, o.currency
        """
    }

    private static func invoiced(_ who: String, _ groups: String) -> String {
        """
        SELECT \(who), i.issued / 86400000, i.currency, COUNT(*),
            SUM(CASE WHEN i.kind = 'invoice' THEN i.net ELSE -i.net END),
            SUM(CASE WHEN i.kind = 'invoice' THEN COALESCE(h.amount, 0) ELSE -COALESCE(h.amount, 0) END)
        FROM invoice i JOIN sales_order o ON o.id = i.order_id
            JOIN customer m ON m.id = i.customer_id JOIN customer c ON c.id = COALESCE(m.merged_into, m.id)
        LEFT JOIN (SELECT invoice_id, SUM(amount) AS amount FROM invoice_charge GROUP BY invoice_id) h
            ON h.invoice_id = i.id
        WHERE \(ReportSpan.scope) AND \(ReportSpan.contains("i.issued"))
        GROUP BY \(groups)i.issued / 86400000, i.currency
        """
    }
}
