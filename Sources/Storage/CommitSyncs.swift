internal import Dispatch
internal import Synchronization

/// The syncs that commits are still without, and those who wait for them.
///
/// A sync makes everything durable that was written before it, so one is enough for all who wait as it begins.
final class CommitSyncs: Sendable {
    /// What somebody does who waited; with the error where it is not certain that the disk holds it.
    typealias Answer = @Sendable (StorageError?) -> Void

    private struct State {
        var waiting: [Answer] = []
        var isSyncing = false
        /// Whether a commit may be read by others already that is neither durable nor waits here.
        var isCommitting = false
    }

    private let log: CommitLog
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "coffer.commit-syncs", qos: .userInitiated)

    init(_ log: CommitLog) { self.log = log }

    /// Whether what others read now may not be durable.
    var isOwing: Bool { state.withLock { $0.isSyncing || $0.isCommitting } }

    /// Runs a commit and what makes it durable, or has somebody wait for that here.
    func committing<R>(_ body: () throws -> R) rethrows -> R {
        state.withLock { $0.isCommitting = true }
        defer { state.withLock { $0.isCommitting = false } }
        return try body()
    }

    /// Whether somebody waits here.
    var isSyncing: Bool { state.withLock { $0.isSyncing } }

    /// Whether what has just been committed needs a sync.
    func takeDebt() -> Bool { log.takeDebt() }

    /// The transaction is taken back: what it wrote is nothing.
    func forget() {
        log.forget()
        _ = log.takeDebt()
    }

    /// Syncs now, on this thread.
    ///
    /// - Throws: ``StorageError/syncFailed(code:)``.
    func sync() throws(StorageError) { try log.sync() }

    /// Has `answer` run once everything is durable that was committed before; on a thread of its own.
    func add(_ answer: @escaping Answer) {
        let isFirst = state.withLock { state in
            state.waiting.append(answer)
            defer { state.isSyncing = true }
            return !state.isSyncing
        }
        if isFirst { queue.async { self.answerWaiting() } }
    }

    /// Waits until nobody waits here any more.
    func drain() { queue.sync {} }

    private func answerWaiting() {
        while true {
            let answers = state.withLock { state in
                defer { state.waiting = [] }
                state.isSyncing = !state.waiting.isEmpty
                return state.waiting
            }
            guard !answers.isEmpty else { return }
            let failure: StorageError?
            do throws(StorageError) {
                try sync()
                failure = nil
            } catch { failure = error }
            for answer in answers { answer(failure) }
        }
    }
}
