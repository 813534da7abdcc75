internal import Orders
internal import Sealing
internal import Storage

/// The tax of the next document on an order, reckoned together with the documents before it.
///
/// Parts of an order come to its tax to the cent, and credit notes to that of their invoice, however both are cut.
struct DocumentTax {
    private let currency: String
    /// What the documents before it have, by category and rate.
    private let before: [TaxCode: BilledTax.Sum]
    /// What the invoice has that is credited; nil for an invoice.
    private let credited: [TaxCode: BilledTax.Sum]?

    /// The tax of an order's next invoice, after what is invoiced of it and not credited.
    init(invoicing order: OrderRow, _ connection: Connection) throws {
        currency = order.currency
        credited = nil
        before = try Self.sums(
            """
            SELECT t.category, t.rate, SUM(CASE WHEN i.kind = 'invoice' THEN t.base ELSE -t.base END),
                SUM(CASE WHEN i.kind = 'invoice' THEN t.tax ELSE -t.tax END)
            FROM invoice i JOIN invoice_tax t ON t.invoice_id = i.id WHERE i.order_id = ?1
            GROUP BY t.category, t.rate
            """,
            order.id,
            connection
        )
    }

    /// The tax of an invoice's next credit note, after those that there are.
    init(crediting invoice: InvoiceRow, _ connection: Connection) throws {
        currency = invoice.currency
        credited = try Self.sums(
            "SELECT category, rate, base, tax FROM invoice_tax WHERE invoice_id = ?1",
            invoice.id,
            connection
        )
        before = try Self.sums(
            """
            SELECT t.category, t.rate, SUM(t.base), SUM(t.tax)
            FROM invoice i JOIN invoice_tax t ON t.invoice_id = i.id WHERE i.credited_id = ?1
            GROUP BY t.category, t.rate
            """,
            invoice.id,
            connection
        )
    }

    private static func sums(
        _ sql: String,
        _ document: RowID,
        _ connection: Connection
    ) throws -> [TaxCode: BilledTax.Sum] {
        var sums: [TaxCode: BilledTax.Sum] = [:]
        try connection.forEach(sql, arguments: [.blob(document.bytes)]) { row in
            let code = try TaxCode(TaxCategory(stored: row.text(0)), rateHundredths: row.int64(1))
            sums[code] = BilledTax.Sum(amount: row.int64(2), tax: row.int64(3))
            return true
        }
        return sums
    }

    /// The tax of each category and rate, by both.
    func rows(_ lines: [LineRow], _ charges: [ChargeRow]) throws -> [TaxRow] {
        var bases: [TaxCode: Int64] = [:]
        for line in lines { bases[try line.taxCode(), default: 0] += line.net }
        for charge in charges { bases[try charge.taxCode(), default: 0] += charge.amount }
        return try bases.sorted { $0.key < $1.key }.map { code, base in
            TaxRow(
                category: code.category.rawValue,
                rate: code.rateHundredths,
                base: base,
                tax: try tax(code, on: base)
            )
        }
    }

    private func tax(_ code: TaxCode, on amount: Int64) throws -> Int64 {
        let before = before[code] ?? BilledTax.Sum()
        if let credited {
            let whole = credited[code] ?? BilledTax.Sum()
            return try BilledTax.credited(whole, amount: amount, after: before, mode: .exclusive)
        }
        return try BilledTax.invoiced(
            code,
            amount: amount,
            after: before,
            mode: .exclusive,
            currency: Currency(currency)
        )
    }
}

extension LineRow {
    /// The tax category and rate.
    func taxCode() throws(OrdersError) -> TaxCode {
        try TaxCode(TaxCategory(stored: taxCategory), rateHundredths: taxRate)
    }
}

extension ChargeRow {
    /// The tax category and rate.
    func taxCode() throws(OrdersError) -> TaxCode {
        try TaxCode(TaxCategory(stored: taxCategory), rateHundredths: taxRate)
    }
}
