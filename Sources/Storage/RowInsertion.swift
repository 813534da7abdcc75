internal import GRDBSQLite

/// Rows on their way into one table, many to a statement, each value bound where it lies.
///
/// Rows that come in the order of the table's key go in several times as quickly as in any other.
@safe public final class RowInsertion {
    /// How many rows one statement inserts.
    private static let rowsPerStatement: Int32 = 64

    // SAFETY: the statement belongs to the connection's cache, which outlives the closure that this is lent to.
    private let statement: OpaquePointer
    private let connection: Connection
    private let sql: String
    private let columns: Int32
    private var bound: Int32 = 0
    private(set) var inserted = 0

    fileprivate init(_ connection: Connection, table: String, columns: [String]) throws(StorageError) {
        let count = Int32(columns.count)
        let rows = (0..<Self.rowsPerStatement).map { row in
            "(" + (1...count).map { "?\(row * count + $0)" }.joined(separator: ", ") + ")"
        }
        // Why a limit: what is left at the end goes through the same statement.
        sql = """
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            SELECT * FROM (VALUES \(rows.joined(separator: ", "))) LIMIT ?\(Self.rowsPerStatement * count + 1)
            """
        self.connection = connection
        self.columns = count
        unsafe statement = try unsafe connection.statement(sql)
    }

    /// Adds the next value of the current row.
    public func add(_ number: Int64) throws(StorageError) {
        try take(unsafe sqlite3_bind_int64(statement, bound + 1, number))
    }

    /// Adds the next value of the current row.
    public func add(_ text: String) throws(StorageError) {
        try take(unsafe connection.bind(text, statement, bound + 1))
    }

    /// Adds the next value of the current row; the bytes are copied.
    public func add(_ bytes: RawSpan) throws(StorageError) {
        let code = unsafe bytes.withUnsafeBytes { bytes in
            // Why: a nil pointer would bind NULL, and no bytes are not NULL.
            guard unsafe !bytes.isEmpty else { return unsafe sqlite3_bind_zeroblob(statement, bound + 1, 0) }
            return unsafe sqlite3_bind_blob(
                statement,
                bound + 1,
                bytes.baseAddress,
                Int32(bytes.count),
                Connection.transient
            )
        }
        try take(code)
    }

    private func take(_ code: Int32) throws(StorageError) {
        guard code == SQLITE_OK else { throw connection.error(sql) }
        bound += 1
        if bound == Self.rowsPerStatement * columns { try insert() }
    }

    /// Inserts the rows that were added last.
    fileprivate func insert() throws(StorageError) {
        precondition(bound % columns == 0, "a row lacks values")
        guard bound > 0 else { return }
        let limit = Self.rowsPerStatement * columns + 1
        defer { unsafe sqlite3_reset(statement) }
        guard unsafe sqlite3_bind_int64(statement, limit, Int64(bound / columns)) == SQLITE_OK,
            unsafe sqlite3_step(statement) == SQLITE_DONE
        else { throw connection.error(sql) }
        inserted += Int(bound / columns)
        bound = 0
    }
}

extension Connection {
    /// Inserts the rows that `body` adds value by value, in the order of `columns`, and answers how many they were.
    ///
    /// - Throws: ``StorageError``, or what `body` throws.
    @discardableResult
    public func insertRows(
        into table: String,
        columns: [String],
        _ body: (RowInsertion) throws -> Void
    ) throws -> Int {
        let insertion = try RowInsertion(self, table: table, columns: columns)
        try body(insertion)
        try insertion.insert()
        return insertion.inserted
    }
}
