public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Writes what is open between the company and a customer as a page.
public struct CustomerStatement: PaperWriting {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.statement"
    /// What it does, in one sentence for people.
    public static let summary = "Write what is open between the company and a customer as a page."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.customer: .named("customer"), .language: .documentLanguage]
    )

    /// The customer's number or id.
    public var customer: String
    /// The language; the customer's where none is given.
    public var language: DocumentLanguage?

    /// A customer to write to.
    public init(customer: String, language: DocumentLanguage? = nil) {
        self.customer = customer
        self.language = language
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID { try write(in: context) }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> DocumentAnswer {
        try written(result, in: context)
    }

    func paper(at instant: Int64, in context: Context) throws -> Paper {
        try context.requireAmounts()
        let customer = try CustomerRow.load(named: customer, in: context)
        let invoices = try context.connection.rows(
            InvoiceRow.ofCustomer,
            .blob(customer.id.bytes),
            map: InvoiceRow.init
        )
        guard let newest = invoices.last else {
            throw EngineError.conflict(
                what: "there is no statement of `\(customer.number)` to write",
                reason: "nothing was ever invoiced",
                help: "see `coffer customer show \(customer.number)`"
            )
        }
        context.about(customer.subject)
        let released = try context.reveal(newest.billTo, at: newest.billToPlace, fields: SealedFields.fiscal)
        try context.requireWhole(released, "whom it goes to")
        let writer = try writer(for: customer, in: context)
        let values = writer.values
        let day = Day(instant)
        let open = invoices.filter { $0.open > 0 }
        let items = try open.map { try OpenItem($0, at: instant) } + OpenItem.payments(of: customer, context)
        let text = items.isEmpty ? DocumentText.statementEmpty : .statementText
        let page = writer.page(
            values.texts.filled(.statement, ["number": customer.number]),
            facts: [(.date, values.day(day)), (.customer, customer.number)],
            parties: [writer.party(.billTo, PostalAddress(released.renamed(Disclosure.addressNames)))],
            body: [
                writer.sentence(values.texts.filled(text, ["day": values.day(day)])),
                try writer.items(
                    items.sorted { ($0.day.milliseconds, $0.number) < ($1.day.milliseconds, $1.number) }
                ),
            ]
        )
        return Paper(
            kind: .statement,
            number: customer.number,
            customer: customer,
            language: values.language,
            page: page
        )
    }
}

/// A document of which something is open; what the customer is owed counts below zero.
private struct OpenItem {
    let number: String
    let day: Day
    let dueOn: Day?
    let isOverdue: Bool
    let currency: String
    let amount: Int64
    let open: Int64

    init(_ row: InvoiceRow, at instant: Int64) throws {
        let sign: Int64 = row.isCredit ? -1 : 1
        number = row.number
        day = Day(row.issued)
        dueOn = row.isCredit ? nil : Day(row.dueOn)
        isOverdue = !row.isCredit && row.state(at: instant) == .overdue
        currency = row.currency
        amount = sign * row.gross
        open = sign * row.open
    }

    private init(_ row: PaymentRow) {
        number = row.number
        day = Day(row.valuedOn)
        dueOn = nil
        isOverdue = false
        currency = row.currency
        amount = -row.amount
        open = -row.open
    }

    /// Payments that settle nothing yet.
    static func payments(of customer: CustomerRow, _ context: Context) throws -> [OpenItem] {
        try context.connection.rows(
            PaymentRow.page,
            .text(""),
            .integer(context.scopeBits),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            .blob(customer.id.bytes),
            .integer(1),
            .integer(.max),
            map: PaymentRow.init
        ).filter { !$0.isRefund }.map(OpenItem.init)
    }
}

extension PaperWriter {
    fileprivate func items(_ items: [OpenItem]) throws -> HTML {
        guard !items.isEmpty else { return "" }
        let texts = values.texts
        let rows = try items.map { item -> HTML in
            let late: HTML = item.isOverdue ? " <strong>\(texts[.overdue])</strong>" : ""
            return """
                <tr><td>\(item.number)</td><td>\(values.day(item.day))</td>\
                <td>\(item.dueOn.map(values.day) ?? "")\(late)</td>\
                <td class="number">\(try values.amount(item.amount, item.currency)) \(item.currency)</td>\
                <td class="number">\(try values.amount(item.open, item.currency)) \(item.currency)</td></tr>

                """
        }
        let sums = try Dictionary(grouping: items, by: \.currency).sorted { $0.key < $1.key }
            .map { currency, items -> HTML in
                let sum = try values.amount(items.reduce(0) { $0 + $1.open }, currency)
                return """
                    <tr class="sum"><td colspan="4">\(texts.filled(.total, ["currency": currency]))</td>\
                    <td class="number">\(sum)</td></tr>

                    """
            }
        return """
            <table>
            <thead><tr><th>\(texts[.document])</th><th>\(texts[.issued])</th><th>\(texts[.dueOn])</th>\
            <th class="number">\(texts[.amount])</th><th class="number">\(texts[.open])</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            <tfoot>
            \(sums)</tfoot>
            </table>

            """
    }
}
