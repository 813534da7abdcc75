public import MerkleLog
public import Sealing
public import Storage

extension AuditLog {
    /// The signed head of the log in a database that no store has open, such as one out of an archive; nil for an empty
    /// log.
    ///
    /// Its signature, its count and the hashes that lead to its root are checked; bodies stay sealed.
    ///
    /// - Throws: ``AuditError`` by what does not fit, `NoteError` for an origin that is no name, or what the database
    ///   reports.
    public static func head(
        on connection: Connection,
        origin: String,
        publicKey: [UInt8]
    ) throws -> (note: String, checkpoint: Checkpoint)? {
        let tree = try StoredTree(asFound: connection)
        let key = try VerifierKey(name: origin, publicKey: publicKey)
        guard try tree.grown(from: (Frontier(), Frontier().root), key: key) != nil,
            let stored = try tree.checkpoint()
        else { return nil }
        do {
            return (stored.note, try Checkpoint.open(stored.note, key: key))
        } catch {
            throw AuditError.checkpointRefused(error)
        }
    }
}

extension DecisionsLog {
    /// The decisions in a database that no store has open; nil where none were ever made.
    ///
    /// Signatures and the checkpoint are checked as for a file; the seals of the rows need the store's keys, and are not.
    ///
    /// - Throws: ``DecisionError`` by what is wrong, or what the database reports.
    public static func stored(
        on connection: Connection,
        store: StoreID,
        publicKey: [UInt8]
    ) throws -> DecisionsLog? {
        let note = try connection.row("SELECT note FROM decision_head WHERE singleton = 1") { $0.text(0) }
        var file: [UInt8] = []
        try connection.forEach("SELECT line FROM decision ORDER BY sequence") { row in
            file += Array(row.text(0).utf8)
            file.append(0x0A)
            return true
        }
        guard let note else {
            guard file.isEmpty else { throw DecisionError.unfinished }
            return nil
        }
        return try DecisionsLog(
            file + checkpointLine(note) + [0x0A],
            store: store,
            publicKey: publicKey
        )
    }
}
