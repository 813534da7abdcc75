public import Engine

/// Why the backup service does not begin.
public enum AgentError: Error, Equatable, Sendable {
    /// Its settings cannot be used.
    case settings(path: String, reason: String)
    /// The file of figures cannot be written.
    case metrics(path: String, reason: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .settings: "backup-settings-refused"
        case .metrics: "backup-metrics-not-written"
        }
    }
}

extension AgentError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .settings(let path, let reason):
            """
            the settings of the backup service cannot be used: `\(path.printable)`
            reason: \(reason)
            help: see `docs/backup-schedule.md` for what stands in them
            """
        case .metrics(let path, let reason):
            """
            the figures of the backup service cannot be written: `\(path.printable)`
            reason: \(reason)
            help: let the user who runs it write into that folder, or name another file with --metrics
            """
        }
    }
}

extension AgentError: OutwardError {
    /// What happened, why, and what to do, in one line each.
    public var text: String { description }

    /// Both are set up by whoever administers the machine.
    public var kind: Problem.Kind { .configuration }
}
