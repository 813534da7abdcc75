internal import Dispatch
internal import GRDBSQLite
internal import Synchronization

/// The connections of one database that only read, each lent to one thread at a time.
///
/// Why not GRDB's pool: it asks for the schema's version before every read and passes two queues on the way, which
/// takes longer than reading an order.
@safe final class ReaderPool: Sendable {
    /// The most connections; who comes when all are lent waits.
    static let limit = 8

    /// How far what is read has come.
    let steps = StatementSteps()
    private let path: String
    private let tables: FollowedTables
    private let places = DispatchSemaphore(value: limit)
    private let idle = Mutex<[Reader]>([])

    init(path: String, _ tables: FollowedTables) {
        self.path = path
        self.tables = tables
    }

    /// Lends a connection for the time of `body`.
    ///
    /// - Throws: ``StorageError`` when a connection does not open, or what `body` throws.
    func read<R>(_ body: (Connection) throws -> R) throws -> R {
        places.wait()
        defer { places.signal() }
        let reader = try idle.withLock { $0.popLast() } ?? Reader(path: path, tables, steps)
        defer { idle.withLock { $0.append(reader) } }
        return try body(reader.connection)
    }

    /// Closes every connection; nothing may be reading.
    func close() {
        idle.withLock { $0.removeAll() }
    }
}

/// One connection that only reads.
///
/// SAFETY of `@unchecked`: whoever took it out of the pool is the only one to use it.
@safe private final class Reader: @unchecked Sendable {
    let connection: Connection
    private let cache: StatementCache
    private let handle: OpaquePointer
    /// Held for as long as the connection is open.
    private let steps: StatementSteps

    init(path: String, _ tables: FollowedTables, _ steps: StatementSteps) throws(StorageError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened = unsafe opened else {
            unsafe sqlite3_close_v2(opened)
            throw .cannotOpen(path: path, reason: "a connection to read from does not open (\(code))")
        }
        unsafe handle = opened
        cache = unsafe StatementCache(handle: opened, numbers: tables.numbers)
        connection = unsafe Connection(handle: opened, cache: cache, changes: tables.changes)
        self.steps = steps
        unsafe steps.follow(opened)
        unsafe sqlite3_extended_result_codes(opened, 1)
        unsafe sqlite3_busy_timeout(opened, Int32(Database.busySeconds * 1000))
        // Why writable and then not: a connection that is opened read-only cannot make the log's index file.
        try connection.execute("PRAGMA query_only = ON")
        try connection.execute("PRAGMA temp_store = MEMORY")
    }

    /// Why here: a connection that opened but took no settings is closed as well.
    deinit {
        cache.clear()
        unsafe sqlite3_close_v2(handle)
    }
}
