internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What settles what: payments and credit notes invoices, refunds credit notes, or what is open of payments.
enum Settlements {
    /// Where the money of a settlement comes from.
    enum Source {
        case payment(RowID)
        case credit(RowID)
    }

    /// Settles a part of an invoice or a credit note; the columns that bound it keep both sides from going below nothing.
    static func add(_ amount: Int64, to invoice: RowID, from source: Source, in context: Context) throws {
        try PeriodLocks.requireOpen(at: context.nowMilliseconds, in: context)
        let (payment, credit): (RowID?, RowID?) =
            switch source {
            case .payment(let id): (id, nil)
            case .credit(let id): (nil, id)
            }
        try context.connection.execute(
            """
            INSERT INTO settlement (id, invoice_id, payment_id, credit_id, amount, made, made_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            .blob(context.newID().bytes),
            .blob(invoice.bytes),
            .optional(payment?.bytes),
            .optional(credit?.bytes),
            .integer(amount),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        let raise = "UPDATE invoice SET settled = settled + ?2 WHERE id = ?1 AND gross - settled >= ?2"
        try require(try context.connection.execute(raise, .blob(invoice.bytes), .integer(amount)))
        if let credit {
            try require(try context.connection.execute(raise, .blob(credit.bytes), .integer(amount)))
        }
        if let payment {
            try require(try context.connection.execute(use, .blob(payment.bytes), .integer(amount)))
        }
        context.touch("invoice", invoice)
    }

    /// Takes what is given back off what is open of a payment.
    static func giveBack(_ amount: Int64, of receipt: RowID, in context: Context) throws {
        try PeriodLocks.requireOpen(at: context.nowMilliseconds, in: context)
        try require(try context.connection.execute(use, .blob(receipt.bytes), .integer(amount)))
        context.touch("payment", receipt)
    }

    /// Uses a part of a payment, where as much is open.
    private static let use =
        "UPDATE payment SET settled = settled + ?2 WHERE id = ?1 AND amount - settled >= ?2"

    private static func require(_ changed: Int) throws {
        guard changed == 1 else {
            throw EngineError.conflict(
                what: "the amount cannot be settled",
                reason: "more would be settled than is open",
                help: "show what is open with `coffer invoice list --open`"
            )
        }
    }

    /// What settles an invoice or a credit note, oldest first.
    static func load(_ invoice: RowID, _ currency: String, _ connection: Connection) throws
        -> [SettlementView]
    {
        try connection.rows(
            """
            SELECT COALESCE(p.number, c.number), s.amount, s.made FROM settlement s
            LEFT JOIN payment p ON p.id = s.payment_id LEFT JOIN invoice c ON c.id = s.credit_id
            WHERE s.invoice_id = ?1 ORDER BY s.id
            """,
            .blob(invoice.bytes)
        ) {
            SettlementView(
                document: $0.text(0),
                amount: try Figures.amount($0.int64(1), currency),
                time: Instant($0.int64(2))
            )
        }
    }
}
