public import MerkleLog

/// What a verification of the log found.
public struct VerificationReport: Sendable, Equatable {
    /// How many entries are there.
    public let entries: UInt64
    /// The signed checkpoint that they were held against; nil when it is missing or refused.
    public let checkpoint: Checkpoint?
    /// What is wrong, in the order of the log; empty when nothing is.
    public let findings: [AuditFinding]

    /// Whether nothing is wrong.
    public var isSound: Bool { findings.isEmpty }
}

/// One thing that is wrong with the log.
public enum AuditFinding: Sendable, Hashable {
    /// There is no signed checkpoint over the entries.
    case checkpointMissing
    /// The checkpoint is not one that this store signed, or its columns say other than its text.
    case checkpointRefused(NoteError)
    /// The entry is not what was written at this place.
    case altered(UInt64)
    /// One or more entries of these are not what was signed; their bodies do not tell which.
    case alteredWithin(ClosedRange<UInt64>)
    /// These entries are gone.
    case removed(ClosedRange<UInt64>)
    /// The row at this place was never written by this store.
    case inserted(UInt64)
    /// These entries stand `by` places further on than they were written (before them, when negative).
    case moved(ClosedRange<UInt64>, by: Int64)
    /// The entries do not lead to the signed root.
    case rootMismatch(size: UInt64)
    /// A stored hash of the tree is not that of its entries, or is missing, or stands for entries that are not there.
    case nodeWrong(level: Int, position: UInt64)
    /// The log is shorter than an earlier checkpoint says it was.
    case cutOff(size: UInt64, earlier: UInt64)
    /// The first entries are not those that the earlier checkpoint was signed over.
    case rewritten(earlier: UInt64)
    /// The earlier checkpoint is that of another log.
    case otherLog(origin: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .checkpointMissing: "checkpoint-missing"
        case .checkpointRefused: "checkpoint-refused"
        case .altered, .alteredWithin: "entry-altered"
        case .removed: "entry-removed"
        case .inserted: "entry-inserted"
        case .moved: "entry-reordered"
        case .rootMismatch: "root-mismatch"
        case .nodeWrong: "hash-wrong"
        case .cutOff: "log-cut-off"
        case .rewritten: "log-rewritten"
        case .otherLog: "log-other"
        }
    }
}

extension AuditFinding: CustomStringConvertible {
    /// What is wrong, in one line.
    public var description: String {
        switch self {
        case .checkpointMissing: "the signed checkpoint is missing"
        case .checkpointRefused(let error): "the signed checkpoint is refused (\(error.code))"
        case .altered(let sequence): "entry \(sequence) was altered"
        case .alteredWithin(let range):
            range.count == 1
                ? "entry \(range.lowerBound) was altered"
                : "entries \(range.lowerBound) to \(range.upperBound): at least one was altered"
        case .removed(let range):
            range.count == 1
                ? "entry \(range.lowerBound): removed"
                : "entries \(range.lowerBound) to \(range.upperBound): removed"
        case .inserted(let sequence): "the row at place \(Int64(bitPattern: sequence)) was inserted"
        case .moved(let range, let places): Self.moved(range, by: places)
        case .rootMismatch(let size): "the entries do not lead to the signed root of \(size) entries"
        case .nodeWrong(let level, let position):
            "the stored hash at level \(level), position \(position) is wrong"
        case .cutOff(let size, let earlier):
            "the log was cut off: it had \(earlier) entries, now it has \(size)"
        case .rewritten(let earlier): "the first \(earlier) entries are not those of the earlier checkpoint"
        case .otherLog(let origin): "the earlier checkpoint is of another log, `\(origin)`"
        }
    }

    /// Why eight sentences and no pieces: in another language number and direction do not stand where they stand here.
    private static func moved(_ range: ClosedRange<UInt64>, by places: Int64) -> String {
        let (first, last, far) = (range.lowerBound, range.upperBound, places.magnitude)
        return switch (first == last, far == 1, places < 0) {
        case (true, true, true): "entry \(first): reordered, now 1 place too early"
        case (true, true, false): "entry \(first): reordered, now 1 place too late"
        case (true, false, true): "entry \(first): reordered, now \(far) places too early"
        case (true, false, false): "entry \(first): reordered, now \(far) places too late"
        case (false, true, true): "entries \(first) to \(last): reordered, now 1 place too early"
        case (false, true, false): "entries \(first) to \(last): reordered, now 1 place too late"
        case (false, false, true): "entries \(first) to \(last): reordered, now \(far) places too early"
        case (false, false, false): "entries \(first) to \(last): reordered, now \(far) places too late"
        }
    }
}
