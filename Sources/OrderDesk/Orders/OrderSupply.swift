internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// How the lines of a confirmed order are covered: shipped, reserved, waited for.
enum OrderSupply {
    /// What covers each line, by position; sums over the documents that link to it.
    static func load(_ row: OrderRow, _ connection: Connection) throws -> [Int64: LineSupply] {
        let shipped = try shipped(row, connection)
        let waiting = try BackOrders.load(row.id, connection)
        var reserved: [Int64: Int64] = [:]
        for held in try Allocations.load(row.id, connection) {
            reserved[held.position, default: 0] += held.quantity
        }
        var supply: [Int64: LineSupply] = [:]
        for position in Set(shipped.keys).union(waiting.keys).union(reserved.keys) {
            supply[position] = LineSupply(
                shipped: shipped[position] ?? 0,
                reserved: reserved[position] ?? 0,
                waiting: waiting[position] ?? 0
            )
        }
        return supply
    }

    /// What left the house of each line; an imported order left before Coffer knew it.
    private static func shipped(_ row: OrderRow, _ connection: Connection) throws -> [Int64: Int64] {
        if row.isImported {
            guard row.shippedOn != nil else { return [:] }
            let lines = try LineRow.load(row.id, connection)
            return Dictionary(uniqueKeysWithValues: lines.map { ($0.position, $0.quantity) })
        }
        let rows = try connection.rows(
            """
            SELECT l.position, SUM(l.quantity) FROM shipment s JOIN shipment_line l ON l.shipment_id = s.id
            WHERE s.order_id = ?1 AND s.state IN ('shipped', 'delivered') GROUP BY l.position
            """,
            .blob(row.id.bytes)
        ) { ($0.int64(0), $0.int64(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// How far lines with this cover are delivered.
    static func fulfilment(
        of lines: [LineRow],
        _ supply: [Int64: LineSupply],
        returned: [Int64: Int64]
    ) throws -> Fulfilment {
        Fulfilment(
            lines.map {
                LineProgress(
                    ordered: $0.quantity,
                    shipped: supply[$0.position]?.shipped ?? 0,
                    returned: returned[$0.position] ?? 0
                )
            }
        )
    }

    /// Reserves again what a reopened order has not shipped; what is not there is waited for.
    static func restore(_ row: OrderRow, in context: Context) throws {
        guard !row.isImported else { return }
        let supply = try load(row, context.connection)
        for line in try LineRow.load(row.id, context.connection) {
            let missing = line.quantity - (supply[line.position]?.ordered ?? 0)
            guard missing > 0 else { continue }
            let place = (order: row.id, position: line.position)
            try BackOrders.add(missing, of: line.product, for: place, in: context)
            try BackOrders.serve(line.product, in: context)
        }
    }

    /// The products that an order waits for.
    static func waitingProducts(of order: RowID, _ connection: Connection) throws -> [RowID] {
        try connection.rows(
            "SELECT DISTINCT product_id FROM back_order WHERE order_id = ?1 ORDER BY product_id",
            .blob(order.bytes)
        ) { try $0.identifier(0) }
    }
}
