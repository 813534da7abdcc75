public import MerkleLog
internal import Sealing
public import Storage

/// An entry's proof with everything that checking it needs, and nothing that a body says.
public struct AuditProof: Sendable, Equatable {
    /// The leaf's data, 64 bytes: sequence, time, key id, SHA-256 of the sealed body.
    public let leaf: [UInt8]
    /// The proof.
    public let proof: InclusionProof
    /// The root that the proof leads to.
    public let root: Hash
    /// The signed checkpoint over that root; nil for a size that is not the newest one.
    public let checkpoint: String?

    /// Proof and checkpoint as one text that can be checked offline (c2sp.org/tlog-proof@v1); nil without a checkpoint.
    public var text: String? { checkpoint.map { proof.text(checkpoint: $0) } }
}

extension AuditLog {
    /// The key that checks this log's checkpoints.
    public var verifierKey: VerifierKey { key }

    /// The entries that the filter lets through, newest first.
    ///
    /// A listing checks each entry by itself; only ``verify(earlier:)`` finds what is missing.
    ///
    /// - Throws: What the database or the vault throws.
    public func list(_ filter: AuditFilter) throws -> [RecordedEntry] {
        try database.read { connection in try list(filter, on: connection) }
    }

    /// The entries that the filter lets through, newest first, in the caller's transaction.
    public func list(_ filter: AuditFilter, on connection: Connection) throws -> [RecordedEntry] {
        var found: [RecordedEntry] = []
        guard filter.limit > 0 else { return found }
        try connection.forEach(
            """
            SELECT \(AuditLeaf.columns) FROM audit_entry
            WHERE time >= ?1 AND time < ?2 ORDER BY sequence DESC
            """,
            arguments: [
                .integer(filter.fromMilliseconds ?? .min), .integer(filter.beforeMilliseconds ?? .max),
            ]
        ) { row in
            let recorded = try self.recorded(AuditLeaf(row: row))
            if recorded.entry.map(filter.matches) ?? !filter.asksForBody { found.append(recorded) }
            return found.count < filter.limit
        }
        return found
    }

    /// At most `limit` entries from a place in the log on, in order, in the caller's transaction.
    public func entries(from sequence: UInt64, limit: Int, on connection: Connection) throws
        -> [RecordedEntry]
    {
        try connection.rows(
            "SELECT \(AuditLeaf.columns) FROM audit_entry WHERE sequence >= ?1 ORDER BY sequence LIMIT ?2",
            .integer(Int64(clamping: sequence)),
            .integer(Int64(limit))
        ) { row in try self.recorded(AuditLeaf(row: row)) }
    }

    /// One entry.
    ///
    /// - Throws: ``AuditError/noSuchEntry(sequence:size:)``, or what the database or the vault throws.
    public func entry(_ sequence: UInt64) throws -> RecordedEntry {
        try database.read { connection in try entry(sequence, on: connection) }
    }

    /// One entry, in the caller's transaction.
    public func entry(_ sequence: UInt64, on connection: Connection) throws -> RecordedEntry {
        let tree = StoredTree(connection: connection)
        guard let leaf = try tree.entry(sequence) else {
            throw AuditError.noSuchEntry(sequence: sequence, size: try tree.entryCount())
        }
        return try recorded(leaf)
    }

    /// The newest signed checkpoint: that of the last durable commit, or one over nothing.
    public func checkpoint() throws -> String {
        try database.read { connection in try checkpoint(on: connection) }
    }

    /// The newest signed checkpoint, in the caller's transaction.
    public func checkpoint(on connection: Connection) throws -> String {
        try StoredTree(connection: connection).checkpoint()?.note
            ?? signedCheckpoint(size: 0, root: .emptyTree)
    }

    /// The proof that an entry stands in the log of `size` entries; nil means the newest checkpoint's.
    ///
    /// - Throws: `ProofError` for an entry that is not in that log or hashes that do not lead to its signed root;
    ///   ``AuditError`` where hashes are missing.
    public func prove(_ sequence: UInt64, size: UInt64? = nil) throws -> AuditProof {
        try database.read { connection in try prove(sequence, size: size, on: connection) }
    }

    /// The proof that an entry stands in the log, in the caller's transaction.
    public func prove(_ sequence: UInt64, size: UInt64? = nil, on connection: Connection) throws -> AuditProof
    {
        let tree = StoredTree(connection: connection)
        let stored = try tree.checkpoint()
        let size = size ?? stored?.size ?? 0
        let newest = try Checkpoint.open(
            stored?.note ?? signedCheckpoint(size: 0, root: .emptyTree),
            key: key
        )
        guard size <= newest.size else { throw ProofError.sizesReversed(from: size, to: newest.size) }
        let proof = try InclusionProof.make(index: sequence, size: size, from: tree)
        guard let leaf = try tree.entry(sequence) else {
            throw AuditError.noSuchEntry(sequence: sequence, size: newest.size)
        }
        let root = size == newest.size ? newest.root : try tree.root(size: size)
        try proof.verify(leaf: leaf.hash, root: root)
        return AuditProof(
            leaf: leaf.data,
            proof: proof,
            root: root,
            checkpoint: size == newest.size ? stored?.note : nil
        )
    }

    /// The proof that the log of `to` entries grew from that of `from`; nil means the newest checkpoint's size.
    ///
    /// - Throws: `ProofError` for sizes the log has not reached; ``AuditError`` where hashes are missing.
    public func consistency(from: UInt64, to: UInt64? = nil) throws -> ConsistencyProof {
        try database.read { connection in try consistency(from: from, to: to, on: connection) }
    }

    /// The proof that the log grew, in the caller's transaction.
    public func consistency(
        from: UInt64,
        to: UInt64? = nil,
        on connection: Connection
    ) throws -> ConsistencyProof {
        let tree = StoredTree(connection: connection)
        let newest = try tree.checkpoint()?.size ?? 0
        let to = to ?? newest
        guard to <= newest else { throw ProofError.sizesReversed(from: to, to: newest) }
        return try ConsistencyProof.make(from: from, to: to, reader: tree)
    }

    func recorded(_ leaf: AuditLeaf) throws -> RecordedEntry {
        RecordedEntry(
            sequence: leaf.sequence,
            timeMilliseconds: leaf.timeMilliseconds,
            keyID: KeyID(bytes: leaf.keyID),
            body: try bodies.open(leaf)
        )
    }
}

extension AuditLog {
    /// The seal over all authority rows that the newest entry about them names; nil when no readable entry does.
    ///
    /// - Throws: What the database or the vault throws.
    public func lastAuthorityHead(on connection: Connection) throws -> [UInt8]? {
        var found: [UInt8]?
        try connection.forEach("SELECT \(AuditLeaf.columns) FROM audit_entry ORDER BY sequence DESC") { row in
            found = try recorded(AuditLeaf(row: row)).entry?.authorityHead
            return found == nil
        }
        return found
    }
}
