internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What is invoiced of an order and not credited: sums over the documents that link to it.
struct Billed {
    /// What of a line is invoiced and not credited, by position.
    private(set) var lines: [Int64: BilledPart] = [:]
    /// What of a line was ever invoiced and credited, by position.
    private(set) var progress: [Int64: (billed: Int64, credited: Int64)] = [:]
    /// What of a charge is invoiced and not credited, by position, in the order's prices.
    private(set) var charges: [Int64: Int64] = [:]

    static func load(_ order: RowID, _ connection: Connection) throws -> Billed {
        var billed = Billed()
        try connection.forEach(
            """
            SELECT l.position, i.kind, SUM(l.quantity), SUM(l.net + l.included_tax), SUM(l.document_discount),
                SUM(l.coupon_discount)
            FROM invoice i
            JOIN invoice_line l ON l.invoice_id = i.id WHERE i.order_id = ?1 GROUP BY l.position, i.kind
            """,
            arguments: [.blob(order.bytes)]
        ) { row in
            let position = row.int64(0)
            let isCredit = row.text(1) == DocumentKind.creditNote.rawValue
            let sign: Int64 = isCredit ? -1 : 1
            billed.lines[position, default: BilledPart()].add(
                sign,
                quantity: row.int64(2),
                amount: row.int64(3),
                documentDiscount: row.int64(4),
                couponDiscount: row.int64(5)
            )
            var progress = billed.progress[position] ?? (0, 0)
            if isCredit { progress.credited = row.int64(2) } else { progress.billed = row.int64(2) }
            billed.progress[position] = progress
            return true
        }
        try connection.forEach(
            """
            SELECT c.position, i.kind, SUM(c.amount + c.included_tax) FROM invoice i
            JOIN invoice_charge c ON c.invoice_id = i.id WHERE i.order_id = ?1 GROUP BY c.position, i.kind
            """,
            arguments: [.blob(order.bytes)]
        ) { row in
            let sign: Int64 = row.text(1) == DocumentKind.creditNote.rawValue ? -1 : 1
            billed.charges[row.int64(0), default: 0] += sign * row.int64(2)
            return true
        }
        return billed
    }

    /// How far these lines are invoiced.
    func billing(of lines: [LineRow]) -> Billing {
        Billing(
            lines.map {
                LineProgress(
                    ordered: $0.quantity,
                    billed: progress[$0.position]?.billed ?? 0,
                    credited: progress[$0.position]?.credited ?? 0
                )
            }
        )
    }
}
