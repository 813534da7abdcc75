public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Writes an invoice or a credit note as a page, or reminds of an invoice that is overdue.
public struct InvoiceDocument: PaperWriting {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "invoice.document"
    /// What it does, in one sentence for people.
    public static let summary =
        "Write an invoice or a credit note as a page, or the reminder of an overdue invoice."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .invoice: .named("invoice"),
            .reminder: .boolean("Write the reminder of it instead; `invoice.remind` comes first.").optional,
            .ubl: .boolean("Write it for programs instead, as UBL 2.1 by EN 16931.").optional,
            .language: .documentLanguage,
        ]
    )

    /// The number.
    public var invoice: String
    /// Whether to write the reminder of it instead.
    public var reminder: Bool?
    /// Whether to write it for programs instead, as UBL 2.1 by EN 16931.
    public var ubl: Bool?
    /// The language; the customer's where none is given.
    public var language: DocumentLanguage?

    /// An invoice or a credit note to write.
    public init(
        invoice: String,
        reminder: Bool? = nil,
        ubl: Bool? = nil,
        language: DocumentLanguage? = nil
    ) {
        self.invoice = invoice
        self.reminder = reminder
        self.ubl = ubl
        self.language = language
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard reminder == true, ubl == true else { return }
        throw InputError("ubl", "a reminder is no invoice", help: "leave one of both out")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID { try write(in: context) }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> DocumentAnswer {
        try written(result, in: context)
    }

    func paper(at instant: Int64, in context: Context) throws -> Paper {
        try context.requireAmounts()
        let row = try InvoiceRow.load(named: invoice, in: context)
        let customer = try CustomerRow.load(row.customer, in: context)
        context.about(row.subject)
        let released = try context.reveal(row.billTo, at: row.billToPlace, fields: SealedFields.fiscal)
        try context.requireWhole(released, "whom it goes to")
        let writer = try writer(for: customer, in: context)
        let billTo = released.renamed(Disclosure.addressNames)
        let credits = try row.credited.map { try InvoiceRow.load($0, in: context).number }
        if ubl == true {
            return Paper(
                kind: .ubl,
                number: row.number,
                customer: customer,
                language: writer.values.language,
                page: try electronic(row, billTo, credits, writer.company, in: context)
            )
        }
        let paper = InvoicePaper(
            row: row,
            billTo: billTo,
            writer: writer,
            connection: context.connection
        )
        let kind: PaperKind = reminder == true ? .reminder : row.isCredit ? .creditNote : .invoice
        return Paper(
            kind: kind,
            number: row.number,
            customer: customer,
            language: writer.values.language,
            page: kind == .reminder
                ? try paper.reminder(at: instant)
                : try paper.page(credits: credits)
        )
    }
}

extension InvoiceDocument {
    /// The document for programs.
    private func electronic(
        _ row: InvoiceRow,
        _ buyer: Disclosure,
        _ credits: String?,
        _ company: CompanyRow,
        in context: Context
    ) throws -> HTML {
        let taxes = try TaxRow.load(invoice: row.id, context.connection)
        let categories = try Set(taxes.map { try TaxCategory(stored: $0.category) })
        return try InvoiceUBL(
            row: row,
            company: company,
            isTraining: context.settings.isTraining,
            buyer: buyer,
            netLines: LineRow.load(invoice: row.id, context.connection)
                .map { try NetLine($0, mode: row.taxMode, currency: row.currency) },
            discounts: DiscountRow.load(invoice: row.id, context.connection),
            charges: ChargeRow.load(invoice: row.id, context.connection),
            taxes: taxes,
            categories: categories,
            credits: credits,
            delivery: categories.contains(.intraCommunity) ? try delivery(of: row, in: context) : nil
        ).document()
    }

    /// Where the goods went, which whoever makes the document must see.
    private func delivery(of row: InvoiceRow, in context: Context) throws -> (country: String, day: Day) {
        let order = try OrderRow.load(row.order, in: context)
        let released = try context.reveal(order.shipTo, at: order.shipToPlace, fields: ["shipCountry"])
        try context.requireWhole(released, "the country of the delivery")
        guard let country = released.values["shipCountry"] else {
            throw EngineError.conflict(
                what: "`\(row.number)` cannot be written in UBL",
                reason:
                    "the country of the delivery is not known, and an intra-Community supply must name it",
                help: "name it on the next order"
            )
        }
        return (country, Day(order.shippedOn ?? row.issued))
    }
}

/// The pages about one invoice or credit note.
struct InvoicePaper {
    let row: InvoiceRow
    let billTo: Disclosure
    let writer: PaperWriter
    let connection: Connection

    private var values: DocumentValues { writer.values }

    /// The document itself.
    func page(credits: String?) throws -> HTML {
        let texts = values.texts
        let title = texts.filled(row.isCredit ? .creditNote : .invoice, ["number": row.number])
        let lines = try writer.lines(
            LineRow.load(invoice: row.id, connection),
            DiscountRow.load(invoice: row.id, connection),
            ChargeRow.load(invoice: row.id, connection),
            TaxRow.load(invoice: row.id, connection),
            currency: row.currency,
            mode: row.taxMode,
            net: row.net,
            gross: row.gross
        )
        var body = [lines]
        if let credits {
            body.append(writer.sentence(texts.filled(.creditText, ["invoice": credits])))
        } else {
            body.append(writer.sentence(try payment(row.gross)))
            body.append(account)
        }
        return writer.page(
            title,
            facts: facts + [
                (.credits, credits), (.dueOn, row.isCredit ? nil : values.day(Day(row.dueOn))),
                (.reference, row.isCredit ? nil : row.reference),
            ],
            parties: [writer.party(.billTo, PostalAddress(billTo))],
            body: body
        )
    }

    /// The letter that reminds of it, in the words of how often that was done.
    func reminder(at instant: Int64) throws -> HTML {
        guard row.reminders > 0, row.open > 0, !row.isCredit else {
            throw EngineError.conflict(
                what: "there is no reminder of `\(row.number)` to write",
                reason: row.open > 0 && !row.isCredit ? "it was not reminded of" : "nothing of it is open",
                help: "note the reminder first, with `coffer invoice remind \(row.number)`"
            )
        }
        let texts = values.texts
        let keys: [DocumentText] = [.reminder1, .reminder2, .reminder3]
        let gaps = [
            "invoice": row.number, "issued": values.day(Day(row.issued)), "due": values.day(Day(row.dueOn)),
            "amount": try values.amount(row.open, row.currency), "currency": row.currency,
        ]
        return writer.page(
            texts.filled(.reminder, ["number": row.number]),
            facts: [
                (.date, values.day(Day(instant))), (.customer, row.customerNumber), (.order, row.orderNumber),
                (.reference, row.reference),
                (.openAmount, "\(try values.amount(row.open, row.currency)) \(row.currency)"),
            ],
            parties: [writer.party(.billTo, PostalAddress(billTo))],
            body: [
                writer.sentence(texts.filled(keys[min(Int(row.reminders), keys.count) - 1], gaps)), account,
            ]
        )
    }

    private var facts: [(DocumentText, String?)] {
        [
            (.date, values.day(Day(row.issued))), (.order, row.orderNumber),
            (.customer, row.customerNumber), (.buyerTaxID, billTo.values["taxID"]),
        ]
    }

    private func payment(_ amount: Int64) throws -> String {
        values.texts.filled(
            .pay,
            [
                "amount": try values.amount(amount, row.currency), "currency": row.currency,
                "day": values.day(Day(row.dueOn)), "reference": row.reference,
            ]
        )
    }

    private var account: HTML {
        guard let iban = writer.company.iban else { return "" }
        let texts = values.texts
        guard let bic = writer.company.bic else {
            return writer.sentence(texts.filled(.payable, ["iban": iban]))
        }
        return writer.sentence(texts.filled(.payTo, ["iban": iban, "bic": bic]))
    }
}
