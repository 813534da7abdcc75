internal import Audit
internal import FoundationEssentials
internal import Policy
internal import Sealing
internal import Storage

/// What a rehearsal found out about a request that needs further people.
struct ApprovalDemand: Sendable {
    let rules: [ApprovalRule]
    let measures: [String]
    let objects: [String]
    /// The people whom the request is about, as far as the store knows them.
    let people: Set<SubjectID>
    /// Whether it is about somebody new as well.
    let isAboutNewPeople: Bool

    /// The one person the request is about, where it is about one whom the store knows.
    var subject: SubjectID? { people.count == 1 && !isAboutNewPeople ? people.first : nil }

    /// Nil where no rule was met.
    init?(_ record: AuditDraft) {
        guard !record.due.isEmpty else { return nil }
        rules = record.due
        measures = Array(record.measures.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        objects = record.objects.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        people = record.subjects.union(record.processed).subtracting(record.newSubjects)
        isAboutNewPeople = !record.newSubjects.isEmpty
    }
}

/// Stores a request until others have agreed; nothing else of it is written.
struct ApprovalFiling {
    let connection: Connection
    let parts: StoreParts
    let request: Request

    /// Carries the command out as if all had agreed, for what can be said about it; the caller takes it back.
    ///
    /// A request that would fail anyway fails here, before anybody is asked.
    func rehearse<C: Command>(_ command: C) throws -> ApprovalDemand? {
        var trial = request
        trial.isDryRun = true
        let context = try parts.context(C.name, trial, connection, isWriting: true)
        context.gate = .collected
        try context.requireApprovals()
        _ = try command.perform(in: context)
        return ApprovalDemand(context.record)
    }

    /// Stores the request.
    ///
    /// - Throws: ``EngineError/conflict(what:reason:help:)`` where too many of the caller's requests wait already.
    func file<C: Command>(_ command: C, _ demand: ApprovalDemand) throws -> Approval {
        let context = try parts.context(C.name, request, connection, isWriting: true)
        let book = ApprovalBook(context)
        let sealing = ApprovalInput(context: context)
        let input = try ApprovalInput.canonical(command)
        let digest = try sealing.digest(C.name, input)
        if let key = request.idempotencyKey, let known = try book.earlier(key, C.name, digest) {
            return known
        }
        try requireRoom(context)
        let now = context.nowMilliseconds
        let last = try connection.row("SELECT MAX(position) FROM approval") { $0.optionalInt64(0) } ?? nil
        let approval = Approval(
            id: context.newID(),
            position: (last ?? 0) + 1,
            operation: C.name,
            principal: context.access.caller.id,
            acting: context.principal.id,
            caller: request.caller,
            purpose: context.purpose,
            idempotencyKey: request.idempotencyKey,
            rules: demand.rules.map(\.id),
            measures: demand.measures,
            objects: demand.objects,
            digest: digest,
            created: now,
            expires: demand.rules.map { $0.expires.after(now) }.min() ?? now
        )
        try book.put(approval)
        let subject = demand.subject ?? context.newSubject()
        try sealing.store(input, reason: request.reason, of: approval.id, about: subject)
        if demand.subject == nil, !demand.people.isEmpty || demand.isAboutNewPeople {
            try ApprovalKeys(context: context).note(subject, of: approval.id, about: demand.people)
        }
        try PendingEntry(context, outcome: .pending).append(parts, connection)
        return approval
    }

    private func requireRoom(_ context: Context) throws {
        let waiting = try connection.row(
            "SELECT COUNT(*) FROM approval WHERE state = 'pending' AND principal_id = ?1 AND expires > ?2",
            .blob(context.access.caller.id.bytes),
            .integer(context.nowMilliseconds)
        ) { $0.int64(0) }
        guard (waiting ?? 0) < Approval.limit else {
            throw EngineError.conflict(
                what: "too many of your requests wait for a second person",
                reason: "\(Approval.limit) may wait at once",
                help: "have some of them decided, or take them back with `coffer approval withdraw`"
            )
        }
    }
}

extension Store {
    /// Stores a request that a rule holds back, and answers how it waits.
    ///
    /// - Throws: Whatever the request would have ended with anyway.
    func askForApproval<C: Command>(for command: C, _ request: Request, due: ApprovalDue) async throws
        -> EngineError
    {
        let parts = parts
        let demand = try await parts.database.rehearse { connection in
            try ApprovalFiling(connection: connection, parts: parts, request: request).rehearse(command)
        }
        // Why this can be: the policy was replaced between the two attempts.
        guard let demand else { return EngineError.approvalDue(rule: due.rule, operation: C.name) }
        return try await parts.database.write { connection in
            let filing = ApprovalFiling(connection: connection, parts: parts, request: request)
            let approval = try filing.file(command, demand)
            return EngineError(waiting: approval, rules: demand.rules, at: parts.clock())
        }
    }
}
