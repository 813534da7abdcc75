/// Why a proof could not be made or does not prove what it says.
public enum ProofError: Error, Hashable, Sendable {
    /// There is no leaf `index` in a tree of `size` leaves.
    case noSuchLeaf(index: UInt64, size: UInt64)
    /// A tree of `from` leaves cannot have grown into one of `to` leaves.
    case sizesReversed(from: UInt64, to: UInt64)
    /// The proof has another number of hashes than its sizes demand.
    case wrongLength(expected: Int, found: Int)
    /// The hashes do not lead to the root of the tree with `size` leaves.
    case rootMismatch(size: UInt64)
    /// The text is not a proof; `line` is counted from 1.
    case malformed(line: Int)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .noSuchLeaf: "proof-no-such-entry"
        case .sizesReversed: "proof-sizes-reversed"
        case .wrongLength: "proof-wrong-length"
        case .rootMismatch: "proof-root-mismatch"
        case .malformed: "proof-malformed"
        }
    }
}

extension ProofError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .noSuchLeaf(let index, let size):
            """
            there is no entry \(index) to prove
            reason: the log has \(size) entries at that point, counted from 0
            help: name a smaller entry or a later checkpoint
            """
        case .sizesReversed(let from, let to):
            """
            a log of \(from) entries cannot have grown into one of \(to)
            reason: a log only grows
            help: name the earlier checkpoint first; where the log itself shrank, it was cut off
            """
        case .wrongLength(let expected, let found):
            """
            the proof is not whole
            reason: it has \(found) hashes, and logs of these sizes need \(expected)
            help: ask for the proof again
            """
        case .rootMismatch(let size):
            """
            the proof does not hold
            reason: its hashes do not lead to the root of the log with \(size) entries
            help: compare what you want to prove with the log; one of the two was altered
            """
        case .malformed(let line):
            """
            this is not a proof
            reason: line \(line) is not as c2sp.org/tlog-proof@v1 wants it
            help: use the text exactly as `coffer audit prove` printed it
            """
        }
    }
}
