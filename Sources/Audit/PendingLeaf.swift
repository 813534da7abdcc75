internal import MerkleLog
internal import Sealing

/// An entry that has its place in the log, before it is sealed for that place.
struct PendingLeaf: Sendable {
    let sequence: UInt64
    let entry: AuditEntry
    let key: KeyID

    /// The row with the sealed body, and the hash that the tree knows it by.
    func sealed(by bodies: AuditBodies) throws -> (row: AuditLeaf, hash: Hash) {
        let row = AuditLeaf(
            sequence: sequence,
            timeMilliseconds: entry.timeMilliseconds,
            keyID: key,
            body: try bodies.seal(entry, at: sequence, key: key)
        )
        return (row, row.hash)
    }
}
