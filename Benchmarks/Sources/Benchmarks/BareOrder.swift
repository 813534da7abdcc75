internal import FoundationEssentials

/// The floor of an order: the same rows of the same sizes in the same tables, one transaction for each order unless said otherwise.
///
/// The rows are those that the library wrote for one real order; each further order writes them again under new
/// keys. All statements are prepared and all values that stay the same are bound beforehand, so that hardly anything
/// but SQLite and the disk is measured. What the library has to read before it may write is not read.
final class BareOrder {
    private let database: BareDatabase
    private let begin: BareStatement
    private let commit: BareStatement
    private let series: BareStatement
    private let order: BareStatement
    private let parts: [BareStatement]
    private let reservations: [BareStatement]
    private let movements: [BareStatement]
    private let events: [BareStatement]
    private let entry: BareStatement
    private let node: BareStatement
    private let checkpoint: BareStatement
    private var sequence: Int64
    private var number: Int64
    private let numberPrefix: String
    private var generator = SystemRandomNumberGenerator()

    /// Takes a copy of a store's database whose newest order is the one to write again.
    init(_ database: BareDatabase) throws {
        self.database = database
        begin = try database.prepare("BEGIN IMMEDIATE")
        commit = try database.prepare("COMMIT")
        let newest = "(SELECT id FROM sales_order ORDER BY id DESC LIMIT 1)"
        let text = try database.texts("SELECT number FROM sales_order WHERE id = \(newest)").first ?? ""
        let digits = text.reversed().prefix { $0.isNumber }.count
        number = Int64(text.suffix(digits)) ?? 0
        numberPrefix = String(text.dropLast(digits))
        series = try database.prepare(
            "UPDATE number_series SET last = last + 1 WHERE entity = 'main' AND kind = 'order' AND year = ?1"
        )
        series.bind(1, .integer(Int64(text.split(separator: "-").dropFirst().first ?? "") ?? 0))
        func copies(_ table: String, keys: [String], where condition: String) throws -> [BareStatement] {
            try Self.inserts(database, table, keys: keys, where: condition)
        }
        let byOrder = "order_id = \(newest)"
        order = try copies("sales_order", keys: ["id", "number"], where: "id = \(newest)")[0]
        parts =
            try copies("order_line", keys: ["order_id"], where: byOrder)
            + copies("order_tax", keys: ["order_id"], where: byOrder)
            + copies("allocation", keys: ["order_id"], where: byOrder)
        movements = try copies("stock_movement", keys: ["order_id", "id"], where: byOrder)
        events = try copies("order_event", keys: ["order_id", "id"], where: byOrder)
        reservations = try Self.reservations(database, byOrder)
        let last = "sequence = (SELECT MAX(sequence) FROM audit_entry)"
        entry = try copies("audit_entry", keys: ["sequence"], where: last)[0]
        node = try copies("audit_node", keys: ["sequence", "level"], where: "sequence = 1 AND level = 1")[0]
        checkpoint = try Self.checkpoint(database)
        guard
            case .integer(let sequence)? = try database.rows("SELECT MAX(sequence) FROM audit_entry").first?[
                0
            ]
        else { throw BenchmarkError.broken("the audit log has no entry to copy") }
        self.sequence = sequence
    }

    /// Writes orders, durably, all in one transaction.
    func write(_ count: Int = 1) throws {
        try begin.run()
        for _ in 0..<count { try writeRows() }
        try commit.run()
    }

    private func writeRows() throws {
        number += 1
        sequence += 1
        let id = BareValue.blob(newID())
        try series.run()
        order.bind(1, id)
        order.bind(2, .text(numberPrefix + String(1_000_000 + number).suffix(6)))
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
        entry.bind(1, .integer(sequence))
        try entry.run()
        // As the tree grows: each trailing one of the leaf's number completes a subtree.
        for level in 1..<(1 + (~sequence).trailingZeroBitCount) {
            node.bind(1, .integer(sequence))
            node.bind(2, .integer(Int64(level)))
            try node.run()
        }
        checkpoint.bind(1, .integer(sequence + 1))
        try checkpoint.run()
    }

    /// A UUIDv7: rows lie in the order they were made.
    private func newID() -> [UInt8] {
        let now = UInt64(Date().timeIntervalSince1970 * 1000)
        let time = (0..<6).reversed().map { UInt8(truncatingIfNeeded: now >> (8 * $0)) }
        return time + (0..<10).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// One insert for each row that `condition` finds, with all values bound; `keys` are the first parameters.
    private static func inserts(
        _ database: BareDatabase,
        _ table: String,
        keys: [String],
        where condition: String
    ) throws -> [BareStatement] {
        let all = try database.texts("SELECT name FROM pragma_table_info(?1)", .text(table))
        let columns = keys + all.filter { !keys.contains($0) }
        let list = columns.joined(separator: ", ")
        let marks = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return try database.rows("SELECT \(list) FROM \(table) WHERE \(condition)").map { row in
            let statement = try database.prepare("INSERT INTO \(table) (\(list)) VALUES (\(marks))")
            for (index, value) in row.enumerated() { statement.bind(index + 1, value) }
            return statement
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

    private static func checkpoint(_ database: BareDatabase) throws -> BareStatement {
        let statement = try database.prepare(
            "UPDATE audit_checkpoint SET size = ?1, root = ?2, note = ?3 WHERE singleton = 1"
        )
        for row in try database.rows("SELECT size, root, note FROM audit_checkpoint") {
            for (index, value) in row.enumerated() { statement.bind(index + 1, value) }
        }
        return statement
    }
}
