internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `invoice`: an invoice or a credit note, with its order's and customer's numbers.
struct InvoiceRow {
    let id: RowID
    let number: String
    let isCredit: Bool
    let order: RowID
    let orderNumber: String
    let orderRevision: Int64
    let credited: RowID?
    let customer: RowID
    let customerNumber: String
    let subject: SubjectID
    let currency: String
    let issued: Int64
    let dueOn: Int64
    let net: Int64
    let tax: Int64
    let gross: Int64
    let settled: Int64
    let reference: String
    let reminders: Int64
    let billTo: [UInt8]?
    let billToRevision: UInt64
    let owner: RowID
    let team: String
    /// Whether the order's prices are without or with tax.
    let taxMode: TaxMode

    /// What is not settled of it.
    var open: Int64 { gross - settled }

    /// Where the bill-to envelope lies.
    var billToPlace: SealedPlace { Self.place(id, billToRevision, subject) }

    static func place(_ id: RowID, _ revision: UInt64, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "invoice", row: id, revision: revision, class: .fiscal, subject: subject)
    }

    private static let select = """
        SELECT i.id, i.number, i.kind, i.order_id, o.number, i.order_revision, i.credited_id, i.customer_id,
            c.number, i.subject_id, i.currency, i.issued, i.due_on, i.net, i.tax, i.gross, i.settled,
            i.reference, i.reminders, i.bill_fiscal, i.bill_fiscal_revision, o.owner_id, o.team,
            o.tax_mode
        FROM invoice i JOIN sales_order o ON o.id = i.order_id JOIN customer c ON c.id = i.customer_id
        """
    /// Parameters: ?1 number to start after, ?2 scope, ?3 principal, ?4 team, ?5 order, ?6 customer, ?7 open only,
    /// ?8 due before, ?9 limit.
    static let page = """
        \(select)
        WHERE i.number > ?1 AND ((?2 & 8) <> 0 OR ((?2 & 4) <> 0 AND o.team = ?4)
            OR ((?2 & 2) <> 0 AND o.owner_id = ?3))
            AND (?5 IS NULL OR i.order_id = ?5) AND (?6 IS NULL OR i.customer_id IN (\(CustomerRow.records(of: "?6"))))
            AND (?7 = 0 OR i.settled < i.gross)
            AND (?8 IS NULL OR (i.kind = 'invoice' AND i.settled < i.gross AND i.due_on < ?8))
        ORDER BY i.number LIMIT ?9
        """
    static let byNumber = "\(select) WHERE i.number = ?1"
    static let byReference = "\(select) WHERE i.reference = ?1 AND i.kind = 'invoice'"
    static let ofOrder = "\(select) WHERE i.order_id = ?1 ORDER BY i.issued, i.number"
    static let ofCustomer = """
        \(select) WHERE i.customer_id IN (\(CustomerRow.records(of: "?1"))) ORDER BY i.issued, i.number
        """
    /// What is open of a customer's invoices, the longest due first: ?1 customer, ?2 currency.
    static let openOfCustomer = """
        \(select) WHERE i.customer_id IN (\(CustomerRow.records(of: "?1"))) AND i.currency = ?2
            AND i.kind = 'invoice' AND i.settled < i.gross
        ORDER BY i.due_on, i.number
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        number = row.text(1)
        isCredit = row.text(2) == DocumentKind.creditNote.rawValue
        order = try row.identifier(3)
        orderNumber = row.text(4)
        orderRevision = row.int64(5)
        credited = try row.optionalIdentifier(6)
        customer = try row.identifier(7)
        customerNumber = row.text(8)
        subject = try row.identifier(9)
        currency = row.text(10)
        issued = row.int64(11)
        dueOn = row.int64(12)
        net = row.int64(13)
        tax = row.int64(14)
        gross = row.int64(15)
        settled = row.int64(16)
        reference = row.text(17)
        reminders = row.int64(18)
        billTo = row.optionalBlob(19)
        billToRevision = UInt64(row.int64(20))
        owner = try row.identifier(21)
        team = row.text(22)
        taxMode = try TaxMode(stored: row.text(23))
    }

    /// The document with this id.
    static func load(_ id: RowID, in context: Context) throws -> InvoiceRow {
        let row = try context.connection.row(
            "\(select) WHERE i.id = ?1",
            .blob(id.bytes),
            map: InvoiceRow.init
        )
        guard let row else { throw EngineError.notFound(kind: "invoice", name: id.description) }
        return row
    }

    /// The document with this number, inside the scope of whoever asks.
    static func load(named name: String, in context: Context) throws -> InvoiceRow {
        let row = try context.connection.row(byNumber, .text(name), map: InvoiceRow.init)
        guard let row else { throw EngineError.notFound(kind: "invoice", name: name) }
        try context.requireScope(
            owner: row.owner,
            team: row.team,
            isToFulfil: false,
            kind: "invoice",
            name: name
        )
        return row
    }

    /// How far it is settled today.
    func state(at now: Int64) -> InvoiceState {
        guard let due = Day(dueOn).calendarDay, let today = Day(now).calendarDay else { return .open }
        return InvoiceState(gross: gross, settled: settled, due: due, today: today)
    }
}

extension LineRow {
    /// The lines of an invoice or a credit note; the position is that of the order.
    static func load(invoice: RowID, _ connection: Connection) throws -> [LineRow] {
        try connection.rows(
            """
            SELECT \(columns) FROM invoice_line WHERE invoice_id = ?1 ORDER BY position
            """,
            .blob(invoice.bytes),
            map: LineRow.init
        )
    }
}

extension ChargeRow {
    /// The charges of an invoice or a credit note.
    static func load(invoice: RowID, _ connection: Connection) throws -> [ChargeRow] {
        try connection.rows(
            """
            SELECT position, kind, amount, tax_category, tax_rate, included_tax FROM invoice_charge
            WHERE invoice_id = ?1 ORDER BY position
            """,
            .blob(invoice.bytes)
        ) { row in
            ChargeRow(
                position: row.int64(0),
                kind: row.text(1),
                amount: row.int64(2),
                taxCategory: row.text(3),
                taxRate: row.int64(4),
                includedTax: row.int64(5)
            )
        }
    }
}

extension TaxRow {
    /// The taxes of an invoice or a credit note.
    static func load(invoice: RowID, _ connection: Connection) throws -> [TaxRow] {
        try connection.rows(
            "SELECT category, rate, base, tax FROM invoice_tax WHERE invoice_id = ?1 ORDER BY category, rate",
            .blob(invoice.bytes)
        ) { TaxRow(category: $0.text(0), rate: $0.int64(1), base: $0.int64(2), tax: $0.int64(3)) }
    }
}
