public import MerkleLog
public import Storage

extension AuditLog {
    /// Rebuilds the whole log from its rows and names what is wrong with it.
    ///
    /// Only an `earlier` checkpoint, kept elsewhere and opened with the log's ``verifierKey``, shows a tail that was
    /// cut off together with its own checkpoint.
    ///
    /// - Throws: What the database or the vault throws; what is wrong with the log is in the report.
    public func verify(earlier: Checkpoint? = nil) throws -> VerificationReport {
        try database.read { connection in try verify(earlier: earlier, on: connection) }
    }

    /// Rebuilds the whole log from its rows, in the caller's transaction.
    ///
    /// On the writer, entries of the running batch are not there yet; they are written and signed as it commits.
    public func verify(earlier: Checkpoint? = nil, on connection: Connection) throws -> VerificationReport {
        let tree = StoredTree(connection: connection)
        var (signed, findings) = try openCheckpoint(tree)
        let rebuilt = try RebuiltTree(
            tree: tree,
            noting: Set([earlier?.size, signed?.size].compactMap(\.self))
        )
        let size = signed?.size
        let isRight = rebuilt.size == size && rebuilt.root == signed?.root
        if isRight, rebuilt.isGapless, !rebuilt.hasNegative {
            findings += rebuilt.wrongNodes.map { .nodeWrong(level: $0.level, position: $0.position) }
        } else if size != nil || rebuilt.rows > 0 {
            var named = try EntryVerification(tree: tree, bodies: bodies, signedSize: size).findings()
            if rebuilt.isGapless, !isRight {
                named += rebuilt.wrongRegions(besides: named).map(AuditFinding.alteredWithin)
            }
            if let size, !isRight, rebuilt.size == size || named.isEmpty {
                named.append(.rootMismatch(size: size))
            }
            findings += named
        }
        if let earlier { findings += compare(earlier, with: rebuilt) }
        return VerificationReport(entries: rebuilt.rows, checkpoint: signed, findings: findings)
    }

    private func openCheckpoint(_ tree: StoredTree) throws -> (Checkpoint?, [AuditFinding]) {
        guard let stored = try tree.checkpoint() else {
            return (nil, try tree.entryCount() == 0 ? [] : [.checkpointMissing])
        }
        do {
            let signed = try Checkpoint.open(stored.note, key: key)
            guard signed.size == stored.size, signed.root.bytes == stored.root else {
                let what = "its columns say other than its text"
                return (signed, [.checkpointRefused(.malformedCheckpoint(what: what))])
            }
            return (signed, [])
        } catch {
            return (nil, [.checkpointRefused(error)])
        }
    }

    private func compare(_ earlier: Checkpoint, with rebuilt: RebuiltTree) -> [AuditFinding] {
        guard earlier.origin == key.name else { return [.otherLog(origin: earlier.origin)] }
        guard earlier.size <= rebuilt.size else {
            return [.cutOff(size: rebuilt.size, earlier: earlier.size)]
        }
        return rebuilt.notedRoots[earlier.size] == earlier.root ? [] : [.rewritten(earlier: earlier.size)]
    }
}
