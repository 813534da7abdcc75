/// One that takes part in every commit, on the writer and in order.
///
/// The audit log is the one today: it signs a single checkpoint for all the operations of a batch.
public protocol CommitObserver: Sendable {
    /// The batch's transaction has begun and holds the write lock; another process may have written since the last one.
    func didBegin(_ connection: Connection) throws
    /// An operation starts.
    func operationWillBegin()
    /// That operation was rolled back; nothing of it remains.
    func operationDidRollBack()
    /// All operations of the batch have run; the last chance to write inside the transaction.
    func willCommit(_ connection: Connection) throws
    /// The batch is committed, so that later transactions find it; whoever asked for it may still wait for its sync.
    func didCommit()
    /// The whole batch is gone.
    func didRollBack()
}
