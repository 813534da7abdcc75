internal import GRDB
internal import Synchronization

/// What a write queue has done since it was made.
public struct WriteFigures: Sendable, Equatable {
    /// Durable commits.
    public internal(set) var batches = 0
    /// Operations in them.
    public internal(set) var operations = 0
    /// The most operations that shared one commit.
    public internal(set) var largestBatch = 0
    /// Batches that had to be run again: with savepoints, or one by one.
    public internal(set) var replays = 0
    /// Operations that wait for the writer now.
    public internal(set) var waiting = 0
}

/// The serial writer: everything that waits is committed in one durable transaction.
///
/// Where commits are synced aside (``CommitSyncs``), the next transaction begins while the last one is being synced.
///
/// An operation that fails rolls back alone. One that had written something takes the whole batch back with it, which
/// is then run again with a savepoint for each. Where SQLite gave up the whole transaction (disk full, I/O error) the
/// batch is run again one by one, so that each caller gets its own truth. After a failed sync nothing is written any
/// more: the kernel may have dropped what it could not write, and a later sync that succeeds would say nothing about
/// it.
final class WriteQueue: Sendable {
    /// The most operations in one transaction; bounds how long the first of them waits.
    static let batchLimit = 256
    /// Up to this long a commit may keep the thread of whoever asks for it.
    ///
    /// Why no longer: beyond this the two wake-ups that another thread costs are a small part of it.
    private static let briefCommit = Duration.microseconds(500)
    /// After a batch that had to be run again, so many have savepoints from the start: where much fails, little is done twice.
    private static let carefulBatches = 32

    private struct State {
        var waiting: [WriteJob] = []
        var isDraining = false
        /// How often the disk was quick of late, from 0 to 8; a slow one is assumed until it has shown otherwise.
        ///
        /// Why counted, not averaged: now and then a commit moves the whole log into the database.
        var quickness = 0

        mutating func took(_ duration: Duration) {
            quickness = duration <= briefCommit ? min(quickness + 1, 8) : max(quickness - 1, 0)
        }
        var isHalted = false
        /// How many batches are still to have savepoints from the start.
        var careful = 0
        var figures = WriteFigures()
        var observers: [any CommitObserver] = []
    }

    private let state = Mutex(State())
    private let writer: DatabaseQueue
    private let caches: StatementCaches
    private let syncs: CommitSyncs?

    init(writer: DatabaseQueue, caches: StatementCaches, syncs: CommitSyncs?) {
        self.writer = writer
        self.caches = caches
        self.syncs = syncs
    }

    var figures: WriteFigures {
        state.withLock { state in
            var figures = state.figures
            figures.waiting = state.waiting.count
            return figures
        }
    }

    var isHalted: Bool { state.withLock { $0.isHalted } }
    var isWriting: Bool { state.withLock { $0.isDraining } }

    func observe(_ observer: any CommitObserver) { state.withLock { $0.observers.append(observer) } }

    /// Tells nobody of commits any more.
    func forgetObservers() { state.withLock { $0.observers = [] } }

    /// Queues a job, and commits it at once when nobody else is writing and the disk is quick.
    ///
    /// Why then on the caller's own thread: waking the writer's, and being woken by it, takes as long as such a disk
    /// needs to sync. Whoever comes meanwhile waits in the queue, and shares the next commit on the writer's thread.
    func add(_ job: WriteJob) {
        let (isAlone, isQuick) = state.withLock { state in
            state.waiting.append(job)
            defer { state.isDraining = true }
            return (!state.isDraining, state.quickness > 4)
        }
        guard isAlone else { return }
        if isQuick {
            writer.writeWithoutTransaction { database in commitWaiting(database) }
            guard hasWaiting() else { return }
        }
        writer.asyncWriteWithoutTransaction { database in
            repeat { self.commitWaiting(database) } while self.hasWaiting()
        }
    }

    /// Whether there is more to commit; where there is not, the next job starts anew.
    private func hasWaiting() -> Bool {
        state.withLock { state in
            state.isDraining = !state.waiting.isEmpty
            return state.isDraining
        }
    }

    private func commitWaiting(_ database: GRDB.Database) {
        let (batch, halted, isCareful) = state.withLock { state in
            let batch = Array(state.waiting.prefix(Self.batchLimit))
            state.waiting.removeFirst(batch.count)
            defer { state.careful = max(state.careful - 1, 0) }
            return (batch, state.isHalted, state.careful > 0)
        }
        guard !halted else {
            for job in batch { job.finish(StorageError.halted) }
            return
        }
        do {
            // Why none for a job that is alone: the transaction is its savepoint.
            let savepoints = batch.count == 1 ? Savepoints.none : isCareful ? .forAll : .asNeeded
            try commit(batch, caches.connection(database), savepoints)
        } catch {
            for job in batch { job.finish(error) }
        }
    }

    /// Which jobs of a batch get a savepoint; SQLite keeps a copy of every page that changes after one.
    private enum Savepoints {
        case none, asNeeded, forAll
    }

    /// A job has failed and left something behind that only the whole transaction can take back.
    private struct LeftoversError: Error {}

    /// Commits a batch and answers its jobs; throws only when no job has been answered.
    private func commit(
        _ batch: [WriteJob],
        _ connection: Connection,
        _ savepoints: Savepoints
    ) throws {
        let observers = state.withLock { $0.observers }
        var failures: [(any Error)?] = []
        do {
            try connection.beginWriting()
            for observer in observers { try observer.didBegin(connection) }
            for job in batch {
                failures.append(try attempt(job, connection, observers, savepoints))
            }
            if failures.contains(where: { $0 == nil }) {
                for observer in observers { try observer.willCommit(connection) }
            }
            let commit = {
                let start = ContinuousClock.now
                try connection.execute("COMMIT")
                connection.countCommit()
                for observer in observers { observer.didCommit() }
                self.answer(batch, failures, since: start)
            }
            if let syncs { try syncs.committing(commit) } else { try commit() }
        } catch {
            if !connection.hasLostTransaction { try connection.execute("ROLLBACK") }
            syncs?.forget()
            for observer in observers { observer.didRollBack() }
            try recover(batch, from: error, connection)
        }
    }

    /// Answers a batch that is committed, once it is durable: here, or from the thread that syncs where as many others wait for
    /// the writer.
    ///
    /// Why not for the sake of fewer: what few write together costs more for each, and as many may come while it is synced here.
    private func answer(_ batch: [WriteJob], _ failures: [(any Error)?], since start: ContinuousClock.Instant)
    {
        let isAwaited = state.withLock { state in
            state.figures.batches += 1
            state.figures.operations += batch.count
            state.figures.largestBatch = max(state.figures.largestBatch, batch.count)
            return state.waiting.count >= batch.count
        }
        let answer: CommitSyncs.Answer = { [self] unsynced in
            if unsynced != nil { state.withLock { $0.isHalted = true } }
            for (job, failure) in zip(batch, failures) { job.finish(unsynced ?? failure) }
        }
        if let syncs {
            let owes = syncs.takeDebt()
            if syncs.isSyncing || (owes && isAwaited) { return syncs.add(answer) }
            if owes { do throws(StorageError) { try syncs.sync() } catch { return answer(error) } }
        }
        let duration = ContinuousClock.now - start
        state.withLock { $0.took(duration) }
        answer(nil)
    }

    /// Runs one job; answers its own failure, throws when the whole transaction has to go, or is gone.
    private func attempt(
        _ job: WriteJob,
        _ connection: Connection,
        _ observers: [any CommitObserver],
        _ savepoints: Savepoints
    ) throws -> (any Error)? {
        let isSaved = savepoints == .forAll || (savepoints == .asNeeded && job.isTakenBack)
        if isSaved { try connection.execute("SAVEPOINT operation") }
        for observer in observers { observer.operationWillBegin() }
        let before = connection.changeCount
        do {
            try job.run(connection)
            if isSaved { try connection.execute("RELEASE operation") }
            return nil
        } catch {
            guard savepoints != .none, !connection.hasLostTransaction else { throw error }
            if isSaved {
                try connection.execute("ROLLBACK TO operation")
                try connection.execute("RELEASE operation")
            } else if connection.changeCount != before {
                throw LeftoversError()
            }
            for observer in observers { observer.operationDidRollBack() }
            return error
        }
    }

    private func recover(_ batch: [WriteJob], from error: any Error, _ connection: Connection) throws {
        if case StorageError.syncFailed = error {
            state.withLock { $0.isHalted = true }
            throw error
        }
        // Why not again when busy: each of them would wait for the same other process.
        guard batch.count > 1, error as? StorageError != .busy else { throw error }
        state.withLock { $0.figures.replays += 1 }
        if error is LeftoversError {
            state.withLock { $0.careful = Self.carefulBatches }
            try commit(batch, connection, .forAll)
        } else {
            for job in batch {
                do { try commit([job], connection, .none) } catch { job.finish(error) }
            }
        }
    }
}
