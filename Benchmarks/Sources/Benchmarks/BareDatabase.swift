internal import GRDBSQLite

/// SQLite through its C interface and nothing else, with the settings of a store: what a floor is made of.
final class BareDatabase {
    private let handle: OpaquePointer

    /// Opens a file, which must exist unless `create` is set.
    ///
    /// - Throws: ``BenchmarkError/database(statement:message:)``.
    init(path: String, create: Bool = false) throws {
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0)
        guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK, let handle else {
            sqlite3_close_v2(handle)
            throw BenchmarkError.database(statement: "open \(path)", message: "cannot open the file")
        }
        self.handle = handle
        sqlite3_busy_timeout(handle, 10_000)
        for setting in [
            "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON",
            "temp_store = MEMORY",
        ] { try execute("PRAGMA \(setting)") }
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs statements that need no values.
    func execute(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw error(sql) }
    }

    func prepare(_ sql: String) throws -> BareStatement {
        var statement: OpaquePointer?
        guard
            sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
                == SQLITE_OK,
            let statement
        else { throw error(sql) }
        return BareStatement(statement, self)
    }

    /// The rows of an answer.
    func rows(_ sql: String, _ values: BareValue...) throws -> [[BareValue]] {
        let statement = try prepare(sql)
        for (index, value) in values.enumerated() { statement.bind(index + 1, value) }
        return try statement.rows()
    }

    /// The first column of an answer whose values are texts.
    func texts(_ sql: String, _ values: BareValue...) throws -> [String] {
        let statement = try prepare(sql)
        for (index, value) in values.enumerated() { statement.bind(index + 1, value) }
        return try statement.rows().map { if case .text(let text) = $0[0] { text } else { "" } }
    }

    /// How many rows each table holds.
    func rowCounts() throws -> [String: Int64] {
        var counts: [String: Int64] = [:]
        for table in try texts("SELECT name FROM sqlite_schema WHERE type = 'table'") {
            guard case .integer(let count)? = try rows("SELECT COUNT(*) FROM \"\(table)\"").first?.first
            else { continue }
            counts[table] = count
        }
        return counts
    }

    fileprivate func error(_ sql: String) -> BenchmarkError {
        .database(statement: sql, message: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "")
    }
}

/// One value of a row.
enum BareValue: Equatable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// A prepared statement; what is bound stays bound until it is bound again.
final class BareStatement {
    private let statement: OpaquePointer
    private let database: BareDatabase

    fileprivate init(_ statement: OpaquePointer, _ database: BareDatabase) {
        self.statement = statement
        self.database = database
    }

    deinit { sqlite3_finalize(statement) }

    /// Binds the value at a position, from 1; SQLite copies it.
    func bind(_ position: Int, _ value: BareValue) {
        let position = Int32(position)
        switch value {
        case .null: sqlite3_bind_null(statement, position)
        case .integer(let number): sqlite3_bind_int64(statement, position, number)
        case .text(let text): sqlite3_bind_text(statement, position, text, -1, transient)
        case .blob(let bytes): sqlite3_bind_blob(statement, position, bytes, Int32(bytes.count), transient)
        }
    }

    /// Runs a statement that answers no rows.
    func run() throws {
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { throw failure }
    }

    fileprivate func rows() throws -> [[BareValue]] {
        var rows: [[BareValue]] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: rows.append((0..<sqlite3_column_count(statement)).map(value))
            case SQLITE_DONE: return rows
            default: throw failure
            }
        }
    }

    private func value(_ column: Int32) -> BareValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT: .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
        case SQLITE_BLOB:
            .blob(
                Array(
                    UnsafeRawBufferPointer(
                        start: sqlite3_column_blob(statement, column),
                        count: Int(sqlite3_column_bytes(statement, column))
                    )
                )
            )
        default: .null
        }
    }

    private var failure: BenchmarkError {
        database.error(sqlite3_sql(statement).map { String(cString: $0) } ?? "")
    }
}

/// SQLite's own marker for "copy these bytes now"; it is compared, never called.
private var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
