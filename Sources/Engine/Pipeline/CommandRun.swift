internal import Audit
internal import FoundationEssentials
internal import Policy
internal import Sealing
internal import Storage
internal import Vault

/// One command on its way through the pipeline, inside the writer's transaction.
///
/// Identify, authorise, approvals, idempotency, perform, answer, audit entry; the commit follows for the batch.
struct CommandRun {
    let connection: Connection
    let parts: StoreParts
    let request: Request
    /// What was done ahead.
    var preparation: Preparation?

    func perform<C: Command>(_ command: C) throws -> C.Output {
        let context = try parts.context(C.name, request, connection, isWriting: true)
        if let preparation {
            context.preparation = preparation
            context.opened = preparation.opened
        }
        if let key = request.idempotencyKey {
            let ledger = try IdempotencyLedger(key, command, context)
            if let known = try ledger.result() { return try repeatAnswer(known, command, context) }
            try refuseWaiting(key, command, context)
            try context.requireApprovals()
            let result = try command.perform(in: context)
            try ledger.remember(result)
            return try finish(result, command, context)
        }
        try context.requireApprovals()
        return try finish(command.perform(in: context), command, context)
    }

    /// Performs and answers; the caller takes back what was written, and appends the entry for what was released.
    func rehearse<C: Command>(_ command: C) throws -> (output: C.Output, pending: PendingEntry?) {
        let context = try parts.context(C.name, request, connection, isWriting: true)
        context.gate = .collected
        try context.requireApprovals()
        let result = try command.perform(in: context)
        if let rule = context.record.due.first {
            throw EngineError.approvalDue(rule: rule.id, operation: C.name)
        }
        let output = try command.answer(result, in: context)
        if !C.onlyTakesAway { try context.refuseUnusable() }
        context.record.written = []
        return (output, context.record.released.isEmpty ? nil : PendingEntry(context))
    }

    private func finish<C: Command>(_ result: RowID, _ command: C, _ context: Context) throws -> C.Output {
        let output = try command.answer(result, in: context)
        if !C.onlyTakesAway { try context.refuseUnusable() }
        try PendingEntry(context).append(parts, connection)
        return output
    }

    /// A request that was made before and waits, or was decided otherwise, is not made a second time.
    private func refuseWaiting<C: Command>(_ key: String, _ command: C, _ context: Context) throws {
        let digest = try ApprovalInput(context: context)
            .digest(C.name, ApprovalInput.canonical(command))
        let book = ApprovalBook(context)
        guard let known = try book.earlier(key, C.name, digest) else { return }
        throw EngineError(waiting: known, rules: book.rules(for: known), at: context.now)
    }

    /// A repeated request changes nothing; what its answer releases is noted as for any other.
    ///
    /// Why not refused where the data may not be used by now: the change was made, and its caller must learn that. The
    /// fields are withheld.
    private func repeatAnswer<C: Command>(_ known: RowID, _ command: C, _ context: Context) throws -> C.Output
    {
        let output = try command.answer(known, in: context)
        if !context.record.released.isEmpty { try PendingEntry(context).append(parts, connection) }
        return output
    }
}

/// The audit entry of an operation that has run, ready to be appended.
struct PendingEntry: Sendable {
    private let entry: AuditEntry
    private let reason: String?
    private let principal: RowID
    private let unmasked: Int
    private let hourlyLimit: Int
    private let changesAuthority: Bool

    init(_ context: Context, outcome: AuditOutcome = .done) {
        let access = context.access
        var entry = AuditEntry(
            timeMilliseconds: context.nowMilliseconds,
            principal: AuditPrincipal(id: "\(access.caller.id)", name: access.caller.name),
            uid: access.uid,
            operation: access.operationName,
            rule: access.permit.rule,
            policyDigest: access.policy.digest,
            outcome: outcome
        )
        if access.principal.id != access.caller.id {
            entry.actingAs = AuditPrincipal(id: "\(access.principal.id)", name: access.principal.name)
        }
        entry.purpose = access.purposeName
        entry.objects = context.record.objects
        entry.subjects = context.record.subjects.sorted()
        entry.released = Self.once(context.record.released)
        entry.written = context.record.written
        entry.approvals = context.record.approvals
        self.entry = entry
        reason = access.request.reason
        principal = access.principal.id
        unmasked = context.record.unmasked
        hourlyLimit =
            unmasked == 0
            ? 0
            : access.policy.compiled.revealsPerHour(
                roles: access.roles,
                operation: access.operation,
                purpose: access.permit.purpose
            )
        changesAuthority = context.record.changesAuthority
    }

    /// The fields, each once: a package about a person has the same in a thousand rows, and an entry has a bound.
    ///
    /// Why in two ways: an order shows a dozen, which are compared sooner than hashed.
    private static func once(_ released: [ReleasedField]) -> [ReleasedField] {
        guard released.count <= 32 else {
            var known: Set<ReleasedField> = []
            return released.filter { known.insert($0).inserted }
        }
        var kept: [ReleasedField] = []
        kept.reserveCapacity(released.count)
        for field in released where !kept.contains(field) { kept.append(field) }
        return kept
    }

    /// Appends the entry, in the same transaction as what it tells of.
    func append(_ parts: StoreParts, _ connection: Connection) throws {
        if unmasked > 0 { try countUnmasked(connection) }
        var entry = entry
        if let reason { entry.reason = try sealed(reason, parts) }
        if changesAuthority { entry.authorityHead = try parts.authority.state(connection).digest }
        try parts.audit.append(entry, on: connection)
    }

    /// - Throws: A ``Denial`` when the hour's limit is used up; nothing was released then.
    private func countUnmasked(_ connection: Connection) throws {
        let hour = entry.timeMilliseconds / 3_600_000
        try connection.execute(
            """
            INSERT INTO reveal_tally (principal_id, hour, released) VALUES (?1, ?2, ?3)
            ON CONFLICT (principal_id, hour) DO UPDATE SET released = reveal_tally.released + excluded.released
            """,
            .blob(principal.bytes),
            .integer(hour),
            .integer(Int64(unmasked))
        )
        let released = try connection.row(
            "SELECT released FROM reveal_tally WHERE principal_id = ?1 AND hour = ?2",
            .blob(principal.bytes),
            .integer(hour)
        ) { $0.int64(0) }
        guard let released, released <= hourlyLimit else {
            throw Denial(
                rule: "limits.reveals-per-hour",
                reason: "your roles may unmask \(hourlyLimit) fields in an hour, and this would go beyond it",
                help: "wait for the next hour, or ask without --reason to see the fields masked"
            )
        }
    }

    /// A reason names people; it is sealed under the key of the first of them, and goes when that key goes.
    private func sealed(_ reason: String, _ parts: StoreParts) throws -> [UInt8] {
        guard let subject = entry.subjects.first else { return Array(reason.utf8) }
        let row = RowID.random()
        let fields = PersonalFields(["reason": Plaintext(reason)])
        return try row.bytes
            + parts.vault.seal(
                fields,
                table: "audit_reason",
                row: row,
                revision: 1,
                class: .contact,
                subject: subject
            )
    }
}
