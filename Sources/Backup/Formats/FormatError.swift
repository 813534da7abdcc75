public import Engine
public import MerkleLog

/// Why a name, a manifest or a catalogue is not accepted.
public enum FormatError: Error, Equatable, Sendable {
    /// No archive is named so.
    case name(String, reason: String)
    /// The manifest cannot be read; `what` says where it leaves the form.
    case manifest(what: String)
    /// The catalogue is signed, but cannot be read.
    case catalogue(what: String)
    /// The catalogue's signature does not hold.
    case catalogueRefused(NoteError)
}

extension FormatError: OutwardError {
    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .name: "archive-name"
        case .manifest: "manifest-malformed"
        case .catalogue: "catalogue-malformed"
        case .catalogueRefused: "catalogue-refused"
        }
    }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind {
        if case .name = self { .badInput } else { .damaged }
    }

    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
}

extension FormatError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .name(let text, let reason):
            """
            `\(text.printable)` is not the name of an archive
            reason: \(reason.printable)
            help: use the name as `coffer backup list` prints it
            """
        case .manifest(let what):
            """
            the archive's manifest cannot be used
            reason: \(what)
            help: do not trust this archive; take another, and look at the target with `coffer backup verify`
            """
        case .catalogue(let what):
            """
            the target's catalogue cannot be used
            reason: \(what)
            help: it may be a newer Coffer's; write it anew with `coffer backup run`
            """
        case .catalogueRefused(let error):
            """
            the target's catalogue is not signed by this store
            reason: \(error.reasonLine)
            help: do not trust this target's list; another place may have it whole, and `coffer backup run` writes it anew
            """
        }
    }
}

extension NoteError {
    /// The second line of its text, without `reason: `.
    fileprivate var reasonLine: String {
        let line = description.split(separator: "\n").dropFirst().first ?? ""
        return String(line.trimmingPrefix("reason: "))
    }
}
