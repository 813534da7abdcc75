internal import GRDBSQLite

/// One row of an answer, valid only inside the closure it is handed to.
///
/// Columns are counted from 0 in the order of the `SELECT`. Asking for another type than the column holds
/// follows SQLite's conversions; every table is `STRICT`, so this cannot happen with what Coffer wrote.
@safe public struct Row {
    // SAFETY: the statement outlives the row: rows are handed only to a closure that runs during its step.
    let statement: OpaquePointer

    /// Whether the column holds no value.
    public func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(statement, column) == SQLITE_NULL
    }

    /// The integer in a column that is never null.
    public func int64(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(statement, column) }

    /// The integer in a column, or nil.
    public func optionalInt64(_ column: Int32) -> Int64? { isNull(column) ? nil : int64(column) }

    /// The text in a column that is never null.
    public func text(_ column: Int32) -> String {
        guard let start = unsafe sqlite3_column_text(statement, column) else { return "" }
        let count = unsafe Int(sqlite3_column_bytes(statement, column))
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The text in a column, or nil.
    public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// The bytes in a column that is never null.
    public func blob(_ column: Int32) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(statement, column) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(statement, column))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Lends the bytes in a column where they lie; none where the column holds no value.
    public func withBlob<R>(_ column: Int32, _ body: (RawSpan) throws -> R) rethrows -> R {
        let start = unsafe sqlite3_column_blob(statement, column)
        let count = unsafe Int(sqlite3_column_bytes(statement, column))
        return try body(unsafe UnsafeRawBufferPointer(start: start, count: count).bytes)
    }

    /// The bytes in a column, or nil.
    public func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }
}
