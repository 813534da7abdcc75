internal import GRDBSQLite
internal import Glibc

/// A new database file that another one is copied into, and the connection that works on it alone.
///
/// No journal and no syncs while it is made: a copy that is not finished is thrown away.
///
/// SAFETY of `@unchecked`: one thread makes it, uses it and lets go of it.
@safe final class DatabaseCopy: @unchecked Sendable {
    private let path: String
    private let handle: OpaquePointer
    private let cache: StatementCache
    let connection: Connection

    init(path: String) throws(StorageError) {
        SQLiteLibrary.prepare()
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened = unsafe opened else {
            unsafe sqlite3_close_v2(opened)
            throw .cannotOpen(path: path, reason: "a copy cannot be written there (\(code))")
        }
        self.path = path
        unsafe handle = opened
        cache = unsafe StatementCache(handle: opened)
        connection = unsafe Connection(handle: opened, cache: cache)
        unsafe sqlite3_extended_result_codes(opened, 1)
    }

    deinit {
        cache.clear()
        unsafe sqlite3_close_v2(handle)
    }

    /// Takes over every page of a database as `source` sees it in its transaction.
    func fill(from source: OpaquePointer) throws(StorageError) {
        try begin()
        guard let backup = unsafe sqlite3_backup_init(handle, "main", source, "main") else {
            throw unsafe StorageError(handle: handle, sql: "backup")
        }
        // Why in one step: between steps another connection's write would have it begin anew, for ever.
        let step = unsafe sqlite3_backup_step(backup, -1)
        let end = unsafe sqlite3_backup_finish(backup)
        guard step == SQLITE_DONE, end == SQLITE_OK else {
            throw unsafe StorageError(handle: handle, sql: "backup")
        }
        try settle()
    }

    /// Works on a file that has everything already.
    func takeOver() throws(StorageError) {
        try begin()
        try settle()
    }

    private func begin() throws(StorageError) {
        // Why alone: it needs no index file of a write-ahead log beside it.
        for setting in ["locking_mode = EXCLUSIVE", "synchronous = OFF", "journal_mode = OFF"] {
            try connection.execute("PRAGMA \(setting)")
        }
    }

    /// Makes it a file that stands alone, and makes sure that what is deleted from it now is overwritten.
    private func settle() throws(StorageError) {
        for setting in [
            "journal_mode = DELETE", "journal_mode = OFF", "secure_delete = ON", "temp_store = MEMORY",
        ] {
            try connection.execute("PRAGMA \(setting)")
        }
        let found: Int64?
        do {
            found = try connection.row("PRAGMA secure_delete") { $0.int64(0) }
        } catch {
            throw unsafe StorageError(handle: handle, sql: "PRAGMA secure_delete")
        }
        guard found == 1 else {
            throw .settingRefused(name: "secure_delete", wanted: 1, found: found ?? -1)
        }
    }

    /// Leaves nothing beside it.
    ///
    /// Why there is something: a connection that has the file alone keeps the journal that it needed to change the mode.
    func removeJournal() { _ = unsafe unlink(path + "-journal") }
}
