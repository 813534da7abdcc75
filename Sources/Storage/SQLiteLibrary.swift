internal import CSQLite

/// SQLite itself, as this process uses it.
enum SQLiteLibrary {
    /// Makes its settings; call it before a database is opened.
    ///
    /// Why no count of its memory: it takes a lock of the whole process with every allocation, and all connections wait for
    /// it. A program that has used SQLite before keeps the count, which costs time and nothing else.
    static func prepare() { _ = withoutMemoryStatistics }

    private static let withoutMemoryStatistics = sqlite3_config_without_memory_statistics()
}
