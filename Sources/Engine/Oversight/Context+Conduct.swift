internal import Audit
internal import Sealing
internal import Storage

extension Context {
    /// How many entries of the log are in memory at once.
    private static let conductPage = 1000

    /// Which roles were used and what was refused between two instants, in milliseconds since 1970; the second is not
    /// included.
    ///
    /// The role of a use is that of the rule that permitted it, under `--as` that of whom was acted for.
    ///
    /// - Throws: What the database or the vault throws.
    public func conduct(from first: Int64, before end: Int64) throws -> Conduct {
        let span = try connection.row(
            "SELECT MIN(sequence), MAX(sequence) FROM audit_entry WHERE time >= ?1 AND time < ?2",
            .integer(first),
            .integer(end)
        ) { row in row.optionalInt64(0).map { (UInt64($0), UInt64(row.int64(1))) } }
        var tally = ConductTally(holding: try authorityState())
        guard let found = span ?? nil else { return tally.conduct }
        var next = found.0
        let last = found.1
        while next <= last {
            let page = try parts.audit.entries(from: next, limit: Self.conductPage, on: connection)
            guard let newest = page.last?.sequence else { break }
            for recorded in page where recorded.sequence <= last {
                // Why again: a clock that was set back puts an entry of another time between.
                guard (first..<end).contains(recorded.timeMilliseconds) else { continue }
                tally.add(recorded)
            }
            next = newest + 1
        }
        return tally.conduct
    }
}

/// What is counted of the log so far.
private struct ConductTally {
    private struct Holding: Hashable {
        let principal: RowID
        let role: String
    }

    private struct Denied: Hashable {
        let principal: String
        let operation: String
        let rule: String
        let day: Int64
    }

    private var roles: [Holding: Conduct.RoleUse] = [:]
    private var denied: Set<Denied> = []
    private var unreadable = 0

    init(holding state: AuthorityState) {
        for principal in state.principals.values where principal.isActive {
            for role in principal.roles {
                roles[Holding(principal: principal.id, role: role)] = Conduct.RoleUse(
                    principal: principal.id,
                    role: role,
                    granted: state.granted[principal.id]?[role]
                )
            }
        }
    }

    mutating func add(_ recorded: RecordedEntry) {
        guard let entry = recorded.entry else {
            unreadable += 1
            return
        }
        let actor = entry.actingAs ?? entry.principal
        switch entry.outcome {
        case .denied:
            denied.insert(
                Denied(
                    principal: actor.id,
                    operation: entry.operation,
                    rule: entry.rule,
                    day: recorded.timeMilliseconds / 86_400_000
                )
            )
        case .done:
            // The rule is `role:pattern`; of what the store did by itself it is a word.
            guard let principal = RowID(actor.id), let colon = entry.rule.firstIndex(of: ":") else { return }
            let key = Holding(principal: principal, role: String(entry.rule[..<colon]))
            var use = roles[key] ?? Conduct.RoleUse(principal: principal, role: key.role)
            use.uses += 1
            use.lastUsed = max(use.lastUsed ?? .min, recorded.timeMilliseconds)
            roles[key] = use
        case .pending, .failed: return
        }
    }

    var conduct: Conduct {
        var conduct = Conduct()
        conduct.roles = roles.values.sorted { ($0.role, "\($0.principal)") < ($1.role, "\($1.principal)") }
        conduct.refusals = Dictionary(grouping: denied) { [$0.operation, $0.rule] }.map { key, found in
            Conduct.Refusal(
                operation: key[0],
                rule: key[1],
                users: Set(found.map(\.principal)).count,
                days: found.count
            )
        }
        .sorted { ($0.operation, $0.rule) < ($1.operation, $1.rule) }
        conduct.unreadable = unreadable
        return conduct
    }
}
