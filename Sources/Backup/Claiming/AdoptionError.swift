public import Engine

/// Why a store does not become the live one.
public enum AdoptionError: Error, Equatable, Sendable {
    /// Newer backups than its own state lie on its targets.
    case newerBackups(AdoptionCheck.Findings)
}

extension AdoptionError: OutwardError {
    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .newerBackups: "adopt-newer-backups"
        }
    }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind { .conflict }

    /// What happened, why, and what to do, in one line each.
    public var text: String { description }
}

extension AdoptionError: CustomStringConvertible {
    /// How many archives are named.
    private static let named = 3

    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .newerBackups(let findings):
            """
            the store is not made the live one
            reason: \(Self.words(findings).printable)
            help: bring the newest one back with `coffer restore`; or give up what only these hold, with --over-newer
            """
        }
    }

    private static func words(_ findings: AdoptionCheck.Findings) -> String {
        let archives = findings.newer.prefix(named).map { "`\($0.archive)` on `\($0.target)`" }
        let rest = findings.newer.count - archives.count
        let state = findings.state.map { "the state of \($0), which it is at" } ?? "any that it knows of"
        let list = archives.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : "")
        return findings.newer.count == 1
            ? "1 data archive on its targets, newer than \(state): \(list)"
            : "\(findings.newer.count) data archives on its targets, newer than \(state): \(list)"
    }
}
