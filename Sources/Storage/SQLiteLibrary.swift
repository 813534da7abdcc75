internal import CSQLite

/// SQLite itself, as this process uses it.
enum SQLiteLibrary {
    /// Makes its settings; call it before a database is opened.
    ///
    /// Why no count of its memory: it takes a lock of the whole process with every allocation, and all connections wait for
    /// it. A program that has used SQLite before keeps the count, which costs time and nothing else.
    static func prepare() { _ = withoutMemoryStatistics }

    private static let withoutMemoryStatistics = sqlite3_config_without_memory_statistics()

    /// Has a connection leave its log as it is when it is closed, instead of moving it into the database and removing it.
    ///
    /// Why without looking: where SQLite knew no such setting, closing would do what it always does.
    static func leaveLog(of connection: OpaquePointer?) { _ = unsafe sqlite3_leave_log_on_close(connection) }
}
