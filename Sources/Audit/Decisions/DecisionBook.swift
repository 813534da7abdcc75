internal import MerkleLog
internal import Sealing
public import Storage
public import Vault

/// The decisions log as a store keeps it: rows of `data.db` under the seal of authority.
///
/// Decisions are added inside the operation's own transaction; nothing is held in memory, so a roll-back needs no
/// care.
public struct DecisionBook: Sendable {
    private let vault: Vault

    /// The decisions of the vault's store.
    public init(vault: Vault) { self.vault = vault }

    /// Adds a decision in the caller's transaction and answers its sequence; a tombstone that is there already stays
    /// the only one.
    ///
    /// - Throws: ``DecisionError/altered(row:)``, ``DecisionError/purpose(_:)``, or what the database reports.
    @discardableResult
    public func append(
        _ decision: Decision,
        at timeMilliseconds: Int64,
        on connection: Connection
    ) throws -> UInt64 {
        if let purpose = decision.purpose, !Decision.isPurpose(purpose) {
            throw DecisionError.purpose(purpose)
        }
        if let known = try sequence(of: decision, on: connection) { return known }
        let head = try head(connection)
        let entry = try DecisionEntry(
            decision,
            sequence: head.frontier.size,
            store: vault.store,
            timeMilliseconds: timeMilliseconds,
            sign: vault.sign
        )
        try insert([entry], after: head.frontier, connection)
        return entry.sequence
    }

    /// Adds what another copy of this store's log has more than this one.
    ///
    /// - Returns: How many decisions were added.
    /// - Throws: ``DecisionError/forked(sequence:)``, ``DecisionError/smaller(size:named:)`` when the other has fewer,
    ///   ``DecisionError/altered(row:)``, or what the database reports.
    @discardableResult
    public func catchUp(with united: DecisionsLog, on connection: Connection) throws -> Int {
        let own = try log(on: connection)
        guard own.size <= united.size else {
            throw DecisionError.smaller(size: united.size, named: own.size)
        }
        guard try DecisionsLog.union([own, united]).size == united.size else { return 0 }
        let missing = Array(united.entries[own.entries.count...])
        guard !missing.isEmpty else { return 0 }
        try insert(missing, after: head(connection).frontier, connection)
        return missing.count
    }

    /// The whole log, every row, signature and seal checked.
    ///
    /// - Throws: ``DecisionError``, or what the database reports.
    public func log(on connection: Connection) throws -> DecisionsLog {
        var file: [UInt8] = []
        try connection.forEach(
            "SELECT sequence, kind, subject, class, line, seal FROM decision ORDER BY sequence"
        ) { row in
            let sequence = row.int64(0)
            let seal = try self.seal(
                sequence,
                kind: row.text(1),
                subject: row.blob(2),
                class: row.optionalText(3),
                line: row.text(4)
            )
            guard ConstantTime.areEqual(seal, row.blob(5)) else {
                throw DecisionError.altered(row: "decision \(sequence)")
            }
            file += Array(row.text(4).utf8)
            file.append(0x0A)
            return true
        }
        let head = try head(connection)
        file += DecisionsLog.checkpointLine(head.note)
        file.append(0x0A)
        return try DecisionsLog(file, store: vault.store, publicKey: vault.signingPublicKey)
    }

    /// How many decisions there are and the signed checkpoint over them.
    ///
    /// - Throws: ``DecisionError/altered(row:)``, or what the database reports.
    public func checkpoint(on connection: Connection) throws -> (size: UInt64, note: String) {
        let head = try head(connection)
        return (head.frontier.size, head.note)
    }

    private func sequence(of decision: Decision, on connection: Connection) throws -> UInt64? {
        guard case .tombstone(let key, let subject, let retentionClass) = decision else { return nil }
        let known = try connection.rows(
            "SELECT sequence, line FROM decision WHERE subject = ?1 AND kind = ?2 AND class = ?3",
            .blob(subject.bytes),
            .text(Decision.Kind.tombstone.rawValue),
            .text(retentionClass.rawValue)
        ) { (sequence: $0.int64(0), line: $0.text(1)) }
        return known.first { $0.line.contains("\"key\":\"\(key)\"") }.map { UInt64($0.sequence) }
    }

    /// Stores entries and signs one checkpoint over all.
    private func insert(
        _ entries: [DecisionEntry],
        after before: Frontier,
        _ connection: Connection
    ) throws {
        var frontier = before
        for entry in entries {
            let decision = entry.decision
            let line = String(decoding: entry.line, as: UTF8.self)
            let sequence = Int64(entry.sequence)
            let retentionClass = decision.retentionClass?.rawValue
            let seal = try seal(
                sequence,
                kind: decision.kind.rawValue,
                subject: decision.subject.bytes,
                class: retentionClass,
                line: line
            )
            try connection.execute(
                """
                INSERT INTO decision (sequence, kind, subject, class, line, seal) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                .integer(sequence),
                .text(decision.kind.rawValue),
                .blob(decision.subject.bytes),
                .optional(retentionClass),
                .text(line),
                .blob(seal)
            )
            frontier.append(entry.leaf)
        }
        let note = try note(over: frontier)
        let edge = frontier.edge.flatMap(\.bytes)
        let size = Int64(frontier.size)
        try connection.execute(
            """
            INSERT INTO decision_head (singleton, size, edge, note, seal) VALUES (1, ?1, ?2, ?3, ?4)
            ON CONFLICT (singleton) DO UPDATE SET size = excluded.size, edge = excluded.edge,
                note = excluded.note, seal = excluded.seal
            """,
            .integer(size),
            .blob(edge),
            .text(note),
            .blob(try headSeal(size: size, edge: edge, note: note))
        )
    }

    private func head(_ connection: Connection) throws -> (frontier: Frontier, note: String) {
        let row = try connection.row(
            "SELECT size, edge, note, seal FROM decision_head WHERE singleton = 1"
        ) {
            (size: $0.int64(0), edge: $0.blob(1), note: $0.text(2), seal: $0.blob(3))
        }
        guard let row else {
            let found = try connection.row("SELECT COUNT(*) FROM decision") { $0.int64(0) } ?? 0
            guard found == 0 else { throw DecisionError.altered(row: "the row `decision_head`") }
            return (Frontier(), try note(over: Frontier()))
        }
        let seal = try headSeal(size: row.size, edge: row.edge, note: row.note)
        guard ConstantTime.areEqual(seal, row.seal),
            let frontier = Frontier(size: UInt64(bitPattern: row.size), edge: row.edge)
        else { throw DecisionError.altered(row: "the row `decision_head`") }
        return (frontier, row.note)
    }

    private func note(over frontier: Frontier) throws -> String {
        let origin = DecisionsLog.origin(vault.store)
        let key = try VerifierKey(name: origin, publicKey: vault.signingPublicKey)
        return try Checkpoint(origin: origin, size: frontier.size, root: frontier.root)
            .signed(as: key) { try vault.sign($0) }
    }

    func seal(
        _ sequence: Int64,
        kind: String,
        subject: [UInt8],
        class retentionClass: String?,
        line: String
    ) throws -> [UInt8] {
        try tag(
            "decision",
            [number(sequence), Array(kind.utf8), subject, Array((retentionClass ?? "").utf8)]
                + [Array(line.utf8)]
        )
    }

    private func headSeal(size: Int64, edge: [UInt8], note: String) throws -> [UInt8] {
        try tag("decision_head", [number(size), edge, Array(note.utf8)])
    }

    /// The seal of authority over a row's columns, each preceded by its length as LE64.
    private func tag(_ table: String, _ fields: [[UInt8]]) throws -> [UInt8] {
        var message = Array("coffer.authority.v1".utf8)
        for field in [Array(table.utf8)] + fields { message += number(Int64(field.count)) + field }
        return try vault.authorityTag(message)
    }

    private func number(_ number: Int64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}

extension Frontier {
    /// The frontier that a row holds; nil when its hashes are not as many as the size has ones.
    fileprivate init?(size: UInt64, edge: [UInt8]) {
        guard edge.count == size.nonzeroBitCount * Hash.byteCount else { return nil }
        let hashes = stride(from: 0, to: edge.count, by: Hash.byteCount).compactMap {
            Hash(bytes: Array(edge[$0..<$0 + Hash.byteCount]))
        }
        let reader = EdgeReader(size: size, hashes: hashes)
        // Why nil: the reader fails only where the edge does not fit the size, and then it is no frontier.
        guard let frontier = try? Frontier(size: size, from: reader) else { return nil }
        self = frontier
    }
}

/// Answers the hashes of a frontier that was written down, by their places.
private struct EdgeReader: HashReader {
    private var hashes: [Place: Hash] = [:]

    private struct Place: Hashable {
        let level: Int
        let index: UInt64
    }

    init(size: UInt64, hashes: [Hash]) {
        var start: UInt64 = 0
        var rest = hashes[...]
        for level in (0..<64).reversed() where size & (1 << level) != 0 {
            self.hashes[Place(level: level, index: start >> level)] = rest.popFirst()
            start += 1 << level
        }
    }

    func hash(level: Int, index: UInt64) throws -> Hash {
        guard let hash = hashes[Place(level: level, index: index)] else {
            throw ProofError.wrongLength(expected: level, found: 0)
        }
        return hash
    }
}
