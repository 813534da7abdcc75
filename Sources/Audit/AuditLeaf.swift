internal import MerkleLog
internal import Sealing
internal import Storage

/// One row of `audit_entry`, as its leaf in the tree sees it.
///
/// The leaf's data, 64 bytes:
///
/// | offset | length | |
/// | --- | --- | --- |
/// | 0 | 8 | sequence, little-endian |
/// | 8 | 8 | time in milliseconds, little-endian |
/// | 16 | 16 | key id |
/// | 32 | 32 | SHA-256 of the sealed body |
///
/// The body is hashed sealed, so that a proof still holds when its key is gone.
struct AuditLeaf {
    static let columns = "sequence, time, key_id, body"

    let sequence: UInt64
    let timeMilliseconds: Int64
    /// 16 bytes, unless the row was tampered with.
    let keyID: [UInt8]
    let body: [UInt8]

    init(sequence: UInt64, timeMilliseconds: Int64, keyID: KeyID, body: [UInt8]) {
        self.sequence = sequence
        self.timeMilliseconds = timeMilliseconds
        self.keyID = keyID.bytes
        self.body = body
    }

    /// Takes a row of ``columns``.
    init(row: Row) {
        sequence = UInt64(bitPattern: row.int64(0))
        timeMilliseconds = row.int64(1)
        keyID = row.blob(2)
        body = row.blob(3)
    }

    /// Whether the row has a number below 0, which none may have.
    var isNegative: Bool { Int64(bitPattern: sequence) < 0 }

    var data: [UInt8] {
        Self.littleEndian(sequence) + Self.littleEndian(UInt64(bitPattern: timeMilliseconds)) + keyID
            + SHA256.hash(body)
    }

    var hash: Hash { .leaf(data) }

    private static func littleEndian(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
