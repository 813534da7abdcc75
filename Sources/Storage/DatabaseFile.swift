internal import GRDBSQLite

/// A database file that nobody writes to, such as one out of an archive; it is read as it lies there.
///
/// Nothing is migrated, no log is made beside it, and what its schema says runs nothing that is not SQLite's own. A file
/// that others write to meanwhile must not be opened like this: it would read torn pages.
@safe public final class DatabaseFile {
    // SAFETY: used by one call at a time, closed once in `deinit`.
    private let handle: OpaquePointer
    private let cache: StatementCache
    private let connection: Connection

    /// Opens the file to read.
    ///
    /// - Throws: ``StorageError/cannotOpen(path:reason:)``, ``StorageError/corrupt(_:)``.
    public init(_ path: String) throws(StorageError) {
        SQLiteLibrary.prepare()
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(Self.address(path), &opened, flags, nil)
        guard code == SQLITE_OK, let opened = unsafe opened else {
            unsafe sqlite3_close_v2(opened)
            throw .cannotOpen(path: path, reason: "it does not open to be read (\(code))")
        }
        unsafe handle = opened
        cache = unsafe StatementCache(handle: opened)
        connection = unsafe Connection(handle: opened, cache: cache)
        unsafe sqlite3_extended_result_codes(opened, 1)
        for setting in [
            "query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "temp_store = FILE",
        ] {
            try connection.execute("PRAGMA \(setting)")
        }
        // Why: only the first read tells whether it is a database at all.
        try connection.execute("PRAGMA schema_version")
    }

    deinit {
        cache.clear()
        unsafe sqlite3_close_v2(handle)
    }

    /// Names another such file `schema`, so that one statement reads both.
    ///
    /// - Throws: ``StorageError``.
    public func attach(_ path: String, as schema: String) throws(StorageError) {
        try connection.execute("ATTACH DATABASE ?1 AS \(schema)", .text(Self.address(path)))
    }

    /// Reads.
    ///
    /// - Throws: What `body` throws.
    public func read<R>(_ body: (Connection) throws -> R) throws -> R { try body(connection) }

    /// The path as SQLite's URI; `immutable` has it look for no log and take no lock.
    private static func address(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        let escaped = path.utf8.reduce(into: "") { text, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "_"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return "file:\(escaped)?immutable=1"
    }
}

extension Connection {
    /// What SQLite's own check of the pages and indexes finds; empty when nothing is wrong.
    ///
    /// - Throws: ``StorageError``.
    public func damage() throws -> [String] {
        try rows("PRAGMA integrity_check(20)") { $0.text(0) }.filter { $0 != "ok" }
    }

    /// References to rows that are missing, at most 20.
    ///
    /// - Throws: ``StorageError``.
    public func danglingReferences() throws -> [String] {
        var found: [String] = []
        try forEach("PRAGMA foreign_key_check") { row in
            found.append(
                "row \(row.int64(1)) of `\(row.text(0))` refers to a missing row in `\(row.text(2))`"
            )
            return found.count < 20
        }
        return found
    }

    /// The tables of the file, without those of SQLite itself, by name.
    ///
    /// - Throws: ``StorageError``.
    public func tableNames() throws -> [String] {
        try rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
        ) { $0.text(0) }
    }

    /// How far the tables of each module have come; empty where the file is none of Coffer's.
    ///
    /// - Throws: ``StorageError``.
    public func schemaVersions() throws -> [String: Int] {
        guard try tableNames().contains("schema_migration") else { return [:] }
        let found = try rows("SELECT module, MAX(number) FROM schema_migration GROUP BY module") {
            ($0.text(0), Int($0.int64(1)))
        }
        return Dictionary(found) { first, _ in first }
    }

    /// How many rows a table has; nil where there is no such table.
    ///
    /// - Throws: ``StorageError``.
    public func rowCount(of table: String) throws -> Int64? {
        guard try tableNames().contains(table) else { return nil }
        let quoted = table.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return try row("SELECT COUNT(*) FROM \"\(quoted)\"") { $0.int64(0) }
    }
}
