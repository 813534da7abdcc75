public import Engine

/// Why nothing is removed from a target.
public enum PruneError: Error, Equatable, Sendable {
    /// There is no catalogue to go by.
    case noCatalogue(target: String)
    /// The catalogue there is older than the one that was put there.
    case replayed(target: String, sequence: UInt64, known: UInt64)
    /// The catalogue there was signed before the store came back from a backup.
    case otherLife(target: String)
    /// The rules keep it.
    case stays(name: String, target: String, reasons: [String])
}

extension PruneError: OutwardError {
    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .noCatalogue: "prune-no-catalogue"
        case .replayed: "prune-catalogue-replayed"
        case .otherLife: "prune-other-life"
        case .stays: "prune-archive-stays"
        }
    }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind { .conflict }

    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
}

extension PruneError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .noCatalogue(let target):
            """
            nothing is removed from the backup target `\(target.printable)`
            reason: there is no catalogue that this store signed, so that nothing there is known to be its own
            help: make a backup there with `coffer backup run`, which writes it anew
            """
        case .replayed(let target, let sequence, let known):
            """
            nothing is removed from the backup target `\(target.printable)`
            reason: its catalogue is number \(sequence), and number \(known) was put there
            help: look into who can write to the target, and make a backup there with `coffer backup run`
            """
        case .otherLife(let target):
            """
            nothing is removed from the backup target `\(target.printable)`
            reason: its catalogue was signed before this store came back from a backup
            help: make a backup there with `coffer backup run` first, so that there is one of this life of the store
            """
        case .stays(let name, let target, let reasons):
            """
            `\(name.printable)` stays on the backup target `\(target.printable)`
            reason: the rules of retention keep it: \(reasons.joined(separator: "; "))
            help: see what goes with `coffer backup prune --dry-run`, and the rules with `coffer backup retention show`
            """
        }
    }
}
