internal import FoundationEssentials
internal import Policy
internal import Sealing
internal import Storage
internal import Vault

/// Carries out a request that enough people agreed to: in the requester's name, under the rights the requester has now.
struct ApprovedRun {
    /// The request of whoever agreed last; its transaction is the one that everything happens in.
    let context: Context

    /// - Returns: The id of what came of it.
    /// - Throws: What the command would throw for the requester at this moment; then nothing of all this is kept, and
    ///   the request waits on.
    func carryOut(_ approval: Approval, agreed people: [SecondPerson]) throws -> RowID {
        let found = context.parts.modules.flatMap(\.operations).first { $0.name == approval.operation }
        guard let type = found as? any Command.Type else {
            throw EngineError.notFound(kind: "operation", name: approval.operation)
        }
        return try run(type, approval, people)
    }

    private func run<C: Command>(_ type: C.Type, _ approval: Approval, _ people: [SecondPerson]) throws
        -> RowID
    {
        let (input, reason) = try ApprovalInput(context: context).load(approval)
        let command = try JSONDecoder().decode(C.self, from: Data(input))
        try command.validate()
        let parts = context.parts
        let own = Context(
            context.connection,
            try access(approval, reason),
            parts,
            now: context.now,
            isWriting: true
        )
        own.gate = .agreed(people)
        own.record.approvals += people.map { "\(approval.number)/\($0.name)" }
        try own.requireApprovals()
        let ledger = try approval.idempotencyKey.map { try IdempotencyLedger($0, command, own) }
        if let known = try ledger?.result() { return known }
        let result = try command.perform(in: own)
        try own.refuseUnusable()
        try ledger?.remember(result)
        if !context.isDryRun { try PendingEntry(own).append(parts, context.connection) }
        return result
    }

    /// The requester as they are now, whoever carries it out.
    private func access(_ approval: Approval, _ reason: String?) throws -> Access {
        let state = try context.authorityState()
        guard let caller = state.principals[approval.principal], caller.isActive,
            let acting = state.principals[approval.acting], acting.isActive
        else {
            throw EngineError.conflict(
                what: "`\(approval.number)` cannot be carried out",
                reason: "whoever asked for it may ask for nothing any more",
                help: "refuse it"
            )
        }
        let request = Request(
            caller: approval.caller,
            actingAs: caller.id == acting.id ? nil : acting.name,
            purpose: approval.purpose,
            reason: reason,
            idempotencyKey: approval.idempotencyKey,
            isDryRun: context.isDryRun
        )
        return try Access(
            approval.operation,
            request,
            caller: caller,
            principal: acting,
            state,
            context.access.policy,
            at: context.nowMilliseconds
        )
    }
}
