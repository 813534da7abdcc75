internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `payment`, with its customer's number.
struct PaymentRow {
    let id: RowID
    let number: String
    let isRefund: Bool
    let customer: RowID
    let customerNumber: String
    let currency: String
    let amount: Int64
    let settled: Int64
    let method: String
    let reference: String?
    let valuedOn: Int64
    let recorded: Int64
    let owner: RowID
    let team: String
    let subject: SubjectID

    /// What of it settles nothing yet.
    var open: Int64 { amount - settled }

    private static let select = """
        SELECT p.id, p.number, p.kind, p.customer_id, c.number, p.currency, p.amount, p.settled, p.method,
            p.reference, p.valued_on, p.recorded, c.owner_id, c.team,
            c.subject_id
        FROM payment p JOIN customer c ON c.id = p.customer_id
        """
    /// Parameters: ?1 number to start after, ?2 scope, ?3 principal, ?4 team, ?5 customer, ?6 open only, ?7 limit.
    static let page = """
        \(select)
        WHERE p.number > ?1 AND ((?2 & 8) <> 0 OR ((?2 & 4) <> 0 AND c.team = ?4)
            OR ((?2 & 2) <> 0 AND c.owner_id = ?3))
            AND (?5 IS NULL OR p.customer_id IN (\(CustomerRow.records(of: "?5")))) AND (?6 = 0 OR p.settled < p.amount)
        ORDER BY p.number LIMIT ?7
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        number = row.text(1)
        isRefund = row.text(2) == "refund"
        customer = try row.identifier(3)
        customerNumber = row.text(4)
        currency = row.text(5)
        amount = row.int64(6)
        settled = row.int64(7)
        method = row.text(8)
        reference = row.optionalText(9)
        valuedOn = row.int64(10)
        recorded = row.int64(11)
        owner = try row.identifier(12)
        team = row.text(13)
        subject = try row.identifier(14)
    }

    /// The payment with this id.
    static func load(_ id: RowID, in context: Context) throws -> PaymentRow {
        let row = try context.connection.row(
            "\(select) WHERE p.id = ?1",
            .blob(id.bytes),
            map: PaymentRow.init
        )
        guard let row else { throw EngineError.notFound(kind: "payment", name: id.description) }
        return row
    }

    /// The payment that an entry of a bank's statement became.
    static func find(bankReference: String, in context: Context) throws -> PaymentRow? {
        try context.connection.row(
            "\(select) WHERE p.bank_reference = ?1",
            .text(bankReference),
            map: PaymentRow.init
        )
    }

    /// The payment with this number, inside the scope of whoever asks.
    static func load(named name: String, in context: Context) throws -> PaymentRow {
        guard let row = try find(named: name, in: context) else {
            throw EngineError.notFound(kind: "payment", name: name)
        }
        return row
    }

    /// The payment with this number, where there is one, inside the scope of whoever asks.
    static func find(named name: String, in context: Context) throws -> PaymentRow? {
        let row = try context.connection.row(
            "\(select) WHERE p.number = ?1",
            .text(name),
            map: PaymentRow.init
        )
        guard let row else { return nil }
        try context.requireScope(
            owner: row.owner,
            team: row.team,
            isToFulfil: false,
            kind: "payment",
            name: name
        )
        return row
    }

    /// Writes a new payment under the next number; one that `returns` another has no part that is open.
    static func insert(
        isRefund: Bool,
        customer: RowID,
        currency: String,
        amount: Int64,
        method: String,
        reference: String?,
        valuedOn: Int64,
        bankReference: String? = nil,
        returns: RowID? = nil,
        in context: Context
    ) throws -> RowID {
        try PeriodLocks.requireOpen(at: valuedOn, in: context)
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO payment (
                id, number, kind, customer_id, currency, amount, settled, method, reference, valued_on,
                recorded, recorded_by, bank_reference, returns_id
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?14, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """,
            .blob(id.bytes),
            .text(try SeriesCounter.take(.payment, at: context.nowMilliseconds, context.connection)),
            .text(isRefund ? "refund" : "receipt"),
            .blob(customer.bytes),
            .text(currency),
            .integer(amount),
            .text(method),
            .optional(reference),
            .integer(valuedOn),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .optional(bankReference),
            .optional(returns?.bytes),
            .integer(returns == nil ? 0 : amount)
        )
        context.touch("payment", id)
        return id
    }
}
