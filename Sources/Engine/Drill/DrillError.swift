/// Why a drill is red: the store that came back is not the one that was backed up.
public enum DrillError: Error, Equatable, Sendable {
    /// A table has more or fewer rows than the manifest says; nil where it is missing.
    case rowCount(table: String, expected: Int64, found: Int64?)
    /// A table lost rows while the store came back.
    case rowsLost(table: String, expected: Int64, found: Int64)
    /// Sealed rows name keys that neither the vault nor a decision knows.
    case keysLost(keys: Int, envelopes: Int, subject: String)
    /// The audit log is not the one that the manifest names, or the sealed rows are not those that it tells of.
    case audit(code: String, what: String)
    /// One of the doctor's checks finds something.
    case unhealthy(check: String, what: String)
    /// The vault archive is of an epoch whose key is gone.
    case epochPast(archive: String, epoch: UInt64, current: UInt64)
    /// The target's catalogue, decisions or epoch key is not right.
    case target(target: String, name: String, code: String, what: String)
    /// The target has no pair of archives.
    case noPair(target: String)
    /// What was handed in is not the contents of a pair of archives.
    case handedIn(what: String)
}

extension DrillError: OutwardError {
    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .rowCount: "drill-row-count"
        case .rowsLost: "drill-rows-lost"
        case .keysLost: "drill-keys-lost"
        case .audit: "drill-audit"
        case .unhealthy: "drill-unhealthy"
        case .epochPast: "drill-epoch-past"
        case .target: "drill-target"
        case .noPair: "drill-no-pair"
        case .handedIn: "drill-handed-in"
        }
    }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind {
        switch self {
        case .epochPast: .conflict
        case .noPair: .notFound
        case .handedIn: .badInput
        default: .damaged
        }
    }

    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
}

extension DrillError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        """
        \(what)
        reason: \(reason.split(whereSeparator: \.isNewline).joined(separator: " "))
        help: \(help)
        """
    }

    private var what: String {
        switch self {
        case .noPair(let target): "there is nothing on the backup target `\(target)` to drill with"
        case .handedIn: "the drill cannot begin"
        case .epochPast: "the drill cannot open the newest backup"
        default: "the drill failed: this backup does not bring the store back as it was"
        }
    }

    private var reason: String {
        switch self {
        case .rowCount(let table, let expected, let found?):
            "the table `\(table)` has \(found) rows, and the manifest says \(expected)"
        case .rowCount(let table, _, nil): "the table `\(table)` is missing"
        case .rowsLost(let table, let expected, let found):
            "the table `\(table)` had \(expected) rows, and has \(found) in the store that came back"
        case .keysLost(let keys, let envelopes, let subject):
            "\(keys) keys are neither in the vault nor deleted by a decision, so that \(envelopes) sealed rows are lost; "
                + "one is of the subject \(subject)"
        case .audit(let code, let what): "the audit log does not bear it out: \(what) (\(code))"
        case .unhealthy(let check, let what): "it does not hold that \(check): \(what)"
        case .epochPast(let archive, let epoch, let current):
            "`\(archive)` is of epoch \(epoch), and the store's keys are of epoch \(current)"
        case .target(let target, let name, let code, let what):
            "`\(name)` on the target `\(target)`: \(what) (\(code))"
        case .noPair: "its catalogue does not list both a data archive and a vault archive"
        case .handedIn(let what): what
        }
    }

    private var help: String {
        switch self {
        case .epochPast: "make a new pair with `coffer backup run`, then drill again"
        case .noPair: "make a backup with `coffer backup run`"
        case .handedIn: "run `coffer backup drill`, which puts everything there"
        case .target: "look into who can write to the target, and make a new backup with `coffer backup run`"
        default:
            "make a new backup with `coffer backup run` and drill again; "
                + "if that fails too, run `coffer doctor` on the store itself"
        }
    }
}
