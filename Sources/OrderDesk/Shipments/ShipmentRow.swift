internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `shipment`, with the order that it is of.
struct ShipmentRow {
    let id: RowID
    let number: String
    let order: RowID
    let state: ShipmentState
    let carrier: String?
    let tracking: String?
    let created: Int64
    let shipped: Int64?
    let delivered: Int64?
    let changedBy: RowID
    let version: Int64

    private static let select = """
        SELECT s.id, s.number, s.order_id, s.state, s.carrier, s.tracking, s.created, s.shipped, s.delivered,
            s.changed_by, s.version
        FROM shipment s
        """
    /// Parameters: ?1 number to start after, ?2 scope, ?3 principal, ?4 team, ?5 order, ?6 state, ?7 limit.
    static let page = """
        \(select) JOIN sales_order o ON o.id = s.order_id
        WHERE s.number > ?1 AND ((?2 & 8) <> 0 OR ((?2 & 4) <> 0 AND o.team = ?4)
            OR ((?2 & 2) <> 0 AND o.owner_id = ?3))
            AND (?5 IS NULL OR s.order_id = ?5) AND (?6 IS NULL OR s.state = ?6)
        ORDER BY s.number LIMIT ?7
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        number = row.text(1)
        order = try row.identifier(2)
        guard let known = ShipmentState(rawValue: row.text(3)) else {
            throw StorageError.corrupt("a shipment has a state of another version")
        }
        state = known
        carrier = row.optionalText(4)
        tracking = row.optionalText(5)
        created = row.int64(6)
        shipped = row.optionalInt64(7)
        delivered = row.optionalInt64(8)
        changedBy = try row.identifier(9)
        version = row.int64(10)
    }

    /// The shipment with this id.
    static func load(_ id: RowID, in context: Context) throws -> ShipmentRow {
        let row = try context.connection.row(
            "\(select) WHERE s.id = ?1",
            .blob(id.bytes),
            map: ShipmentRow.init
        )
        guard let row else { throw EngineError.notFound(kind: "shipment", name: id.description) }
        return row
    }

    /// The shipment with this number, and its order, inside the scope of whoever asks.
    static func load(named name: String, in context: Context) throws -> (ShipmentRow, OrderRow) {
        let row = try context.connection.row(
            "\(select) WHERE s.number = ?1",
            .text(name),
            map: ShipmentRow.init
        )
        guard let row else { throw EngineError.notFound(kind: "shipment", name: name) }
        let order = try OrderRow.load(row.order, in: context)
        try context.requireScope(
            owner: order.owner,
            team: order.team,
            isToFulfil: order.isToFulfil,
            kind: "shipment",
            name: name
        )
        return (row, order)
    }
}

/// A row of `shipment_line`.
struct ShipmentLineRow {
    let position: Int64
    let place: StockPlace
    /// The day before which its lot is best used.
    let bestBefore: Day?
    let product: RowID
    let sku: String
    let name: String
    let unit: String
    let quantity: Int64
    let scale: Int64

    static func load(_ shipment: RowID, _ connection: Connection) throws -> [ShipmentLineRow] {
        try connection.rows(
            """
            SELECT l.position, l.location, l.lot, l.product_id, p.sku, p.name, p.unit, l.quantity,
                p.quantity_scale, t.best_before
            FROM shipment_line l JOIN product p ON p.id = l.product_id
            LEFT JOIN stock_lot t ON t.product_id = l.product_id AND t.lot = l.lot
            WHERE l.shipment_id = ?1 ORDER BY l.location, l.position, l.lot
            """,
            .blob(shipment.bytes)
        ) {
            ShipmentLineRow(
                position: $0.int64(0),
                place: StockPlace($0, at: 1),
                bestBefore: $0.optionalInt64(9).map(Day.init),
                product: try $0.identifier(3),
                sku: $0.text(4),
                name: $0.text(5),
                unit: $0.text(6),
                quantity: $0.int64(7),
                scale: $0.int64(8)
            )
        }
    }
}
