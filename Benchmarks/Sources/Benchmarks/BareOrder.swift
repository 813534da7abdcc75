internal import FoundationEssentials

/// The floor of an order: the same rows of the same sizes in the same tables, one transaction for each order unless said otherwise.
///
/// The rows are those that the library wrote for sixteen real orders, of as many customers, which are written again by turns
/// under new keys: so they fall on as many pages as the library's own. All statements are prepared and all values that stay
/// the same are bound beforehand, so that hardly anything but SQLite and the disk is measured. What the library has to read
/// before it may write is not read.
final class BareOrder {
    /// How many real orders it takes its rows from.
    static let examples = 16

    private let database: BareDatabase
    private let begin: BareStatement
    private let commit: BareStatement
    private let series: BareStatement
    private let orders: [BareOrderRows]
    private let entry: BareStatement
    private let node: BareStatement
    private let checkpoint: BareStatement
    private var sequence: Int64
    private var number: Int64
    private let numberPrefix: String
    private var generator = SystemRandomNumberGenerator()

    /// Takes a copy of a store's database whose newest orders, ``examples`` of them, are those to write again.
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
        orders = try (0..<Self.examples).map { try BareOrderRows(database, before: $0) }
        let last = "sequence = (SELECT MAX(sequence) FROM audit_entry)"
        entry = try database.inserts("audit_entry", keys: ["sequence"], where: last)[0]
        node = try database.inserts(
            "audit_node",
            keys: ["sequence", "level"],
            where: "sequence = 1 AND level = 1"
        )[0]
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
        try series.run()
        try orders[Int(number) % orders.count]
            .write(number: numberPrefix + String(1_000_000 + number).suffix(6), newID: newID)
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
