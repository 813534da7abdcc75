internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Where a line's goods are being picked.
struct PickPlace: Hashable {
    let position: Int64
    let place: StockPlace
}

/// What is being picked and packed for orders.
enum Shipments {
    /// What of an order's reservations is being picked or packed, by line and place.
    static func picked(of order: RowID, _ connection: Connection) throws -> [PickPlace: Int64] {
        let rows = try connection.rows(
            """
            SELECT l.position, l.location, l.lot, SUM(l.quantity) FROM shipment s
            JOIN shipment_line l ON l.shipment_id = s.id
            WHERE s.order_id = ?1 AND s.state IN ('picking', 'packed') GROUP BY l.position, l.location,
                l.lot
            """,
            .blob(order.bytes)
        ) { (PickPlace(position: $0.int64(0), place: StockPlace($0, at: 1)), $0.int64(3)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// The same by line alone.
    static func pickedByPosition(of order: RowID, _ connection: Connection) throws -> [Int64: Int64] {
        var sums: [Int64: Int64] = [:]
        for (place, quantity) in try picked(of: order, connection) {
            sums[place.position, default: 0] += quantity
        }
        return sums
    }

    /// Refuses to give up an order of which something is being picked or packed.
    static func requireNoneOpen(_ row: OrderRow, in context: Context) throws {
        guard try !picked(of: row.id, context.connection).isEmpty else { return }
        throw EngineError.conflict(
            what: "order `\(row.label)` cannot be given up",
            reason: "a shipment of it is being picked or packed",
            help: "cancel it first, see `coffer shipment list --order \(row.label)`"
        )
    }
}
