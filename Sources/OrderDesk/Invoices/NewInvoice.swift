internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// An invoice or a credit note about to be issued: its number is taken in the transaction that writes it.
struct NewInvoice {
    let kind: DocumentKind
    let order: OrderRow
    /// What is billed, in the order's prices, the tax in it not yet known.
    var lines: [LineRow]
    /// What is billed of charges, likewise.
    var charges: [ChargeRow]
    /// The discounts that the lines have their shares of, as the order or the credited invoice names them.
    var discounts: [DiscountRow]
    var credited: RowID?
    var dueOn: Int64
    /// How the tax of each category and rate follows from what is billed of it.
    let tax: DocumentTax

    /// Writes it and tells the order how far it is invoiced.
    ///
    /// - Returns: Its id.
    func issue(in context: Context) throws -> RowID {
        try PeriodLocks.requireOpen(at: context.nowMilliseconds, in: context)
        let id = context.newID()
        let parts = try tax.parts(lines, charges)
        let taxes = parts.taxes
        let net = taxes.reduce(0) { $0 + $1.base }
        let tax = taxes.reduce(0) { $0 + $1.tax }
        let number = try SeriesCounter.take(kind, at: context.nowMilliseconds, context.connection)
        guard let reference = CreditorReference(number: number) else {
            throw StorageError.corrupt("a number that makes no reference")
        }
        let fields = try Addresses(of: order, in: context).billTo
        try context.connection.execute(
            """
            INSERT INTO invoice (
                id, number, kind, order_id, order_revision, credited_id, customer_id, subject_id, currency,
                issued, issued_by, due_on, net, tax, gross, settled, reference, reminders, bill_fiscal,
                bill_fiscal_revision
            ) VALUES (
                ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 0, ?16, 0, ?17, 1
            )
            """,
            .blob(id.bytes),
            .text(number),
            .text(kind.rawValue),
            .blob(order.id.bytes),
            .integer(order.revision),
            .optional(credited?.bytes),
            .blob(order.customer.bytes),
            .blob(order.subject.bytes),
            .text(order.currency),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .integer(dueOn),
            .integer(net),
            .integer(tax),
            .integer(net + tax),
            .text(reference.description),
            .blob(try context.seal(fields, at: InvoiceRow.place(id, 1, order.subject)))
        )
        try insert(parts, of: id, context.connection)
        var update = OrderUpdate(order)
        update.billing = try Billed.load(order.id, context.connection)
            .billing(of: LineRow.load(order.id, context.connection)).rawValue
        try update.write(in: context)
        context.touch("invoice", id)
        return id
    }

    private func insert(_ parts: DocumentTax.Parts, of id: RowID, _ connection: Connection) throws {
        for line in parts.lines {
            try connection.execute(
                """
                INSERT INTO invoice_line (
                    invoice_id, position, product_id, sku, name, unit, quantity, quantity_scale,
                    price_coefficient, price_scale, price_rule, discount, tax_category, tax_rate, net,
                    document_discount, coupon_discount, included_tax, buyer_code
                ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                    ?19)
                """,
                arguments: [.blob(id.bytes)] + line.values
            )
        }
        for charge in parts.charges {
            try connection.execute(
                """
                INSERT INTO invoice_charge (
                    invoice_id, position, kind, amount, tax_category, tax_rate, included_tax
                ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                arguments: [.blob(id.bytes)] + charge.values
            )
        }
        for discount in discounts {
            let taken = lines.reduce(0) { $0 + $1.share(of: discount.kind) }
            guard taken > 0 else { continue }
            try connection.execute(
                """
                INSERT INTO invoice_discount (invoice_id, kind, percent, amount, taken, code)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                arguments: [.blob(id.bytes)] + discount.taking(taken).values
            )
        }
        for tax in parts.taxes {
            try connection.execute(
                "INSERT INTO invoice_tax (invoice_id, category, rate, base, tax) VALUES (?1, ?2, ?3, ?4, ?5)",
                arguments: [.blob(id.bytes)] + tax.values
            )
        }
    }
}
