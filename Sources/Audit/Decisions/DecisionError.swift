public import MerkleLog

/// Why decisions cannot be believed.
public enum DecisionError: Error, Equatable, Sendable {
    /// A line, the first being 1, is not in the one right form.
    case malformed(line: Int)
    /// A line does not carry the store's signature.
    case notSigned(line: Int)
    /// A line belongs to another store.
    case otherStore(line: Int)
    /// A line is not in its place: one was removed, added or moved.
    case outOfOrder(line: Int)
    /// The file does not end in a checkpoint, so its end is missing.
    case unfinished
    /// The checkpoint is not one that the store signed.
    case checkpointRefused(NoteError)
    /// The checkpoint speaks of other decisions than there are.
    case checkpointWrong(signed: UInt64, found: UInt64)
    /// Two logs of the store disagree from this sequence on.
    case forked(sequence: UInt64)
    /// The log is shorter than one that a manifest names.
    case smaller(size: UInt64, named: UInt64)
    /// A row of the log in the database does not carry a valid seal.
    case altered(row: String)
    /// A purpose is not spelled like a name of the policy.
    case purpose(String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .malformed: "decisions-malformed"
        case .notSigned: "decisions-not-signed"
        case .otherStore: "decisions-other-store"
        case .outOfOrder: "decisions-out-of-order"
        case .unfinished: "decisions-unfinished"
        case .checkpointRefused: "decisions-checkpoint-refused"
        case .checkpointWrong: "decisions-checkpoint-wrong"
        case .forked: "decisions-forked"
        case .smaller: "decisions-smaller"
        case .altered: "decisions-altered"
        case .purpose: "decisions-purpose"
        }
    }
}

extension DecisionError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .altered(let row):
            """
            the decisions log in the database was altered
            reason: \(row) does not carry a valid seal; somebody wrote to the database beside Coffer
            help: restore the newest verified backup, whose decisions are united with those of every target
            """
        case .purpose(let purpose):
            """
            the purpose `\(purpose)` cannot stand in a decision
            reason: it is not 1 to \(DecisionEntry.purposeLimitBytes) small letters, digits, dots and hyphens
            help: use the purpose's name in roles.yaml
            """
        case .forked(let sequence):
            """
            two decisions logs of this store disagree
            reason: from decision \(sequence) on they are different; two copies of the store were both in use
            help: find out which copy was the live one, and leave the target of the other out
            """
        case .smaller(let size, let named):
            """
            the decisions log is older than the backup
            reason: it has \(size) decisions, but a manifest of this store names \(named)
            help: find a target with the newer `decisions.jsonl`; without it an erased person could come back
            """
        default:
            """
            the decisions log cannot be believed
            reason: \(damage)
            help: take `decisions.jsonl` from another target of this store
            """
        }
    }

    private var damage: String {
        switch self {
        case .malformed(let line): "line \(line) is not in the form that Coffer writes"
        case .notSigned(let line): "line \(line) does not carry the store's signature"
        case .otherStore(let line): "line \(line) belongs to another store"
        case .outOfOrder(let line): "line \(line) is not in its place"
        case .unfinished: "it does not end in a checkpoint, so its end is missing"
        case .checkpointRefused(let error): "its checkpoint is refused (\(error.code))"
        case .checkpointWrong(let signed, let found):
            "its checkpoint is over \(signed) decisions, and not over these \(found)"
        case .forked, .smaller, .altered, .purpose: code
        }
    }
}
