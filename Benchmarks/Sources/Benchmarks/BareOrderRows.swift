/// The rows of one real order, prepared to be written again under new keys.
struct BareOrderRows {
    private let order: BareStatement
    private let parts: [BareStatement]
    private let reservations: [BareStatement]
    private let movements: [BareStatement]
    private let events: [BareStatement]

    /// Takes the order that so many have come after.
    init(_ database: BareDatabase, before newer: Int) throws {
        let id = "(SELECT id FROM sales_order ORDER BY id DESC LIMIT 1 OFFSET \(newer))"
        let byOrder = "order_id = \(id)"
        order = try database.inserts("sales_order", keys: ["id", "number"], where: "id = \(id)")[0]
        parts =
            try database.inserts("order_line", keys: ["order_id"], where: byOrder)
            + database.inserts("order_tax", keys: ["order_id"], where: byOrder)
            + database.inserts("allocation", keys: ["order_id"], where: byOrder)
        movements = try database.inserts("stock_movement", keys: ["order_id", "id"], where: byOrder)
        events = try database.inserts("order_event", keys: ["order_id", "id"], where: byOrder)
        reservations = try Self.reservations(database, byOrder)
    }

    func write(number: String, newID: () -> [UInt8]) throws {
        let id = BareValue.blob(newID())
        order.bind(1, id)
        order.bind(2, .text(number))
        try order.run()
        for part in parts {
            part.bind(1, id)
            try part.run()
        }
        for (reservation, movement) in zip(reservations, movements) {
            try reservation.run()
            movement.bind(1, id)
            movement.bind(2, .null)
            try movement.run()
        }
        for event in events {
            event.bind(1, id)
            event.bind(2, .blob(newID()))
            try event.run()
        }
    }

    private static func reservations(_ database: BareDatabase, _ condition: String) throws -> [BareStatement]
    {
        try database.rows("SELECT product_id, location, allocated FROM stock_movement WHERE \(condition)")
            .map { row in
                let statement = try database.prepare(
                    """
                    UPDATE stock_balance SET allocated = allocated + ?3
                    WHERE product_id = ?1 AND location = ?2 AND on_hand - allocated - unavailable >= ?3
                    """
                )
                for (index, value) in row.enumerated() { statement.bind(index + 1, value) }
                return statement
            }
    }
}

extension BareDatabase {
    /// One insert for each row that `condition` finds, with all values bound; `keys` are the first parameters.
    func inserts(_ table: String, keys: [String], where condition: String) throws -> [BareStatement] {
        let all = try texts("SELECT name FROM pragma_table_info(?1)", .text(table))
        let columns = keys + all.filter { !keys.contains($0) }
        let list = columns.joined(separator: ", ")
        let marks = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return try rows("SELECT \(list) FROM \(table) WHERE \(condition)").map { row in
            let statement = try prepare("INSERT INTO \(table) (\(list)) VALUES (\(marks))")
            for (index, value) in row.enumerated() { statement.bind(index + 1, value) }
            return statement
        }
    }
}
