internal import MerkleLog
internal import Sealing
public import Storage
internal import Synchronization
public import Vault

/// The log of everything that changed something or released personal data.
///
/// Entries are taken inside the operation's own transaction; those of a batch are sealed, hashed, written and signed
/// together just before it commits: an operation and its entry are durable together or not at all. Where the log is found altered it takes
/// no more entries, so that nothing more is done unseen; reading and ``verify(earlier:)`` still work.
public final class AuditLog: CommitObserver, Sendable {
    private struct State {
        /// The tree as it is on disk.
        var committed = Frontier()
        /// Its root, so that it need not be computed for every batch anew.
        var committedRoot = Frontier().root
        /// What the running batch has taken and not yet written.
        var pending: [PendingLeaf] = []
        /// How many of them there were before the current operation.
        var savepoint = 0
        /// The tree that the running batch has signed, and its root.
        var signed: (tree: Frontier, root: Hash)?
        /// Why no entry is taken.
        var fault: AuditError?
        var keys: [Quarter: KeyID] = [:]
        /// The key that durable checkpoints are checked with; its name is the log's origin.
        var key: VerifierKey
        /// The same with what the current transaction has changed, and before the current operation.
        var workingKey: VerifierKey
        var savepointKey: VerifierKey

        /// Forgets what the batch did.
        mutating func takeBack() {
            pending = []
            savepoint = 0
            workingKey = key
            savepointKey = key
            signed = nil
        }

        init(key: VerifierKey) {
            self.key = key
            workingKey = key
            savepointKey = key
        }
    }

    let database: Database
    let bodies: AuditBodies
    private let vault: Vault
    private let state: Mutex<State>

    var key: VerifierKey { state.withLock { $0.key } }

    /// Opens the log in `database` and holds it against its signed checkpoint.
    ///
    /// `origin` names the store and its incarnation, such as `coffer/<store id>/<incarnation>`; it has no white space
    /// and no plus sign. Give the log to `Database.observeCommits` before the first write. An altered
    /// log opens, see ``fault``.
    ///
    /// - Throws: What the database or the vault throws, or `NoteError` for an origin that is no name.
    public init(database: Database, vault: Vault, origin: String) throws {
        self.database = database
        self.vault = vault
        bodies = AuditBodies(vault: vault)
        state = Mutex(State(key: try VerifierKey(name: origin, publicKey: vault.signingPublicKey)))
        try database.read { connection in try refresh(StoredTree(connection: connection)) }
    }

    /// Why the log takes no entries, or nil when it was found whole.
    public var fault: AuditError? { state.withLock { $0.fault } }

    /// How many durable entries there are, as far as this program knows.
    public var size: UInt64 { state.withLock { $0.committed.size } }

    /// Makes sure that the key for entries of this time exists, so that no later append has to wait for the vault.
    public func prepareKey(at timeMilliseconds: Int64) throws {
        _ = try keyID(at: timeMilliseconds)
    }

    /// Takes an entry in the caller's transaction, on the writer, and answers its sequence; its row follows with the commit.
    ///
    /// Only whoever is in a transaction has a connection to show for it; nothing is written through it here.
    ///
    /// Why then: what a batch has to seal and hash is done on all processors, while the writer would do it on one.
    ///
    /// - Throws: ``fault``, or what the database or the vault throws; the caller lets its operation fail with it.
    @discardableResult
    public func append(_ entry: AuditEntry, on _: Connection) throws -> UInt64 {
        let key = try keyID(at: entry.timeMilliseconds)
        return try state.withLock { state in
            if let fault = state.fault { throw fault }
            let sequence = state.committed.size + UInt64(state.pending.count)
            state.pending.append(PendingLeaf(sequence: sequence, entry: entry, key: key))
            return sequence
        }
    }

    /// Goes on under another origin: the checkpoint of the running batch is signed for it, and so are all after it.
    ///
    /// For the one who has the store alone and begins a new life of it, in the transaction that says so. Append an entry
    /// in the same transaction; checkpoints of the old origin stay what they are.
    ///
    /// - Throws: ``fault``, or `NoteError` for an origin that is no name.
    public func goOn(as origin: String) throws {
        let next = try VerifierKey(name: origin, publicKey: vault.signingPublicKey)
        try state.withLock { state in
            if let fault = state.fault { throw fault }
            state.workingKey = next
        }
    }

    /// The note over a tree of this log.
    func signedCheckpoint(size: UInt64, root: Hash) throws -> String {
        try signedCheckpoint(size: size, root: root, key: key)
    }

    private func signedCheckpoint(size: UInt64, root: Hash, key: VerifierKey) throws -> String {
        try Checkpoint(origin: key.name, size: size, root: root).signed(as: key) { try vault.sign($0) }
    }

    private func keyID(at timeMilliseconds: Int64) throws -> KeyID {
        let quarter = Quarter(timeMilliseconds: timeMilliseconds)
        if let known = state.withLock({ $0.keys[quarter] }) { return known }
        let made = try bodies.key(at: timeMilliseconds)
        state.withLock { $0.keys[quarter] = made }
        return made
    }

    // MARK: Taking part in commits

    /// Catches up with what another process has added since.
    public func didBegin(_ connection: Connection) throws {
        try refresh(StoredTree(connection: connection))
    }

    /// Remembers how far the batch is before the operation.
    public func operationWillBegin() {
        state.withLock { state in
            state.savepoint = state.pending.count
            state.savepointKey = state.workingKey
        }
    }

    /// Takes back what the operation appended.
    public func operationDidRollBack() {
        state.withLock { state in
            state.pending.removeSubrange(state.savepoint...)
            state.workingKey = state.savepointKey
        }
    }

    /// Writes what the batch took, and signs one checkpoint over all of it.
    public func willCommit(_ connection: Connection) throws {
        let (pending, committed, key) = state.withLock { ($0.pending, $0.committed, $0.workingKey) }
        guard !pending.isEmpty else { return }
        let bodies = bodies
        let leaves = try AllProcessors.map(pending.count, atOnce: 2) { try pending[$0].sealed(by: bodies) }
        let tree = StoredTree(connection: connection)
        var frontier = committed
        for leaf in leaves { try tree.store(leaf.row, completing: frontier.append(leaf.hash)) }
        let root = frontier.root
        state.withLock { $0.signed = (frontier, root) }
        let note = try signedCheckpoint(size: frontier.size, root: root, key: key)
        try tree.store(StoredCheckpoint(size: frontier.size, root: root.bytes, note: note))
    }

    /// What was appended is durable.
    public func didCommit() {
        state.withLock { state in
            if let signed = state.signed { (state.committed, state.committedRoot) = signed }
            state.key = state.workingKey
            state.takeBack()
        }
    }

    /// Takes back everything that the batch appended.
    public func didRollBack() {
        state.withLock { state in
            state.takeBack()
        }
    }

    /// Makes the tree in memory that of the tables, when they hold another, and checks what they hold.
    private func refresh(_ tree: StoredTree) throws {
        try state.withLock { state in
            state.takeBack()
            guard state.fault == nil else { return }
            do {
                let known = (state.committed, state.committedRoot)
                guard let frontier = try tree.grown(from: known, key: state.key) else { return }
                state.committed = frontier
                state.committedRoot = frontier.root
            } catch let error as AuditError {
                state.fault = error
            }
        }
    }
}
