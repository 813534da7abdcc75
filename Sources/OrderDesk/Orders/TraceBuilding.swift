internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// The documents around an order while they are gathered; those of a kind that the role may not show are left out.
struct TraceBuilding {
    typealias Document = OrderTraceAnswer.Document
    typealias Link = OrderTraceAnswer.Link

    /// How many orders one trace follows: a replacement may come back and be replaced in turn.
    private static let mostOrders = 50

    private(set) var documents: [Document] = []
    private(set) var links: [Link] = []
    private let context: Context
    private var seen: Set<RowID> = []

    init(_ context: Context) { self.context = context }

    /// Follows an order, what it replaces, and what replaces it.
    mutating func follow(_ first: OrderRow) throws {
        var waiting = [first]
        while let row = waiting.popLast() {
            guard seen.count < Self.mostOrders, seen.insert(row.id).inserted else { continue }
            context.touch("order", row.id)
            documents.append(
                Document(kind: .order, number: row.label, time: Instant(row.opened), state: row.state)
            )
            try addQuotations(row)
            if context.permits("shipment.show") { try addShipments(row) }
            if context.permits("invoice.show") { try addInvoices(row) }
            if context.permits("return.show") { waiting += try addReturns(row) }
        }
    }

    private mutating func addQuotations(_ row: OrderRow) throws {
        let found = try context.connection.rows(
            "SELECT number, made FROM quotation WHERE order_id = ?1 ORDER BY number",
            .blob(row.id.bytes)
        ) { (number: $0.text(0), made: $0.int64(1)) }
        for one in found {
            documents.append(
                Document(kind: .quotation, number: one.number, time: Instant(one.made), state: nil)
            )
            links.append(Link(from: one.number, to: row.label, kind: .quoted, lines: nil))
        }
    }

    private mutating func addShipments(_ row: OrderRow) throws {
        let found = try context.connection.rows(
            "SELECT id, number, created, state FROM shipment WHERE order_id = ?1 ORDER BY number",
            .blob(row.id.bytes)
        ) { (id: try $0.identifier(0) as RowID, number: $0.text(1), made: $0.int64(2), state: $0.text(3)) }
        for one in found {
            documents.append(
                Document(kind: .shipment, number: one.number, time: Instant(one.made), state: one.state)
            )
            let lines = try lines("shipment_line", "shipment_id", one.id, of: row)
            links.append(Link(from: row.label, to: one.number, kind: .shipped, lines: lines))
        }
    }

    private mutating func addInvoices(_ row: OrderRow) throws {
        let found = try context.connection.rows(InvoiceRow.ofOrder, .blob(row.id.bytes), map: InvoiceRow.init)
        for one in found {
            documents.append(
                Document(
                    kind: one.isCredit ? .credit : .invoice,
                    number: one.number,
                    time: Instant(one.issued),
                    state: one.state(at: context.nowMilliseconds).rawValue
                )
            )
            let billed = try lines("invoice_line", "invoice_id", one.id, of: row)
            let credited = one.isCredit ? found.first { $0.id == one.credited } : nil
            links.append(
                Link(
                    from: credited?.number ?? row.label,
                    to: one.number,
                    kind: one.isCredit ? .credited : .billed,
                    lines: billed
                )
            )
            if context.permits("payment.show") { try addPayments(of: one) }
        }
    }

    private mutating func addPayments(of invoice: InvoiceRow) throws {
        let found = try context.connection.rows(
            """
            SELECT p.number, p.kind, p.recorded FROM payment p WHERE p.id IN (
                SELECT payment_id FROM settlement WHERE invoice_id = ?1
            ) ORDER BY p.number
            """,
            .blob(invoice.id.bytes)
        ) { (number: $0.text(0), isRefund: $0.text(1) == "refund", made: $0.int64(2)) }
        for one in found {
            let payment = Document(
                kind: one.isRefund ? .refund : .payment,
                number: one.number,
                time: Instant(one.made),
                state: nil
            )
            // Why once: a payment may settle several invoices of an order.
            if !documents.contains(payment) { documents.append(payment) }
            links.append(Link(from: invoice.number, to: one.number, kind: .settled, lines: nil))
        }
        try addMoneyBack(for: invoice)
    }

    /// Adds what was given back of the payments of an invoice.
    private mutating func addMoneyBack(for invoice: InvoiceRow) throws {
        let found = try context.connection.rows(
            """
            SELECT p.number, r.number, r.recorded FROM payment r JOIN payment p ON p.id = r.returns_id
            WHERE p.id IN (SELECT payment_id FROM settlement WHERE invoice_id = ?1) ORDER BY r.number
            """,
            .blob(invoice.id.bytes)
        ) { (receipt: $0.text(0), number: $0.text(1), made: $0.int64(2)) }
        for one in found {
            let refund = Document(
                kind: .refund,
                number: one.number,
                time: Instant(one.made),
                state: nil
            )
            guard !documents.contains(refund) else { continue }
            documents.append(refund)
            links.append(Link(from: one.receipt, to: one.number, kind: .settled, lines: nil))
        }
    }

    /// Adds returns, and answers the orders that they lead to or come from.
    private mutating func addReturns(_ row: OrderRow) throws -> [OrderRow] {
        var others: [OrderRow] = []
        let found = try context.connection.rows(
            "\(Self.returns) WHERE r.order_id = ?1 ORDER BY r.number",
            .blob(row.id.bytes),
            map: Returned.init
        )
        for one in found {
            documents.append(
                Document(
                    kind: .goodsReturn,
                    number: one.number,
                    time: Instant(one.received),
                    state: one.state
                )
            )
            let lines = try lines("goods_return_line", "return_id", one.id, of: row)
            let isShown = context.permits("shipment.show")
            links.append(
                Link(from: isShown ? one.shipment : row.label, to: one.number, kind: .returned, lines: lines)
            )
            if let credit = one.credit, context.permits("invoice.show") {
                links.append(Link(from: one.number, to: credit, kind: .credited, lines: nil))
            }
            for other in try orders("return_id = ?1", one.id, select: "order_id") {
                links.append(Link(from: one.number, to: other.label, kind: .replaced, lines: nil))
                others.append(other)
            }
        }
        let earlier = "(SELECT r.order_id FROM goods_return r WHERE r.id = order_replacement.return_id)"
        return others + (try orders("order_id = ?1", row.id, select: earlier))
    }

    /// Orders that a replacement leads to, those only that the caller reaches.
    private func orders(_ condition: String, _ id: RowID, select: String) throws -> [OrderRow] {
        let ids: [RowID] = try context.connection.rows(
            "SELECT \(select) FROM order_replacement WHERE \(condition) ORDER BY order_id",
            .blob(id.bytes)
        ) { try $0.identifier(0) }
        return try ids.map { try OrderRow.load($0, in: context) }
            .filter { context.isInScope(owner: $0.owner, team: $0.team, isToFulfil: $0.isToFulfil) }
    }

    /// How much of each line a document takes; table and column are names of ours, never input.
    private func lines(
        _ table: String,
        _ column: String,
        _ id: RowID,
        of row: OrderRow
    ) throws -> [OrderTraceAnswer.Line] {
        try context.connection.rows(
            """
            SELECT t.position, SUM(t.quantity), p.quantity_scale FROM \(table) t
            JOIN product p ON p.id = t.product_id WHERE t.\(column) = ?1
            GROUP BY t.position, p.quantity_scale ORDER BY t.position
            """,
            .blob(id.bytes)
        ) { .init(position: $0.int64(0), quantity: Figures.quantity($0.int64(1), $0.int64(2))) }
    }

    private static let returns = """
        SELECT r.id, r.number, r.received, r.state, s.number, i.number
        FROM goods_return r JOIN shipment s ON s.id = r.shipment_id LEFT JOIN invoice i ON i.id = r.credit_id
        """
}

/// A return, with the numbers of what it hangs on.
private struct Returned {
    let id: RowID
    let number: String
    let received: Int64
    let state: String
    let shipment: String
    let credit: String?

    init(_ row: Row) throws {
        id = try row.identifier(0)
        number = row.text(1)
        received = row.int64(2)
        state = row.text(3)
        shipment = row.text(4)
        credit = row.optionalText(5)
    }
}
