internal import MerkleLog
internal import Storage

/// The tree as the tables hold it: leaves from the entries' rows, complete subtrees above from `audit_node`.
struct StoredTree: HashReader {
    let connection: Connection
    /// Whether hashes lie by level and position, as they did before migration 3: in a database out of an older archive.
    let isByPosition: Bool

    /// The tree of a store that is open, whose tables are of today.
    init(connection: Connection) { (self.connection, isByPosition) = (connection, false) }

    /// The tree of a database that nobody migrates.
    init(asFound connection: Connection) throws {
        self.connection = connection
        isByPosition =
            try connection.row("SELECT 1 FROM pragma_table_info('audit_node') WHERE name = 'position'") { _ in
                true
            } ?? false
    }

    func hash(level: Int, index: UInt64) throws -> Hash {
        guard let hash = try level == 0 ? leaf(index) : node(level: level, position: index) else {
            throw AuditError.nodeMissing(level: level, position: index)
        }
        return hash
    }

    func node(level: Int, position: UInt64) throws -> Hash? {
        let (column, place) =
            isByPosition ? ("position", position) : ("sequence", (position &+ 1) << level &- 1)
        let bytes = try connection.row(
            "SELECT hash FROM audit_node WHERE \(column) = ?1 AND level = ?2",
            .integer(Int64(bitPattern: place)),
            .integer(Int64(level))
        ) { $0.blob(0) }
        return bytes.flatMap(Hash.init)
    }

    func entry(_ sequence: UInt64) throws -> AuditLeaf? {
        try connection.row(
            "SELECT \(AuditLeaf.columns) FROM audit_entry WHERE sequence = ?1",
            .integer(Int64(bitPattern: sequence)),
            map: AuditLeaf.init
        )
    }

    /// How many entries there are when none is missing: the highest sequence and one.
    func entryCount() throws -> UInt64 {
        let last = try connection.row("SELECT MAX(sequence) FROM audit_entry") { $0.optionalInt64(0) } ?? nil
        return last.map { UInt64(bitPattern: $0) + 1 } ?? 0
    }

    /// The stored checkpoint, as it is.
    func checkpoint() throws -> StoredCheckpoint? {
        try connection.row("SELECT size, root, note FROM audit_checkpoint WHERE singleton = 1") {
            StoredCheckpoint(size: UInt64(bitPattern: $0.int64(0)), root: $0.blob(1), note: $0.text(2))
        }
    }

    /// Whether the stored checkpoint is of this tree; its note is not read.
    func isStored(size: UInt64, root: Hash) throws -> Bool {
        try connection.row("SELECT size, root FROM audit_checkpoint WHERE singleton = 1") {
            UInt64(bitPattern: $0.int64(0)) == size && $0.blob(1) == root.bytes
        } ?? false
    }

    func store(_ leaf: AuditLeaf, completing subtrees: [Frontier.Subtree]) throws {
        try connection.execute(
            "INSERT INTO audit_entry (sequence, time, key_id, body) VALUES (?1, ?2, ?3, ?4)",
            .integer(Int64(bitPattern: leaf.sequence)),
            .integer(leaf.timeMilliseconds),
            .blob(leaf.keyID),
            .blob(leaf.body)
        )
        for subtree in subtrees {
            try connection.execute(
                "INSERT INTO audit_node (sequence, level, hash) VALUES (?1, ?2, ?3)",
                .integer(Int64(bitPattern: leaf.sequence)),
                .integer(Int64(subtree.level)),
                .blob(subtree.hash.bytes)
            )
        }
    }

    func store(_ checkpoint: StoredCheckpoint) throws {
        try connection.execute(
            """
            INSERT INTO audit_checkpoint (singleton, size, root, note) VALUES (1, ?1, ?2, ?3)
            ON CONFLICT (singleton) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note
            """,
            .integer(Int64(bitPattern: checkpoint.size)),
            .blob(checkpoint.root),
            .text(checkpoint.note)
        )
    }

    private func leaf(_ index: UInt64) throws -> Hash? { try entry(index)?.hash }
}

/// The one row of `audit_checkpoint`: the signed note, and what it says in columns of its own.
struct StoredCheckpoint: Equatable {
    let size: UInt64
    let root: [UInt8]
    let note: String
}
