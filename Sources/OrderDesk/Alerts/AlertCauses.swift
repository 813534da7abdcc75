internal import Engine
internal import Orders
internal import Policy
internal import Sealing
internal import Storage

/// Finds everything that is the matter now, in the whole store, whoever looks.
///
/// What may not be used of a person (a restriction, an objection) is passed over.
struct AlertCauses {
    private let kinds: Set<AlertRule.Kind>
    private let context: Context

    init(_ kinds: Set<AlertRule.Kind>, in context: Context) {
        self.kinds = kinds
        self.context = context
    }

    /// Every cause of the kinds that are watched over.
    func load() throws -> [PresentCause] {
        var found: [PresentCause] = []
        if kinds.contains(.lowStock) { found += try lowStock() }
        if kinds.contains(.certificateExpiring) { found += try certificates() }
        if kinds.contains(.paymentOverdue) { found += try overduePayments() }
        if kinds.contains(.stockShort) || kinds.contains(.shipmentLate) || kinds.contains(.stepOverdue) {
            found += try orders()
        }
        return found
    }

    /// Products that are still sold and lie at or under their level; what never was in stock and has no level is no ware.
    private func lowStock() throws -> [PresentCause] {
        try context.connection.rows(
            """
            SELECT p.id FROM product p LEFT JOIN (
                SELECT product_id, SUM(on_hand) AS on_hand FROM stock_balance GROUP BY product_id
            ) s ON s.product_id = p.id
            WHERE p.discontinued = 0 AND COALESCE(s.on_hand, 0) <= p.reorder_level
                AND (p.reorder_level > 0 OR s.product_id IS NOT NULL)
            """
        ) { PresentCause(cause: AlertCause(.lowStock, try $0.identifier(0))) }
    }

    /// Certificates that end within thirty days, or have ended and were not renewed.
    private func certificates() throws -> [PresentCause] {
        try context.connection.rows(
            "SELECT id, supplier_id FROM supplier_certificate WHERE valid_through < ?1",
            .integer(context.nowMilliseconds + 30 * Day.length)
        ) {
            PresentCause(
                cause: AlertCause(.certificateExpiring, try $0.identifier(0)),
                supplier: try $0.identifier(1)
            )
        }
    }

    private func overduePayments() throws -> [PresentCause] {
        let invoices = try context.connection.rows(
            """
            SELECT id, order_id, subject_id FROM invoice
            WHERE kind = 'invoice' AND settled < gross AND due_on + ?2 <= ?1
            """,
            .integer(context.nowMilliseconds),
            .integer(Day.length)
        ) { (try $0.identifier(0) as RowID, try $0.identifier(1) as RowID, SubjectID(bytes: $0.blob(2))) }
        return try invoices.compactMap { id, order, subject in
            guard let subject, try context.mayUse(subject) else { return nil }
            return PresentCause(
                cause: AlertCause(.paymentOverdue, id),
                order: try OrderRow.load(order, in: context)
            )
        }
    }

    private func orders() throws -> [PresentCause] {
        let short = try ordersShortOfStock()
        var processes: [Int64: [ProcessVersionStep]] = [:]
        var found: [PresentCause] = []
        for row in try onTheWay() where try context.mayUse(row.subject) {
            if kinds.contains(.stockShort), short.contains(row.id) {
                found.append(PresentCause(cause: AlertCause(.stockShort, row.id), order: row))
            }
            if kinds.contains(.shipmentLate), isLate(row) {
                found.append(PresentCause(cause: AlertCause(.shipmentLate, row.id), order: row))
            }
            guard kinds.contains(.stepOverdue) else { continue }
            if processes[row.processVersion] == nil {
                processes[row.processVersion] = try ProcessVersion.load(row.processVersion, in: context)
            }
            found += try overdueSteps(OrderCourse.load(row, processes[row.processVersion] ?? [], in: context))
        }
        return found
    }

    private func overdueSteps(_ course: OrderCourse) throws -> [PresentCause] {
        try course.steps.compactMap { version, progress in
            guard progress.outcome == .open, let due = OrderCourse.due(version, progress),
                due < context.nowMilliseconds
            else { return nil }
            return PresentCause(
                cause: AlertCause(.stepOverdue, course.row.id, step: version.step.name),
                order: course.row,
                step: (version.role, try course.owner(of: version, in: context))
            )
        }
    }

    private func isLate(_ row: OrderRow) -> Bool {
        guard row.state == "confirmed", row.shippedOn == nil, let required = row.requiredOn else {
            return false
        }
        return Day(required).milliseconds + Day.length <= context.nowMilliseconds
    }

    private func onTheWay() throws -> [OrderRow] {
        try context.connection.rows(
            OrderRow.onTheWay,
            .blob([]),
            .integer(8),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            map: OrderRow.init
        )
    }

    /// Orders that are handed in and want more than can be promised, and confirmed ones that wait for goods.
    private func ordersShortOfStock() throws -> Set<RowID> {
        guard kinds.contains(.stockShort) else { return [] }
        return Set(
            try context.connection.rows(
                """
                SELECT o.id FROM sales_order o WHERE o.imported = 0 AND (
                    (o.state = 'confirmed' AND EXISTS (SELECT 1 FROM back_order b WHERE b.order_id = o.id))
                    OR (o.state IN ('submitted', 'approved') AND EXISTS (
                        SELECT 1 FROM order_line l WHERE l.order_id = o.id GROUP BY l.product_id
                        HAVING SUM(l.quantity) > \(StockLots.free(of: "l.product_id", today: "?1"))
                    ))
                )
                """,
                .integer(Day(context.nowMilliseconds).milliseconds)
            ) { try $0.identifier(0) as RowID }
        )
    }
}
