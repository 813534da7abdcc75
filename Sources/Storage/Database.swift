internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// One SQLite database file of a store: durable group commits through one writer, snapshots for readers.
///
/// Writes wait in a queue; everything that waits is committed in one durable transaction, and an operation that fails
/// is taken back alone (see <doc:Design>).
public final class Database: Sendable {
    /// How many connections the database keeps.
    public enum Mode: Sendable {
        /// One, for a command that does one thing and ends.
        case single
        /// One writer and several readers that never wait for it.
        case pooled
    }

    /// Where SQLite sorts what a statement cannot read in order.
    public enum Sorting: Sendable {
        /// In memory: small things, quickly.
        case inMemory
        /// In unnamed files once it is more than the page cache: whole tables, in memory of a fixed size.
        case onDisk

        /// The value of `temp_store`.
        var setting: Int { self == .inMemory ? 2 : 1 }
    }

    /// How long a writer waits for another process, in seconds.
    static let busySeconds = 10.0
    /// How many pages of 4 KiB the log of a database holds whose commits are synced aside: 16 MiB.
    ///
    /// Why four times as many as SQLite's own limit: whoever writes stands still while pages move into the database, and a
    /// page that every order changes moves once for all that the log holds.
    static let longLog = 4_000
    private static let usualLog = 1_000
    /// The longest log that whoever opens a database next reads again without noticing, in bytes.
    private static let shortLog: Int64 = 1 << 20

    /// The file.
    public let path: String

    let writer: DatabaseQueue
    private let steps = StatementSteps()
    /// Nil where the writer's connection is the only one.
    private let readers: ReaderPool?
    let caches: StatementCaches
    private let queue: WriteQueue
    /// Nil where every commit is synced before the next transaction begins.
    private let syncs: CommitSyncs?

    /// Opens a database, brings its schema up to date and makes sure that its commits are durable.
    ///
    /// `modules` are all that own tables in it: an unknown or newer one in the file is refused. `create` says whether
    /// a missing file is made. With `syncsAside` the next transaction begins while the last commit is still being synced;
    /// nobody is answered before that, but what others read may not be durable yet (``settled()``). It needs ``Mode/pooled``.
    ///
    /// - Throws: ``StorageError``.
    public init(
        path: String,
        modules: [SchemaModule],
        mode: Mode,
        create: Bool,
        sorting: Sorting = .inMemory,
        syncsAside: Bool = false
    ) throws {
        precondition(
            !syncsAside || mode == .pooled,
            "a connection that is the only one has nobody to go on with meanwhile"
        )
        self.path = path
        guard create || FileManager.default.fileExists(atPath: path) else {
            throw StorageError.cannotOpen(path: path, reason: "there is no such file")
        }
        do {
            writer = try Self.open(path, steps, mode, sorting)
            try Self.requireSettings(writer, path, sorting)
            syncs = syncsAside ? CommitSyncs(try Self.commitLog(writer, path)) : nil
        } catch let error as DatabaseError {
            throw StorageError(opening: path, error)
        }
        let tables = mode == .pooled ? FollowedTables(modules) : nil
        readers = tables.map { ReaderPool(path: path, $0) }
        caches = StatementCaches(tables)
        queue = WriteQueue(writer: writer, caches: caches, syncs: syncs)
        do {
            try migrate(modules)
        } catch let error as DatabaseError {
            throw StorageError(opening: path, error)
        }
        writer.writeWithoutTransaction { database in makeRoomInLog(database) }
    }

    /// Runs a write in the queue and answers once it is durable.
    ///
    /// `body` may run a second time, after its first run was rolled back: when the disk gave a batch up, or when another
    /// operation of the batch failed halfway. Changes of the schema belong in migrations: they are not taken back alone.
    ///
    /// - Throws: What `body` threw, after its own work was rolled back; or ``StorageError``.
    public func write<R: Sendable>(_ body: @escaping @Sendable (Connection) throws -> R) async throws -> R {
        try await withCheckedThrowingContinuation { continuation in
            queue.add(WriteJob(body) { continuation.resume(with: $0) })
        }
    }

    /// Runs a write in the queue for its answer, and takes all of it back.
    ///
    /// - Throws: What `body` threw; or ``StorageError``.
    public func rehearse<R: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> R
    ) async throws -> R {
        do {
            return try await withCheckedThrowingContinuation { continuation in
                let job = WriteJob(isTakenBack: true) { connection -> R in
                    throw TakenBack(answer: try body(connection))
                } answer: {
                    continuation.resume(with: $0)
                }
                queue.add(job)
            }
        } catch let taken as TakenBack<R> {
            return taken.answer
        }
    }

    /// The answer of a write that is taken back, on its way as an error.
    private struct TakenBack<R: Sendable>: Error {
        let answer: R
    }

    /// Runs a write in the queue and blocks until it is durable.
    ///
    /// - Throws: What `body` threw, after its own work was rolled back; or ``StorageError``.
    public func writeNow<R: Sendable>(_ body: @escaping @Sendable (Connection) throws -> R) throws -> R {
        let answer = BlockingAnswer<R>()
        queue.add(WriteJob(body) { answer.give($0) })
        return try answer.wait()
    }

    /// Runs a read on a snapshot; writers neither wait for it nor disturb it.
    public func read<R>(_ body: (Connection) throws -> R) throws -> R {
        try readOnce { connection in try connection.snapshot(body) }
    }

    /// Runs one statement that reads; SQLite gives each statement a snapshot of its own.
    ///
    /// Cheaper than ``read(_:)`` by the two statements that a transaction needs.
    public func readOnce<R>(_ body: (Connection) throws -> R) throws -> R {
        if let readers { return try readers.read(body) }
        return try writer.unsafeRead { database in try body(caches.connection(database)) }
    }

    /// Waits until everything is durable that a read before this may have seen.
    ///
    /// - Throws: ``StorageError/syncFailed(code:)``, ``StorageError/halted``: then nobody knows.
    public func settled() async throws {
        guard let syncs, syncs.isOwing else { return }
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            syncs.add { failure in
                if let failure { continuation.resume(throwing: failure) } else { continuation.resume() }
            }
        }
    }

    /// Has `observer` take part in every commit from now on.
    ///
    /// Call it before the first write.
    public func observeCommits(_ observer: any CommitObserver) { queue.observe(observer) }

    /// Whether nothing is written any more, because the disk did not confirm a write.
    public var isHalted: Bool { queue.isHalted }

    /// Whether a write goes on or waits, so that a further one would have to wait.
    public var isWriting: Bool { queue.isWriting }

    /// How far the statements of the readers and of the writer have come, in no unit: each grows while they get on.
    public var statementSteps: (reading: Int, writing: Int) {
        (readers?.steps.count ?? steps.count, steps.count)
    }

    /// Whether a short read may go into a transaction of the writer's: nobody else wants it, here or in another process.
    ///
    /// Where a database has one connection only, other processes may write to it, and a read would wait for them.
    public var isWriterFree: Bool { readers != nil && !queue.isWriting && !queue.isHalted }

    /// What the queue has done since the database was opened.
    public var writeFigures: WriteFigures { queue.figures }

    /// Leaves nothing of what was deleted: moves everything from the write-ahead log into the database, after which the log
    /// holds nothing but zeros, and removes the copy from before the last migration.
    ///
    /// - Throws: ``StorageError/busy`` when a reader still needs the log; nothing is lost, try again later.
    public func removeResidue() throws {
        try Self.removeOldCopies(of: path)
        let busy = try writer.writeWithoutTransaction { database in
            defer { makeRoomInLog(database) }
            return try caches.connection(database).row("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int64(0) }
        }
        guard busy == 0 else { throw StorageError.busy }
    }

    /// Empties the write-ahead log when it has grown beyond a length and nobody needs it; else leaves it.
    ///
    /// - Throws: ``StorageError``.
    public func truncateLog(beyond bytes: Int64) throws {
        guard let size = logBytes, size > bytes else { return }
        try writer.writeWithoutTransaction { database in
            // Why without patience: whoever writes must not wait for somebody who reads.
            try database.execute(sql: "PRAGMA busy_timeout = 0")
            defer {
                makeRoomInLog(database)
                unsafe sqlite3_busy_timeout(database.sqliteConnection, Int32(Self.busySeconds * 1000))
            }
            _ = try caches.connection(database).row("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int64(0) }
        }
    }

    /// Whether reads have connections of their own, so that one may begin while another goes on.
    public var hasReaders: Bool { readers != nil }

    /// What SQLite's own checks find wrong: damaged pages, broken indexes, dangling references.
    public func problems() throws -> [String] { try read { connection in try connection.problems() } }

    /// The writer's durability setting as SQLite reports it: 2 is FULL.
    public func synchronousSetting() throws -> Int64 { try Self.setting("synchronous", writer) }

    /// Finalises every statement and closes the file; nothing may be running.
    ///
    /// Whoever is the last moves the log into the database and removes it, unless it may stay with `leavingShortLog` and is
    /// shorter than 1 MiB: a command that does one thing would otherwise sync the disk five times, to make the log, to write
    /// into it and to be rid of it. What it holds is as durable as ever, and read by whoever opens the database next.
    public func close(leavingShortLog: Bool = false) throws {
        readers?.close()
        syncs?.drain()
        let leavesLog = leavingShortLog && (logBytes ?? 0) < Self.shortLog
        try writer.barrierWriteWithoutTransaction { database in
            caches.clear()
            if leavesLog { unsafe SQLiteLibrary.leaveLog(of: database.sqliteConnection) }
        }
        try writer.close()
        // Why: an observer may hold this database in turn, and neither would ever go away.
        queue.forgetObservers()
    }

    /// How long the log's file is; nil where there is none.
    private var logBytes: Int64? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        return attributes?[.size] as? Int64
    }

    /// Has commits write over what is there already; only where there will be many of them.
    ///
    /// Why with SQLite's own lock on writing: a commit meanwhile, of another process too, would be written over. Where it
    /// is not to be had the log stays as it is, which costs nothing but time.
    private func makeRoomInLog(_ database: GRDB.Database) {
        guard readers != nil, (try? database.execute(sql: "BEGIN IMMEDIATE")) != nil else { return }
        LogSpace(path: path + "-wal", pages: syncs == nil ? Self.usualLog : Self.longLog).fill()
        // Why without looking: nothing was written that could be lost, and the next transaction would say what is wrong.
        try? database.execute(sql: "ROLLBACK")
    }
}
