public import Engine

/// Why a store's audit log is not the one that was witnessed before.
public enum WitnessError: Error, Equatable, Sendable {
    /// The newest checkpoint is not signed as it must be.
    case notSigned(code: String)
    /// It is another store's log, or that of another life of the store.
    case otherLog(path: String, kept: String, found: String)
    /// The log has fewer entries than it had.
    case shrunk(from: UInt64, to: UInt64)
    /// What the log had is not in it any more as it was.
    case rewritten(size: UInt64, reason: String)
    /// The checkpoint that was kept cannot be used.
    case fileDamaged(path: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .notSigned: "witness-not-signed"
        case .otherLog: "witness-other-log"
        case .shrunk: "witness-log-shrunk"
        case .rewritten: "witness-log-rewritten"
        case .fileDamaged: "witness-file-damaged"
        }
    }
}

extension WitnessError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .notSigned(let code):
            """
            the store's audit log is not vouched for
            reason: its newest checkpoint does not carry the store's signature (\(code))
            help: let nobody work in this store; compare it with its backups by `coffer audit verify --against FILE`
            """
        case .otherLog(let path, let kept, let found):
            """
            the store has another audit log than the one that was witnessed
            reason: that was `\(kept)`, and this one is signed as `\(found)`
            help: after `coffer restore adopt` that is right: then remove `\(path)`; otherwise look for the store that was here
            """
        case .shrunk(let from, let to):
            """
            entries of the store's audit log are gone
            reason: it had \(from) of them, and has \(to)
            help: let nobody work in this store, keep its files, and compare them with the backups
            """
        case .rewritten(let size, let reason):
            """
            the first \(size) entries of the store's audit log are not the ones that were witnessed
            reason: \(reason)
            help: let nobody work in this store, keep its files, and compare them with the backups
            """
        case .fileDamaged(let path):
            """
            the checkpoint that was witnessed last cannot be used: `\(path)`
            reason: it is not what was written there
            help: check the log against the newest backup's checkpoint with `coffer audit verify`, then remove that file
            """
        }
    }
}

extension WitnessError: OutwardError {
    /// What happened, why, and what to do, in one line each.
    public var text: String { description }

    /// Whichever it is, what is stored is not what it was.
    public var kind: Problem.Kind { .damaged }
}
