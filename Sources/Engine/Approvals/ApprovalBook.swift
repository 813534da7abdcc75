internal import Policy
internal import Sealing
internal import Storage

/// The requests that wait for a second person, as one request sees and changes them.
struct ApprovalBook {
    let context: Context

    init(_ context: Context) { self.context = context }

    private var authority: Authority { context.parts.authority }

    /// A request within the caller's reach.
    ///
    /// - Throws: ``EngineError/notFound(kind:name:)``, the same for one that is out of reach.
    func load(_ number: String) throws -> Approval {
        guard let found = try authority.approval(numbered: number, context.connection), try isVisible(found)
        else { throw EngineError.notFound(kind: "approval", name: number) }
        return found
    }

    /// A request by its id, whatever the caller's reach.
    func load(_ id: RowID) throws -> Approval {
        let found = try context.connection.row(
            "SELECT \(Approval.columns) FROM approval WHERE id = ?1",
            .blob(id.bytes)
        ) { try Approval($0, authority) }
        guard let found else { throw EngineError.notFound(kind: "approval", name: "\(id)") }
        return found
    }

    /// The newest requests within the caller's reach; only those that wait, unless all are wanted.
    func list(all: Bool, limit: Int) throws -> [Approval] {
        var found: [Approval] = []
        let sql =
            "SELECT \(Approval.columns) FROM approval WHERE ?1 = 1 OR state = 'pending' ORDER BY position DESC"
        try context.connection.forEach(sql, arguments: [.integer(all ? 1 : 0)]) { row in
            let approval = try Approval(row, authority)
            let isWanted = all || approval.state(at: context.nowMilliseconds) == .pending
            if isWanted, try isVisible(approval) { found.append(approval) }
            return found.count < limit
        }
        return found
    }

    /// What became of the request that the caller made under this name before; nil where there was none.
    ///
    /// - Throws: ``EngineError/idempotencyConflict(key:)`` when the name belongs to another input.
    func earlier(_ key: String, _ operation: String, _ digest: [UInt8]) throws -> Approval? {
        let known = try context.connection.row(
            "SELECT \(Approval.columns) FROM approval WHERE acting_id = ?1 AND operation = ?2 AND name = ?3",
            .blob(context.principal.id.bytes),
            .text(operation),
            .text(key)
        ) { try Approval($0, authority) }
        guard let known else { return nil }
        guard ConstantTime.areEqual(known.digest, digest) else {
            throw EngineError.idempotencyConflict(key: key)
        }
        return known
    }

    /// Reads and checks every row of authority again, whatever is cached, before something is carried out on its word.
    ///
    /// - Throws: ``EngineError/authorityDamaged(row:)``.
    func requireUntouched() throws { _ = try authority.load(context.connection) }

    /// - Throws: ``EngineError/approvalClosed(number:state:)`` for one that was decided, withdrawn or has expired.
    func requirePending(_ approval: Approval) throws {
        let state = approval.state(at: context.nowMilliseconds)
        guard state == .pending else {
            throw EngineError.approvalClosed(number: approval.number, state: state.rawValue)
        }
    }

    /// The rules that ask for people now: those that asked then and are still there, and those that always ask.
    ///
    /// What a rule would say to an amount or a number is found out when the command is carried out.
    func rules(for approval: Approval) -> [ApprovalRule] {
        let policy = context.access.policy.compiled
        let always = policy.operation(named: approval.operation).map {
            policy.approvals(for: $0, isTwoPerson: context.settings.custody == .twoPerson)
        }
        let known = policy.approvalsFile.rules.filter { approval.rules.contains($0.id) }
        return known + (always ?? []).filter { rule in !known.contains { $0.id == rule.id } }
    }

    func votes(on approval: Approval) throws -> [ApprovalVote] {
        try authority.votes(on: approval.id, context.connection)
    }

    /// Those who agreed and still could: who has lost the role since, or left, counts no more.
    func people(behind votes: [ApprovalVote]) throws -> [SecondPerson] {
        let state = try context.authorityState()
        return votes.compactMap { vote in
            guard vote.verdict == .granted, let principal = state.principals[vote.principal],
                principal.isActive
            else { return nil }
            return SecondPerson(principal, uid: vote.uid, state)
        }
    }

    /// Puts a request down, with what was just said to it; whatever has expired meanwhile is cleared away.
    func put(_ approval: Approval, vote: ApprovalVote? = nil) throws {
        let input = ApprovalInput(context: context)
        let expired = try expired().filter { $0.id != approval.id }
        for old in expired { try input.remove(of: old.id) }
        if approval.state != .pending { try input.remove(of: approval.id) }
        let now = context.nowMilliseconds
        try context.changeAuthority { authority, connection in
            for var old in expired {
                old.state = .expired
                old.decided = now
                try authority.store(old, connection)
            }
            try authority.store(approval, connection)
            if let vote { try authority.store(vote, on: approval.id, connection) }
        }
        context.touch("approval", approval.id)
        context.record.approvals.append(approval.number)
    }

    private func expired() throws -> [Approval] {
        try context.connection.rows(
            "SELECT \(Approval.columns) FROM approval WHERE state = 'pending' AND expires <= ?1",
            .integer(context.nowMilliseconds)
        ) { try Approval($0, authority) }
    }

    private func isVisible(_ approval: Approval) throws -> Bool {
        let requester = try context.authorityState().principals[approval.acting]
        return context.isInScope(owner: approval.acting, team: requester?.team, isToFulfil: false)
            || context.access.caller.id == approval.principal
    }
}
