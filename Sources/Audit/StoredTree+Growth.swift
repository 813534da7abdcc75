internal import MerkleLog
internal import Storage

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
