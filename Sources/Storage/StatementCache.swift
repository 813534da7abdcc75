internal import GRDBSQLite

/// The prepared statements of one connection, found by their text.
///
/// GRDB's own layer costs about 2 µs a statement; orders run some forty of them. Most texts are literals, found again
/// by where they lie: hashing 700 bytes costs more than half of what SQLite needs for a look-up.
@safe final class StatementCache {
    /// A statement, ready to be run.
    @safe struct Prepared {
        // SAFETY: lives as long as the cache that it comes from, see there.
        let statement: OpaquePointer
        /// The tables that it names, where that is asked of the cache.
        let tables: TableSet
        let isReading: Bool
    }

    /// Where a text lies and how long it is.
    private struct Address: Hashable {
        let start: UInt
        let count: Int
    }

    /// Texts up to this length may lie inside the string value itself, which has no lasting address.
    private static let inlineByteCount = 15
    /// The most addresses that are remembered; texts made anew each time would fill memory otherwise.
    private static let addressLimit = 1024
    /// A power of two.
    private static let nearestCount = 256

    // SAFETY: the statements belong to `handle` and are finalised before it closes, on the thread that uses it.
    private var statements: [String: Prepared]
    /// The text is kept with its statement, so that nothing else comes to lie at its address.
    private var byAddress: [Address: (sql: String, prepared: Prepared)]
    /// Some of these, each at the one place that its address gives: found without hashing.
    private var nearest: [(address: Address, prepared: Prepared)?]
    private let handle: OpaquePointer
    private let numbers: TableNumbers?

    init(handle: OpaquePointer, numbers: TableNumbers? = nil) {
        unsafe self.handle = handle
        self.numbers = numbers
        statements = Dictionary(minimumCapacity: 128)
        byAddress = Dictionary(minimumCapacity: 128)
        nearest = Array(repeating: nil, count: Self.nearestCount)
        // Why: GRDB has SQLite tell it of every column that a statement reads, for statements of its own. Of ours it forgets
        // nothing, and copies all of it with each column: a twentieth of what a short command did.
        _ = unsafe sqlite3_set_authorizer(handle, nil, nil)
    }

    /// The prepared statement for `sql`, reset; its parameters are still those of the last time.
    func statement(_ sql: String) throws(StorageError) -> Prepared {
        guard let address = Self.address(of: sql) else { return try statement(text: sql) }
        let place = Int(truncatingIfNeeded: address.start >> 4) & (Self.nearestCount - 1)
        if let known = nearest[place], known.address == address {
            return known.prepared
        }
        let found = try statement(sql, at: address)
        nearest[place] = (address, found)
        return found
    }

    private func statement(_ sql: String, at address: Address) throws(StorageError) -> Prepared {
        if let known = byAddress[address] { return known.prepared }
        let found = try statement(text: sql)
        if byAddress.count >= Self.addressLimit { forgetAddresses() }
        byAddress[address] = (sql, found)
        return found
    }

    private func forgetAddresses() {
        byAddress.removeAll(keepingCapacity: true)
        for place in 0..<Self.nearestCount { nearest[place] = nil }
    }

    private static func address(of sql: String) -> Address? {
        unsafe sql.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.count > inlineByteCount else { return nil }
            return Address(start: UInt(bitPattern: bytes.baseAddress), count: bytes.count)
        } ?? nil
    }

    private func statement(text sql: String) throws(StorageError) -> Prepared {
        if let known = statements[sql] { return known }
        var prepared: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(
            handle,
            sql,
            -1,
            UInt32(SQLITE_PREPARE_PERSISTENT),
            &prepared,
            nil
        )
        guard code == SQLITE_OK, let prepared = unsafe prepared else {
            throw unsafe StorageError(handle: handle, sql: sql)
        }
        let known = unsafe Prepared(
            statement: prepared,
            tables: numbers?.named(in: sql) ?? TableSet(),
            isReading: sqlite3_stmt_readonly(prepared) != 0
        )
        statements[sql] = known
        return known
    }

    /// Finalises every statement.
    func clear() {
        for known in statements.values { unsafe sqlite3_finalize(known.statement) }
        statements.removeAll()
        forgetAddresses()
    }
}

extension StorageError {
    /// SQLite's extended code for a sync that failed, `SQLITE_IOERR_FSYNC`.
    ///
    /// Why spelled out: it is a macro with arithmetic, which the importer leaves out.
    static let fsyncFailed = SQLITE_IOERR | 4 << 8

    /// What SQLite's extended code for a failed read or write says.
    init(inputOutput extended: Int32) {
        // Why spelled out: as above.
        let (folderSync, sharedMemorySize) = (SQLITE_IOERR | 5 << 8, SQLITE_IOERR | 19 << 8)
        switch extended {
        case Self.fsyncFailed, folderSync: self = .syncFailed(code: extended)
        case sharedMemorySize: self = .full
        default: self = .io(code: extended)
        }
    }

    /// The error that the connection reported last.
    init(handle: OpaquePointer, sql: String) {
        let extended = unsafe sqlite3_extended_errcode(handle)
        let message = unsafe sqlite3_errmsg(handle).map { unsafe String(cString: $0) } ?? ""
        switch extended & 0xff {
        case SQLITE_FULL: self = .full
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_CONSTRAINT: self = .constraint(message)
        case SQLITE_IOERR: self.init(inputOutput: extended)
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .corrupt(message)
        default: self = .statement(code: extended, message: message, sql: sql)
        }
    }
}
