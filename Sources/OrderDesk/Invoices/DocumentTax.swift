internal import Orders
internal import Sealing
internal import Storage

/// The tax of the next document on an order, reckoned together with the documents before it.
///
/// Parts of an order come to its tax to the cent, and credit notes to that of their invoice, however both are cut.
struct DocumentTax {
    private let basis: PriceBasis
    /// What the documents before it have, by category and rate.
    private let before: [TaxCode: (base: Int64, tax: Int64)]
    /// What the invoice has that is credited; nil for an invoice.
    private let credited: [TaxCode: (base: Int64, tax: Int64)]?

    /// The tax of an order's next invoice, after what is invoiced of it and not credited.
    init(invoicing order: OrderRow, _ connection: Connection) throws {
        basis = order.basis
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
    init(crediting invoice: InvoiceRow, of order: OrderRow, _ connection: Connection) throws {
        basis = order.basis
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
    ) throws -> [TaxCode: (base: Int64, tax: Int64)] {
        var sums: [TaxCode: (base: Int64, tax: Int64)] = [:]
        try connection.forEach(sql, arguments: [.blob(document.bytes)]) { row in
            let code = try TaxCode(TaxCategory(stored: row.text(0)), rateHundredths: row.int64(1))
            sums[code] = (row.int64(2), row.int64(3))
            return true
        }
        return sums
    }

    /// What a document is written with.
    struct Parts {
        let lines: [LineRow]
        let charges: [ChargeRow]
        /// By category and rate.
        let taxes: [TaxRow]
    }

    /// The tax of each category and rate; out of prices with tax, what is left of each line and charge without it.
    func parts(_ lines: [LineRow], _ charges: [ChargeRow]) throws -> Parts {
        var groups: [TaxCode: Members] = [:]
        for (index, line) in lines.enumerated() {
            groups[try line.taxCode(), default: Members()].lines.append((index, line.left))
        }
        for (index, charge) in charges.enumerated() {
            groups[try charge.taxCode(), default: Members()].charges.append((index, charge.asked))
        }
        var (lines, charges) = (lines, charges)
        let taxes = try groups.sorted { $0.key < $1.key }.map { code, members in
            let amount = members.amounts.reduce(0, +)
            let tax = try tax(code, on: amount)
            guard basis.taxMode == .inclusive else { return TaxRow(code, base: amount, tax: tax) }
            let nets = try Spread.shares(of: amount - tax, over: members.amounts)
            for (line, net) in zip(members.lines, nets) {
                (lines[line.index].net, lines[line.index].includedTax) = (net, line.amount - net)
            }
            for (charge, net) in zip(members.charges, nets.dropFirst(members.lines.count)) {
                charges[charge.index].amount = net
                charges[charge.index].includedTax = charge.amount - net
            }
            return TaxRow(code, base: amount - tax, tax: tax)
        }
        return Parts(lines: lines, charges: charges, taxes: taxes)
    }

    /// What is billed of one category and rate.
    private struct Members {
        var lines: [(index: Int, amount: Int64)] = []
        var charges: [(index: Int, amount: Int64)] = []

        var amounts: [Int64] { lines.map(\.amount) + charges.map(\.amount) }
    }

    private func tax(_ code: TaxCode, on amount: Int64) throws -> Int64 {
        let before = sum(before[code])
        guard let credited else {
            return try BilledTax.invoiced(
                code,
                amount: amount,
                after: before,
                mode: basis.taxMode,
                currency: Currency(basis.currency)
            )
        }
        return try BilledTax.credited(
            sum(credited[code]),
            amount: amount,
            after: before,
            mode: basis.taxMode
        )
    }

    /// A sum in the order's prices.
    private func sum(_ group: (base: Int64, tax: Int64)?) -> BilledTax.Sum {
        guard let group else { return BilledTax.Sum() }
        let included = basis.taxMode == .inclusive ? group.tax : 0
        return BilledTax.Sum(amount: group.base + included, tax: group.tax)
    }
}

extension TaxRow {
    fileprivate init(_ code: TaxCode, base: Int64, tax: Int64) {
        self.init(category: code.category.rawValue, rate: code.rateHundredths, base: base, tax: tax)
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
