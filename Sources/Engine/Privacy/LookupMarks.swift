internal import Sealing
internal import Storage

/// The tags of one column's fields while its rows are walked: some in memory, more than that in tables of the database.
///
/// Why not temporary tables: their file outlives the transaction's own settings, and lies elsewhere on the disk.
final class LookupMarks {
    /// A tag and the row it stands for, by its place among the rows in memory.
    private struct Mark: Comparable {
        var tag: Int64
        let row: UInt32

        static func < (left: Mark, right: Mark) -> Bool {
            left.tag == right.tag ? left.row < right.row : left.tag < right.tag
        }
    }

    private let connection: Connection
    /// How many tags stay in memory.
    private let limit: Int
    private var marks: [[Mark]]
    private var rows: [RowID] = []
    private var count = 0
    private var isSpilled = false

    /// For so many scopes, which are named by their places.
    init(scopes: Int, connection: Connection, limit: Int) {
        self.connection = connection
        self.limit = limit
        marks = Array(repeating: [], count: scopes)
    }

    /// Begins the next row.
    func begin(_ row: RowID) throws {
        if count >= limit { try spill() }
        rows.append(row)
    }

    /// Adds a tag of the row that was begun.
    func add(_ tag: Int64, in scope: Int) {
        marks[scope].append(Mark(tag: tag, row: UInt32(rows.count - 1)))
        count += 1
    }

    /// Writes a scope's tags, cut by so many bits, in the order of the lookup table; answers how many.
    ///
    /// Afterwards the scope has none any more.
    func write(_ scope: Int, named name: String, cut: Int64) throws -> Int {
        defer { marks[scope] = [] }
        guard isSpilled else { return try writeSorted(scope, named: name, cut: cut) }
        try spill()
        let written = try connection.execute(
            """
            INSERT OR IGNORE INTO lookup_tag (scope, tag, row_id)
            SELECT ?1, tag >> ?2, row_id FROM \(Self.table(scope)) ORDER BY 2, 3
            """,
            .text(name),
            .integer(cut)
        )
        try connection.execute("DROP TABLE \(Self.table(scope))")
        return written
    }

    private func writeSorted(_ scope: Int, named name: String, cut: Int64) throws -> Int {
        for index in marks[scope].indices { marks[scope][index].tag >>= cut }
        marks[scope].sort()
        var written = 0
        var values: [SQLValue] = [.text(name)]
        var last: Mark?
        for mark in marks[scope] where mark != last {
            last = mark
            values.append(.integer(mark.tag))
            values.append(.blob(rows[Int(mark.row)].bytes))
            written += 1
            guard values.count > 2 * Self.batch else { continue }
            try connection.execute(Self.fullInsert, arguments: values)
            values.removeSubrange(1...)
        }
        if values.count > 1 {
            try connection.execute(Self.makeInsert(values.count / 2), arguments: values)
        }
        return written
    }

    /// Moves everything out of memory.
    private func spill() throws {
        if !isSpilled {
            for scope in marks.indices {
                try connection.execute(
                    "CREATE TABLE \(Self.table(scope)) (tag INTEGER NOT NULL, row_id BLOB NOT NULL) STRICT"
                )
            }
            isSpilled = true
        }
        for scope in marks.indices {
            let sql = "INSERT INTO \(Self.table(scope)) (tag, row_id) VALUES (?1, ?2)"
            for mark in marks[scope] {
                try connection.execute(sql, .integer(mark.tag), .blob(rows[Int(mark.row)].bytes))
            }
            marks[scope].removeAll(keepingCapacity: true)
        }
        rows.removeAll(keepingCapacity: true)
        count = 0
    }

    private static func table(_ scope: Int) -> String { "lookup_mark_\(scope)" }

    /// How many rows one statement inserts.
    private static let batch = 128
    private static let fullInsert = makeInsert(batch)

    private static func makeInsert(_ count: Int) -> String {
        let rows = (0..<count).map { "(?1, ?\(2 * $0 + 2), ?\(2 * $0 + 3))" }
        return "INSERT INTO lookup_tag (scope, tag, row_id) VALUES " + rows.joined(separator: ", ")
    }
}
