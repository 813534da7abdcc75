internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What confirmed lines wait for, and how goods that come in reach them.
enum BackOrders {
    /// Notes that a line waits for goods.
    static func add(
        _ quantity: Int64,
        of product: RowID,
        for line: (order: RowID, position: Int64),
        in context: Context
    ) throws {
        try context.connection.execute(
            """
            INSERT INTO back_order (order_id, position, product_id, quantity, since)
            VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (order_id, position)
                DO UPDATE SET quantity = back_order.quantity + excluded.quantity
            """,
            .blob(line.order.bytes),
            .integer(line.position),
            .blob(product.bytes),
            .integer(quantity),
            .integer(context.nowMilliseconds)
        )
    }

    /// Notes that a line waits for less; it waits for nothing when nothing is left.
    static func take(
        _ quantity: Int64,
        from line: (order: RowID, position: Int64),
        _ connection: Connection
    ) throws {
        let key: [SQLValue] = [.blob(line.order.bytes), .integer(line.position), .integer(quantity)]
        try connection.execute(
            "DELETE FROM back_order WHERE order_id = ?1 AND position = ?2 AND quantity <= ?3",
            arguments: key
        )
        try connection.execute(
            "UPDATE back_order SET quantity = quantity - ?3 WHERE order_id = ?1 AND position = ?2",
            arguments: key
        )
    }

    /// Lets an order wait for nothing.
    static func removeAll(of order: RowID, _ connection: Connection) throws {
        try connection.execute("DELETE FROM back_order WHERE order_id = ?1", .blob(order.bytes))
    }

    /// What an order's lines wait for, by position.
    static func load(_ order: RowID, _ connection: Connection) throws -> [Int64: Int64] {
        let rows = try connection.rows(
            "SELECT position, quantity FROM back_order WHERE order_id = ?1",
            .blob(order.bytes)
        ) { ($0.int64(0), $0.int64(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// What lines wait for of a product, by the day on which their orders are wanted; one without a day is wanted at once.
    static func waiting(
        for product: RowID,
        by day: Day,
        _ connection: Connection
    ) throws -> (by: Int64, later: Int64) {
        try connection.row(
            """
            SELECT COALESCE(SUM(CASE WHEN o.required_on > ?2 THEN 0 ELSE b.quantity END), 0),
                COALESCE(SUM(CASE WHEN o.required_on > ?2 THEN b.quantity ELSE 0 END), 0)
            FROM back_order b JOIN sales_order o ON o.id = b.order_id WHERE b.product_id = ?1
            """,
            .blob(product.bytes),
            .integer(day.milliseconds)
        ) { ($0.int64(0), $0.int64(1)) } ?? (0, 0)
    }

    /// Reserves what is available of a product for the lines that wait for it, the longest waiting first; orders on
    /// hold are passed over.
    ///
    /// - Returns: What was reserved.
    @discardableResult
    static func serve(_ product: RowID, in context: Context) throws -> Int64 {
        let waiting = try context.connection.rows(
            """
            SELECT b.order_id, b.position, b.quantity FROM back_order b
            JOIN sales_order o ON o.id = b.order_id
            WHERE b.product_id = ?1 AND o.state = 'confirmed' AND o.on_hold = 0
            ORDER BY b.since, b.order_id, b.position LIMIT 1000
            """,
            .blob(product.bytes)
        ) { (order: try $0.identifier(0) as RowID, position: $0.int64(1), quantity: $0.int64(2)) }
        var served: Int64 = 0
        for line in waiting {
            let available = try StockBalance.promisable(of: product, in: context)
            let part = min(available, line.quantity)
            guard part > 0 else { break }
            let place = (order: line.order, position: line.position)
            guard try Allocations.reserve(part, of: product, for: place, in: context) else { break }
            try take(part, from: place, context.connection)
            context.touch("order", line.order)
            served += part
        }
        return served
    }
}
