internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// An order with how far it is on its way.
struct OrderCourse {
    let row: OrderRow
    let steps: [(version: ProcessVersionStep, progress: ProcessCourse.Progress)]
    /// Who took a step over, by its name.
    let taken: [String: RowID]

    /// The step's due time; nil where it has not begun.
    static func due(_ version: ProcessVersionStep, _ progress: ProcessCourse.Progress) -> Int64? {
        progress.started.map { version.within.after($0) }
    }

    /// Whose step it is: who took it over, or whoever keeps the order where the step is a keeper's; nil while it is any of the
    /// role's.
    func owner(of version: ProcessVersionStep, in context: Context) throws -> RowID? {
        if let owner = taken[version.step.name] { return owner }
        return try context.roles(of: row.owner).contains(version.role) ? row.owner : nil
    }

    /// The course of a stored order.
    static func load(_ row: OrderRow, _ process: [ProcessVersionStep], in context: Context) throws
        -> OrderCourse
    {
        let course = ProcessCourse(
            process.map(\.step),
            opened: row.opened,
            holding: try holding(row, in: context),
            isEnded: ["closed", "cancelled", "voided"].contains(row.state)
        )
        let taken = try context.connection.rows(
            "SELECT step, owner_id FROM order_step_owner WHERE order_id = ?1",
            .blob(row.id.bytes)
        ) { ($0.text(0), try $0.identifier(1) as RowID) }
        return OrderCourse(
            row: row,
            steps: Array(zip(process, course.steps)),
            taken: Dictionary(uniqueKeysWithValues: taken)
        )
    }

    /// Since when each guard holds.
    ///
    /// What a draft has, it has since it was opened: its lines and addresses carry no times of their own.
    private static func holding(_ row: OrderRow, in context: Context) throws -> [StepGuard: Int64] {
        var holding: [StepGuard: Int64] = [:]
        let addresses = try Addresses(of: row, in: context)
        let isBinding = row.confirmed != nil
        if isBinding || addresses.areComplete { holding[.customerComplete] = row.opened }
        if isBinding || (addresses.shipTo["shipStreet"] != nil && addresses.shipTo["shipCity"] != nil) {
            holding[.deliveryAgreed] = row.opened
        }
        let stock = try context.connection.row(
            """
            SELECT COUNT(*), SUM(
                CASE WHEN l.quantity <= \(StockLots.free(of: "l.product_id", today: "?2")) THEN 0 ELSE 1 END
            ) FROM order_line l WHERE l.order_id = ?1
            """,
            .blob(row.id.bytes),
            .integer(Day(context.nowMilliseconds).milliseconds)
        ) { (lines: $0.int64(0), short: $0.optionalInt64(1) ?? 0) }
        if let stock, stock.lines > 0 {
            holding[.hasLines] = row.opened
            holding[.pricesCurrent] = row.opened
            if isBinding || stock.short == 0 { holding[.stockAvailable] = row.opened }
        }
        holding[.orderConfirmed] = row.confirmed
        guard isBinding else { return holding }
        try addDocuments(row, to: &holding, context.connection)
        return holding
    }

    private static func addDocuments(
        _ row: OrderRow,
        to holding: inout [StepGuard: Int64],
        _ connection: Connection
    ) throws {
        let hasLeft = row.fulfilment == "complete" || row.fulfilment == "returned"
        let goods = try connection.row(
            """
            SELECT MAX(s.created), MAX(s.shipped), (
                SELECT COALESCE(SUM(l.quantity), 0) FROM shipment_line l JOIN shipment p ON p.id = l.shipment_id
                WHERE p.order_id = ?1 AND p.state <> 'cancelled'
            ), (SELECT SUM(quantity) FROM order_line WHERE order_id = ?1)
            FROM shipment s WHERE s.order_id = ?1 AND s.state <> 'cancelled'
            """,
            .blob(row.id.bytes)
        ) { (picked: $0.optionalInt64(0), left: $0.optionalInt64(1), sum: $0.int64(2), of: $0.int64(3)) }
        if let goods {
            if hasLeft || goods.sum >= goods.of {
                holding[.linesPicked] = goods.picked ?? row.shippedOn
            }
            if hasLeft { holding[.shipmentSent] = goods.left ?? row.shippedOn }
        }
        guard row.billing == "complete" || row.billing == "credited" else { return }
        let money = try connection.row(
            """
            SELECT MAX(i.issued), SUM(i.gross - i.settled), (
                SELECT MAX(t.made) FROM settlement t JOIN invoice j ON j.id = t.invoice_id WHERE j.order_id = ?1
            ) FROM invoice i WHERE i.order_id = ?1 AND i.kind = 'invoice'
            """,
            .blob(row.id.bytes)
        ) { (issued: $0.optionalInt64(0), open: $0.optionalInt64(1) ?? 0, settled: $0.optionalInt64(2)) }
        holding[.invoiceIssued] = money?.issued
        if money?.open == 0 { holding[.orderPaid] = money?.settled ?? money?.issued }
    }
}
