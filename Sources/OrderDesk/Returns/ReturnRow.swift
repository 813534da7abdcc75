internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `goods_return`, with the numbers of what it links to.
struct ReturnRow {
    let id: RowID
    let number: String
    let shipmentNumber: String
    let order: RowID
    let subject: SubjectID
    let state: ReturnState
    let condition: String
    let creditNumber: String?
    let reason: [UInt8]?
    let received: Int64
    let receivedBy: RowID
    let version: Int64

    /// Where the sealed reason lies.
    var reasonPlace: SealedPlace { Self.place(id, subject) }

    static func place(_ id: RowID, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "goods_return", row: id, revision: 1, class: .contact, subject: subject)
    }

    private static let select = """
        SELECT r.id, r.number, s.number, r.order_id, r.subject_id, r.state, r.condition, i.number, r.reason,
            r.received, r.received_by, r.version
        FROM goods_return r JOIN shipment s ON s.id = r.shipment_id LEFT JOIN invoice i ON i.id = r.credit_id
        """
    /// Parameters: ?1 number to start after, ?2 scope, ?3 principal, ?4 team, ?5 order, ?6 limit.
    static let page = """
        \(select) JOIN sales_order o ON o.id = r.order_id
        WHERE r.number > ?1 AND ((?2 & 8) <> 0 OR ((?2 & 4) <> 0 AND o.team = ?4)
            OR ((?2 & 2) <> 0 AND o.owner_id = ?3))
            AND (?5 IS NULL OR r.order_id = ?5)
        ORDER BY r.number LIMIT ?6
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        number = row.text(1)
        shipmentNumber = row.text(2)
        order = try row.identifier(3)
        subject = try row.identifier(4)
        guard let known = ReturnState(rawValue: row.text(5)) else {
            throw StorageError.corrupt("a return has a state of another version")
        }
        state = known
        condition = row.text(6)
        creditNumber = row.optionalText(7)
        reason = row.optionalBlob(8)
        received = row.int64(9)
        receivedBy = try row.identifier(10)
        version = row.int64(11)
    }

    /// The return with this id.
    static func load(_ id: RowID, in context: Context) throws -> ReturnRow {
        let row = try context.connection.row(
            "\(select) WHERE r.id = ?1",
            .blob(id.bytes),
            map: ReturnRow.init
        )
        guard let row else { throw EngineError.notFound(kind: "return", name: id.description) }
        return row
    }

    /// The return with this number, and its order, inside the scope of whoever asks.
    static func load(named name: String, in context: Context) throws -> (ReturnRow, OrderRow) {
        let row = try context.connection.row(
            "\(select) WHERE r.number = ?1",
            .text(name),
            map: ReturnRow.init
        )
        guard let row else { throw EngineError.notFound(kind: "return", name: name) }
        let order = try OrderRow.load(row.order, in: context)
        try context.requireScope(
            owner: order.owner,
            team: order.team,
            isToFulfil: order.isToFulfil,
            kind: "return",
            name: name
        )
        return (row, order)
    }
}

/// A row of `goods_return_line`.
struct ReturnLineRow {
    let position: Int64
    let place: StockPlace
    let product: RowID
    let sku: String
    let name: String
    let unit: String
    let quantity: Int64
    let scale: Int64

    static func load(_ id: RowID, _ connection: Connection) throws -> [ReturnLineRow] {
        try connection.rows(
            """
            SELECT l.position, l.location, l.lot, l.product_id, p.sku, p.name, p.unit, l.quantity,
                p.quantity_scale
            FROM goods_return_line l JOIN product p ON p.id = l.product_id
            WHERE l.return_id = ?1 ORDER BY l.position, l.location, l.lot
            """,
            .blob(id.bytes)
        ) {
            ReturnLineRow(
                position: $0.int64(0),
                place: StockPlace($0, at: 1),
                product: try $0.identifier(3),
                sku: $0.text(4),
                name: $0.text(5),
                unit: $0.text(6),
                quantity: $0.int64(7),
                scale: $0.int64(8)
            )
        }
    }

    /// What came back of each line of an order, by position.
    static func returned(_ order: RowID, _ connection: Connection) throws -> [Int64: Int64] {
        let rows = try connection.rows(
            """
            SELECT l.position, SUM(l.quantity) FROM goods_return r JOIN goods_return_line l ON l.return_id = r.id
            WHERE r.order_id = ?1 GROUP BY l.position
            """,
            .blob(order.bytes)
        ) { ($0.int64(0), $0.int64(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// What came back of each place of a shipment, by position and place.
    static func returned(shipment: RowID, _ connection: Connection) throws -> [PickPlace: Int64] {
        let rows = try connection.rows(
            """
            SELECT l.position, l.location, l.lot, SUM(l.quantity) FROM goods_return r
            JOIN goods_return_line l ON l.return_id = r.id
            WHERE r.shipment_id = ?1 GROUP BY l.position, l.location, l.lot
            """,
            .blob(shipment.bytes)
        ) { (PickPlace(position: $0.int64(0), place: StockPlace($0, at: 1)), $0.int64(3)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
