internal import Engine
internal import Sealing
internal import Storage

/// What of the lines of orders was credited, and what of them came back and may be sold again.
///
/// Why these two: what was credited is not paid for, whether goods came back or not; and only what lies on the shelf again
/// has cost nothing. Goods that wait to be looked at, or that were thrown away, are spent.
struct GoodsTakenBack {
    /// A line of an order.
    struct Line: Hashable {
        let order: RowID
        let position: Int64
    }

    private let credited: [Line: Int64]
    private let restocked: [Line: Int64]

    /// What is on record, of all orders.
    init(_ connection: Connection) throws {
        credited = try Self.sums(
            """
            SELECT i.order_id, l.position, SUM(l.net) FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
            WHERE i.credited_id IS NOT NULL GROUP BY i.order_id, l.position
            """,
            connection
        )
        restocked = try Self.sums(
            """
            SELECT r.order_id, l.position, SUM(l.quantity)
            FROM goods_return r JOIN goods_return_line l ON l.return_id = r.id
            WHERE r.state = 'restocked' GROUP BY r.order_id, l.position
            """,
            connection
        )
    }

    /// What was credited of a line, without tax, in minor units.
    func credited(of line: Line) -> Int64 { credited[line] ?? 0 }

    /// What came back of a line and may be sold again, in units of the product's scale.
    func restocked(of line: Line) -> Int64 { restocked[line] ?? 0 }

    private static func sums(_ query: String, _ connection: Connection) throws -> [Line: Int64] {
        var sums: [Line: Int64] = [:]
        try connection.forEach(query, arguments: []) { row in
            sums[Line(order: try row.identifier(0), position: row.int64(1))] = row.int64(2)
            return true
        }
        return sums
    }
}
