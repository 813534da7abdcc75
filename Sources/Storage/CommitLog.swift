internal import GRDBSQLite
internal import Synchronization

/// The write-ahead log as the writer's connection sees it: written in few pieces, and synced by whoever asks for it.
///
/// SQLite writes each page of a commit in two calls, a header and the page, and syncs the log before the next transaction
/// may begin. Here the pieces of a commit are put together before they are written, and the sync of a commit is left as a debt
/// that ``sync()`` pays, on any thread, before anybody is answered. All other syncs are made where SQLite asks for them: of
/// a log that begins anew, and before pages move into the database.
///
/// It takes the place of the methods of SQLite's open file (<https://www.sqlite.org/c3ref/io_methods.html>), for this
/// connection alone; the file, its locks and what lies in it are SQLite's as before.
///
/// SAFETY of `@unchecked`: SQLite calls the methods on the thread that has the connection. ``sync()`` uses the file alone,
/// which stays open until the connection is closed, and no two syncs run at once.
@safe final class CommitLog: @unchecked Sendable {
    /// So much of a commit is put together: 31 pages of 4 KiB, each with 24 bytes before it.
    ///
    /// Why no more: SQLite's own method takes 131,071 bytes at the most.
    private static let capacity = 31 * (4_096 + 24)

    private let file: UnsafeMutablePointer<sqlite3_file>
    private let inner: UnsafePointer<sqlite3_io_methods>
    private let methods: UnsafeMutablePointer<LogMethods>
    private let pieces: UnsafeMutableRawBufferPointer
    /// Where in the file the pieces begin, and how many bytes they are.
    private var start: Int64 = 0
    private var count = 0
    private var owes = false
    /// Whether a sync has failed, held while one goes on.
    ///
    /// Why one at a time: the system tells a failure once, to one of those who ask for the same file. Nor may a later one be
    /// believed, for what could not be written may be forgotten by then.
    private let hasFailed = Mutex(false)

    /// Takes over the log of a connection that is in WAL mode, has read, and has `checkpoint_fullfsync` on, by which it tells
    /// the sync of a commit from all others.
    ///
    /// It stays until the connection closes the file.
    ///
    /// - Throws: ``StorageError/cannotOpen(path:reason:)`` where it has no log open.
    init(of handle: OpaquePointer, path: String) throws(StorageError) {
        var found: UnsafeMutablePointer<sqlite3_file>?
        let code = unsafe sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &found)
        guard code == SQLITE_OK, let file = unsafe found, let inner = unsafe file.pointee.pMethods else {
            throw .cannotOpen(path: path, reason: "SQLite does not tell where its log is (\(code))")
        }
        unsafe self.file = file
        unsafe self.inner = inner
        unsafe pieces = .allocate(byteCount: Self.capacity, alignment: 16)
        unsafe methods = .allocate(capacity: 1)
        unsafe methods.initialize(to: LogMethods(before: inner.pointee, log: self))
        unsafe file.pointee.pMethods = unsafe UnsafeRawPointer(methods).assumingMemoryBound(
            to: sqlite3_io_methods.self
        )
    }

    deinit {
        unsafe methods.deinitialize(count: 1)
        unsafe methods.deallocate()
        unsafe pieces.deallocate()
    }

    /// Whether a commit was left without its sync since this was asked last.
    func takeDebt() -> Bool {
        defer { owes = false }
        return owes
    }

    /// Forgets what a transaction that was taken back has written: nobody will look for it.
    ///
    /// Why it must be: another connection may write at the same place next.
    func forget() { count = 0 }

    /// Makes everything durable that was committed before.
    ///
    /// - Throws: ``StorageError/syncFailed(code:)``, now or because an earlier one failed.
    func sync() throws(StorageError) {
        let code = synced(SQLITE_SYNC_NORMAL)
        guard code == SQLITE_OK else { throw .syncFailed(code: code) }
    }

    private func synced(_ flags: Int32) -> Int32 {
        hasFailed.withLock { hasFailed in
            guard !hasFailed else { return StorageError.fsyncFailed }
            let code = unsafe inner.pointee.xSync(file, flags)
            hasFailed = code != SQLITE_OK
            return code
        }
    }

    /// Writes what has been put together.
    private func flush() -> Int32 {
        guard count > 0 else { return SQLITE_OK }
        defer { count = 0 }
        return unsafe inner.pointee.xWrite(file, pieces.baseAddress, Int32(count), start)
    }

    fileprivate func write(_ bytes: UnsafeRawPointer?, _ amount: Int32, at offset: Int64) -> Int32 {
        let size = Int(amount)
        if count > 0, offset != start + Int64(count) || count + size > Self.capacity {
            let code = flush()
            guard code == SQLITE_OK else { return code }
        }
        guard let bytes = unsafe bytes, size <= Self.capacity else {
            return unsafe inner.pointee.xWrite(file, bytes, amount, offset)
        }
        if count == 0 { start = offset }
        unsafe pieces.baseAddress?.advanced(by: count).copyMemory(from: bytes, byteCount: size)
        count += size
        return SQLITE_OK
    }

    /// Runs a method of SQLite's on a file that holds all that was written.
    fileprivate func whole(
        _ method: (UnsafePointer<sqlite3_io_methods>, UnsafeMutablePointer<sqlite3_file>) -> Int32
    ) -> Int32 {
        let code = flush()
        return code == SQLITE_OK ? unsafe method(inner, file) : code
    }

    fileprivate func syncAsked(_ flags: Int32) -> Int32 {
        let code = flush()
        guard code == SQLITE_OK else { return code }
        guard flags == SQLITE_SYNC_NORMAL else { return synced(flags) }
        owes = true
        return SQLITE_OK
    }

    /// Gives the file back and closes it; what is still here belongs to no commit.
    fileprivate func close() -> Int32 {
        let log = unsafe methods.pointee.log
        defer { unsafe log.release() }
        unsafe file.pointee.pMethods = inner
        return unsafe inner.pointee.xClose(file)
    }
}

/// What stands in an open file for SQLite's own methods: those that take another way, and whose they are.
@unsafe private struct LogMethods {
    /// First, since SQLite takes what a file points to for this.
    private let methods: sqlite3_io_methods
    let log: Unmanaged<CommitLog>

    init(before inner: sqlite3_io_methods, log: CommitLog) {
        precondition(unsafe MemoryLayout<LogMethods>.offset(of: \.methods) == 0)
        var methods = inner
        unsafe methods.xWrite = { unsafe Self.log(of: $0).write($1, $2, at: $3) }
        unsafe methods.xRead = { file, bytes, count, offset in
            unsafe Self.log(of: file).whole { unsafe $0.pointee.xRead($1, bytes, count, offset) }
        }
        unsafe methods.xTruncate = { file, size in
            unsafe Self.log(of: file).whole { unsafe $0.pointee.xTruncate($1, size) }
        }
        unsafe methods.xFileSize = { file, size in
            unsafe Self.log(of: file).whole { unsafe $0.pointee.xFileSize($1, size) }
        }
        unsafe methods.xSync = { unsafe Self.log(of: $0).syncAsked($1) }
        unsafe methods.xClose = { unsafe Self.log(of: $0).close() }
        unsafe self.methods = methods
        unsafe self.log = .passRetained(log)
    }

    private static func log(of file: UnsafeMutablePointer<sqlite3_file>?) -> CommitLog {
        guard let methods = unsafe file?.pointee.pMethods else {
            preconditionFailure("SQLite uses a file that is closed")
        }
        return unsafe UnsafeRawPointer(methods).assumingMemoryBound(to: LogMethods.self).pointee.log
            .takeUnretainedValue()
    }
}
