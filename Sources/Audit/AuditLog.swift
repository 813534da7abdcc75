internal import MerkleLog
internal import Sealing
public import Storage
internal import Synchronization
public import Vault

/// The log of everything that changed something or released personal data.
///
/// Entries are appended inside the operation's own transaction and signed once for each batch, just before it
/// commits: an operation and its entry are durable together or not at all. Where the log is found altered it takes
/// no more entries, so that nothing more is done unseen; reading and ``verify(earlier:)`` still work.
public final class AuditLog: CommitObserver, Sendable {
    private struct State {
        /// The tree as it is on disk.
        var committed = Frontier()
        /// Its root, so that it need not be computed for every batch anew.
        var committedRoot = Frontier().root
        /// The root that the running batch has signed.
        var signedRoot: Hash?
        /// The tree with what the current transaction has added.
        var working = Frontier()
        /// The tree before the current operation.
        var savepoint = Frontier()
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
            working = committed
            savepoint = committed
            workingKey = key
            savepointKey = key
            signedRoot = nil
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

    /// Adds an entry in the caller's transaction, on the writer, and answers its sequence.
    ///
    /// - Throws: ``fault``, or what the database or the vault throws; the caller lets its operation fail with it.
    @discardableResult
    public func append(_ entry: AuditEntry, on connection: Connection) throws -> UInt64 {
        let key = try keyID(at: entry.timeMilliseconds)
        return try state.withLock { state in
            if let fault = state.fault { throw fault }
            // Why a copy: if storing fails, the tree must not run ahead of the rows.
            var frontier = state.working
            let sequence = frontier.size
            let leaf = AuditLeaf(
                sequence: sequence,
                timeMilliseconds: entry.timeMilliseconds,
                keyID: key,
                body: try bodies.seal(entry, at: sequence, key: key)
            )
            let completed = frontier.append(leaf.hash)
            try StoredTree(connection: connection).store(leaf, completing: completed)
            state.working = frontier
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

    /// The tree with the running batch's entries, when these are what makes up `size` entries, and how many of them
    /// were signed before.
    func unsignedTree(with size: UInt64) -> (size: UInt64, root: Hash, signedSize: UInt64)? {
        state.withLock { state in
            guard state.working.size == size, state.committed.size < size else { return nil }
            return (size, state.working.root, state.committed.size)
        }
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

    /// Remembers the tree as it is before the operation.
    public func operationWillBegin() {
        state.withLock { state in
            state.savepoint = state.working
            state.savepointKey = state.workingKey
        }
    }

    /// Takes back what the operation appended.
    public func operationDidRollBack() {
        state.withLock { state in
            state.working = state.savepoint
            state.workingKey = state.savepointKey
        }
    }

    /// Signs one checkpoint over everything that the batch appended.
    public func willCommit(_ connection: Connection) throws {
        let working = state.withLock { $0.working == $0.committed ? nil : ($0.working, $0.workingKey) }
        guard let (frontier, key) = working else { return }
        let root = frontier.root
        state.withLock { $0.signedRoot = root }
        let note = try signedCheckpoint(size: frontier.size, root: root, key: key)
        try StoredTree(connection: connection)
            .store(StoredCheckpoint(size: frontier.size, root: root.bytes, note: note))
    }

    /// What was appended is durable.
    public func didCommit() {
        state.withLock { state in
            state.committed = state.working
            if let root = state.signedRoot { state.committedRoot = root }
            state.signedRoot = nil
            state.key = state.workingKey
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
                state.working = frontier
                state.savepoint = frontier
            } catch let error as AuditError {
                state.fault = error
            }
        }
    }
}

extension StoredTree {
    /// The tables' frontier, checked against their signed checkpoint, when it is another than `known`.
    func grown(
        from known: (frontier: Frontier, root: Hash),
        key: VerifierKey
    ) throws -> Frontier? {
        let knownSize = known.frontier.size
        guard try !isStored(size: knownSize, root: known.root) else { return nil }
        guard let stored = try checkpoint() else {
            let entries = try entryCount()
            guard entries == 0 else { throw AuditError.checkpointMissing(entries: entries) }
            guard knownSize == 0 else { throw AuditError.replaced(from: knownSize, to: 0) }
            return nil
        }
        let signed: Checkpoint
        do {
            signed = try Checkpoint.open(stored.note, key: key)
        } catch {
            throw AuditError.checkpointRefused(error)
        }
        guard signed.size == stored.size, signed.root.bytes == stored.root else {
            throw AuditError.rootMismatch(size: stored.size)
        }
        let found = try entryCount()
        guard signed.size == found else { throw AuditError.sizeMismatch(signed: signed.size, found: found) }
        let frontier = try Frontier(size: signed.size, from: self)
        guard frontier.root == signed.root else { throw AuditError.rootMismatch(size: signed.size) }
        guard knownSize <= frontier.size, try root(size: knownSize) == known.root else {
            throw AuditError.replaced(from: knownSize, to: frontier.size)
        }
        return frontier
    }
}
