internal import Foundation

/// Makes a store large in a minute: copies of its orders with ids and numbers of their own, and sealed values of the same
/// length whose bytes are random, as sealed bytes are.
///
/// Nobody could open these values; a backup does not. The customers, and whatever else is opened when a store comes back,
/// are real.
struct StoreBulk {
    private static let templates = 500
    private static let ordersPerCommit = 10_000
    /// An envelope's format, algorithm and key id, which a verification reads.
    private static let envelopeHead = 18

    private let database: BareDatabase
    private let orders: BareCopy
    private let parts: [BareCopy]
    private var random = FastRandom(state: 2026)
    private var made: UInt64 = 0

    /// Reads the orders to copy from a store that nobody has open.
    init(_ path: String) throws {
        let database = try BareDatabase(path: path)
        self.database = database
        orders = try BareCopy(database, "sales_order", "rowid <= \(Self.templates)")
        parts = try ["order_line", "order_tax"].map {
            try BareCopy(
                database,
                $0,
                "order_id IN (SELECT id FROM sales_order WHERE rowid <= \(Self.templates))"
            )
        }
    }

    /// Adds orders until the file has so many bytes.
    mutating func grow(toBytes bytes: Int64, progress: (Int64) -> Void) throws {
        let (id, order) = (try orders.column("id"), try parts.map { try $0.column("order_id") })
        let sealed = try ["ship_contact", "bill_fiscal"].map(orders.column)
        let names = try ["number", "external_ref"].map(orders.column)
        let lines = parts.indices.map { part in
            Dictionary(grouping: parts[part].rows) { Self.bytes($0[order[part]]) }
        }
        while try self.bytes() < bytes {
            try database.execute("BEGIN")
            for _ in 0..<Self.ordersPerCommit {
                var row = orders.rows[Int(made % UInt64(orders.rows.count))]
                let template = Self.bytes(row[id])
                let fresh = freshID()
                row[id] = .blob(fresh)
                for column in names where row[column] != .null { row[column] = .text("B-\(made)") }
                for column in sealed { row[column] = scrambled(row[column]) }
                try orders.insert(row)
                for part in parts.indices {
                    for var line in lines[part][template] ?? [] {
                        line[order[part]] = .blob(fresh)
                        try parts[part].insert(line)
                    }
                }
                made += 1
            }
            try database.execute("COMMIT")
            progress(try self.bytes())
        }
        try database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private func bytes() throws -> Int64 {
        guard case .integer(let pages)? = try database.rows("PRAGMA page_count").first?.first,
            case .integer(let size)? = try database.rows("PRAGMA page_size").first?.first
        else { throw BenchmarkError.broken("the store does not tell its length") }
        return pages * size
    }

    /// An id that is later than those before it, as the ids of a store are.
    private mutating func freshID() -> [UInt8] {
        let time = 0x019A_0000_0000 + made / 4
        let head = (0..<6).map { UInt8(truncatingIfNeeded: time >> (40 - 8 * $0)) }
        var tail = random.bytes(10)
        tail[0] = 0x70 | UInt8(made % 4) << 2 | tail[0] & 3
        tail[2] = 0x80 | tail[2] & 0x3F
        return head + tail
    }

    private mutating func scrambled(_ value: BareValue) -> BareValue {
        guard case .blob(let envelope) = value, envelope.count > Self.envelopeHead else { return value }
        return .blob(envelope.prefix(Self.envelopeHead) + random.bytes(envelope.count - Self.envelopeHead))
    }

    private static func bytes(_ value: BareValue) -> [UInt8] {
        if case .blob(let bytes) = value { bytes } else { [] }
    }
}

/// The rows of a table, and the way to add more.
private struct BareCopy {
    let rows: [[BareValue]]
    private let table: String
    private let columns: [String]
    private let statement: BareStatement

    init(_ database: BareDatabase, _ table: String, _ condition: String) throws {
        self.table = table
        columns = try database.texts("SELECT name FROM pragma_table_info(?)", .text(table))
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        statement = try database.prepare("INSERT INTO \(table) VALUES (\(places))")
        rows = try database.rows("SELECT * FROM \(table) WHERE \(condition)")
        guard !rows.isEmpty else { throw BenchmarkError.broken("there is nothing to copy in `\(table)`") }
    }

    func column(_ name: String) throws -> Int {
        guard let column = columns.firstIndex(of: name) else {
            throw BenchmarkError.broken("`\(table)` has no column `\(name)` any more")
        }
        return column
    }

    func insert(_ row: [BareValue]) throws {
        for (index, value) in row.enumerated() { statement.bind(index + 1, value) }
        try statement.run()
    }
}

/// Random numbers that cost nothing, good enough to be incompressible (SplitMix64).
private struct FastRandom {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count {
            var word = next()
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
            }
        }
        return Array(bytes.prefix(count))
    }
}
