internal import GRDBSQLite

/// One connection inside a read or a write, valid only inside the closure it is handed to.
///
/// SQL is the subset that SQLite and PostgreSQL share, with parameters written `?1`, `?2`, …
@safe public final class Connection {
    // SAFETY: used only on the queue that GRDB runs this connection on, and only inside that closure.
    private let handle: OpaquePointer
    private let cache: StatementCache
    /// Which commits changed what, where the database keeps that.
    private let changes: TableChanges?
    /// What the running transaction has changed, or may have.
    private var changed = TableSet()
    /// The tables read since somebody wanted to know.
    private var noted: TableSet?
    /// How many commits were done when the running snapshot began.
    private var snapshotCommits: UInt64?
    /// What SQLite said last of changes by others.
    private var dataVersion: Int64?
    /// Where the values of the statement lie that runs now.
    let lent = LentBytes()

    init(handle: OpaquePointer, cache: StatementCache, changes: TableChanges? = nil) {
        unsafe self.handle = handle
        self.cache = cache
        self.changes = changes
    }

    /// The row id of the newest row inserted through an integer primary key.
    public var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

    /// Runs a statement that answers no rows.
    ///
    /// - Returns: The number of rows it changed.
    /// - Throws: ``StorageError`` by what the database said.
    @discardableResult
    public func execute(_ sql: String, _ values: SQLValue...) throws(StorageError) -> Int {
        try execute(sql, arguments: values)
    }

    /// Runs a statement that answers no rows.
    ///
    /// - Returns: The number of rows it changed.
    /// - Throws: ``StorageError`` by what the database said.
    @discardableResult
    public func execute(_ sql: String, arguments: [SQLValue]) throws(StorageError) -> Int {
        let statement = try unsafe bound(sql, arguments, until: .reset)
        defer { unsafe sqlite3_reset(statement) }
        while true {
            switch unsafe sqlite3_step(statement) {
            case SQLITE_ROW: continue
            case SQLITE_DONE: return unsafe Int(sqlite3_changes(handle))
            default: throw unsafe StorageError(handle: handle, sql: sql)
            }
        }
    }

    /// Every row of an answer, each turned into a value while it is current.
    public func rows<T>(_ sql: String, _ values: SQLValue..., map: (Row) throws -> T) throws -> [T] {
        try rows(sql, arguments: values, map: map)
    }

    /// Every row of an answer, each turned into a value while it is current.
    public func rows<T>(_ sql: String, arguments: [SQLValue], map: (Row) throws -> T) throws -> [T] {
        var found: [T] = []
        try forEach(sql, arguments: arguments) { row in
            found.append(try map(row))
            return true
        }
        return found
    }

    /// The first row of an answer, or nil.
    public func row<T>(_ sql: String, _ values: SQLValue..., map: (Row) throws -> T) throws -> T? {
        var found: T?
        try forEach(sql, arguments: values) { row in
            found = try map(row)
            return false
        }
        return found
    }

    /// Visits the rows of an answer one by one, holding only the current one in memory.
    ///
    /// `visit` answers whether to go on.
    ///
    /// - Throws: ``StorageError``, or what `visit` threw.
    public func forEach(_ sql: String, arguments: [SQLValue] = [], visit: (Row) throws -> Bool) throws {
        let statement = try unsafe bound(sql, arguments)
        defer { unsafe sqlite3_reset(statement) }
        while true {
            switch unsafe sqlite3_step(statement) {
            case SQLITE_ROW: if try unsafe !visit(Row(statement: statement)) { return }
            case SQLITE_DONE: return
            default: throw unsafe StorageError(handle: handle, sql: sql)
            }
        }
    }

    /// What SQLite's own checks find wrong: damaged pages, broken indexes, dangling references.
    public func problems() throws -> [String] {
        let damage = try rows("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
        let dangling = try rows("PRAGMA foreign_key_check") {
            "row in `\($0.text(0))` refers to a missing row in `\($0.text(2))`"
        }
        return damage + dangling
    }

    /// Copies the whole database, as this connection's transaction sees it, into a new file.
    ///
    /// Writers go on meanwhile. `body` works on the copy at the end, with `secure_delete` on. The copy has no write-ahead
    /// log. It is not synced: it is for whoever works on at once, and a crash makes an end of both; a sync of all of it
    /// would have every commit wait. When this throws, what is at `path` is not a database.
    ///
    /// - Throws: ``StorageError``, or what `body` throws.
    public func copy<R>(to path: String, _ body: (Connection) throws -> R) throws -> R {
        let copy = try DatabaseCopy(path: path)
        try unsafe copy.fill(from: handle)
        let answer = try body(copy.connection)
        copy.removeJournal()
        return answer
    }

    /// How many rows each table has.
    ///
    /// - Throws: ``StorageError``.
    public func rowCounts() throws -> [String: Int64] {
        let counts = try tableNames().map { table in (table, try rowCount(of: table) ?? 0) }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// Runs `body` on one snapshot, and takes back whatever it wrote.
    ///
    /// Why not GRDB's own read: on a single connection it switches `query_only` on and off, which makes SQLite
    /// prepare every cached statement anew; and it prepares its own BEGIN and COMMIT each time.
    func snapshot<R>(_ body: (Connection) throws -> R) throws -> R {
        snapshotCommits = changes?.commits
        defer { snapshotCommits = nil }
        try execute("BEGIN DEFERRED")
        let answer = Result { try body(self) }
        if !hasLostTransaction { try execute("ROLLBACK") }
        return try answer.get()
    }

    /// How many rows were inserted, changed or deleted since the connection was opened; a changed schema does not count.
    var changeCount: Int64 { unsafe sqlite3_total_changes64(handle) }

    /// Whether SQLite has given up the transaction (disk full, I/O error), so that a savepoint no longer exists.
    var hasLostTransaction: Bool { unsafe sqlite3_get_autocommit(handle) != 0 }

    private func bound(
        _ sql: String,
        _ values: [SQLValue],
        until end: BindingEnd = .replaced
    ) throws(StorageError) -> OpaquePointer {
        let statement = try unsafe statement(sql)
        if end == .reset { lent.empty() }
        // Why not always: a value that is bound takes the place of the last one.
        if unsafe values.count < sqlite3_bind_parameter_count(statement) {
            unsafe sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() {
            let position = Int32(index + 1)
            let code =
                switch value {
                case .null: unsafe sqlite3_bind_null(statement, position)
                case .integer(let number): unsafe sqlite3_bind_int64(statement, position, number)
                case .text(let text): unsafe bind(text, statement, position, until: end)
                case .blob(let bytes): unsafe bind(bytes, statement, position, until: end)
                }
            guard code == SQLITE_OK else { throw unsafe StorageError(handle: handle, sql: sql) }
        }
        return unsafe statement
    }

    /// The prepared statement for `sql`, reset, to be run in this transaction.
    func statement(_ sql: String) throws(StorageError) -> OpaquePointer {
        let prepared = try cache.statement(sql)
        if prepared.isReading {
            noted?.formUnion(prepared.tables)
        } else {
            changed.formUnion(prepared.tables)
        }
        return unsafe prepared.statement
    }

    /// What went wrong last, with a statement.
    func error(_ sql: String) -> StorageError { unsafe StorageError(handle: handle, sql: sql) }
}

extension Connection {
    /// Runs `body` and tells from which tables its answer comes.
    ///
    /// Nil where the database does not follow its tables: it has no readers, or this is not one of them.
    public func noting<R>(_ body: () throws -> R) rethrows -> (answer: R, sighting: Sighting?) {
        guard let commits = snapshotCommits ?? changes?.commits else { return (try body(), nil) }
        noted = TableSet()
        defer { noted = nil }
        let answer = try body()
        return (answer, Sighting(tables: noted ?? TableSet(), commits: commits))
    }

    /// Whether the running transaction would find in these tables what was seen there.
    public func stillHolds(_ sighting: Sighting) -> Bool {
        guard let changes else { return false }
        return changed.isDisjoint(with: sighting.tables)
            && changes.isUnchanged(sighting.tables, since: sighting.commits)
    }

    /// Begins a transaction that writes, and looks whether others have written since the last one.
    func beginWriting() throws {
        try execute("BEGIN IMMEDIATE")
        guard let changes else { return }
        let version = try row("PRAGMA data_version") { $0.int64(0) }
        if version != dataVersion { changes.noticeOthers() }
        dataVersion = version
        changed.removeAll()
    }

    /// Counts the commit that is just done.
    func countCommit() { changes?.commit(changed) }
}
