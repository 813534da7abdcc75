public import MerkleLog

/// Why the audit log cannot answer, or takes no more entries.
public enum AuditError: Error, Equatable, Sendable {
    /// There are entries but no checkpoint over them.
    case checkpointMissing(entries: UInt64)
    /// The stored checkpoint is not one that this store signed.
    case checkpointRefused(NoteError)
    /// The signed checkpoint counts other entries than there are.
    case sizeMismatch(signed: UInt64, found: UInt64)
    /// The stored hashes do not lead to the signed root.
    case rootMismatch(size: UInt64)
    /// The log is shorter or other than it was a moment ago, while this program had it open.
    case replaced(from: UInt64, to: UInt64)
    /// A hash of the tree is missing or has the wrong length.
    case nodeMissing(level: Int, position: UInt64)
    /// There is no entry with this sequence.
    case noSuchEntry(sequence: UInt64, size: UInt64)
    /// The body of an entry opens but cannot be read.
    case bodyMalformed(sequence: UInt64)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .checkpointMissing: "audit-checkpoint-missing"
        case .checkpointRefused: "audit-checkpoint-refused"
        case .sizeMismatch: "audit-size-mismatch"
        case .rootMismatch: "audit-root-mismatch"
        case .replaced: "audit-replaced"
        case .nodeMissing: "audit-node-missing"
        case .noSuchEntry: "audit-no-such-entry"
        case .bodyMalformed: "audit-body-malformed"
        }
    }
}

extension AuditError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .noSuchEntry(let sequence, let size):
            """
            there is no audit entry \(sequence)
            reason: \(size == 0 ? "the log is empty" : "the log has the entries 0 to \(size - 1)")
            help: see `coffer audit list`
            """
        case .bodyMalformed(let sequence):
            """
            audit entry \(sequence) cannot be read
            reason: its body opens, but it is not in a form that this program knows
            help: install the newest Coffer; if it is the newest, please report this
            """
        default:
            """
            the audit log was altered
            reason: \(damage)
            help: run `coffer audit verify`, which names what is wrong; nothing is written until it is settled
            """
        }
    }

    private var damage: String {
        switch self {
        case .checkpointMissing(let entries): "it has \(entries) entries but no signed checkpoint"
        case .checkpointRefused(let error): "its signed checkpoint is refused (\(error.code))"
        case .sizeMismatch(let signed, let found): "\(signed) entries were signed, \(found) are there"
        case .rootMismatch(let size): "its hashes do not lead to the signed root of \(size) entries"
        case .replaced(let from, let to):
            "it had \(from) entries, and the \(to) of now did not grow from them"
        case .nodeMissing(let level, let position):
            "the hash at level \(level), position \(position) is missing"
        case .noSuchEntry, .bodyMalformed: ""
        }
    }
}
