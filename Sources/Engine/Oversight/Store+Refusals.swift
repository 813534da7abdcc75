internal import Audit
internal import FoundationEssentials
internal import Policy
internal import Sealing
internal import Storage

extension Store {
    /// Runs a request, and notes that the policy refused it: of each day the first refusal of a user, an operation and a rule.
    ///
    /// It is entered in the audit log with the next change that somebody makes; the refused request itself writes nothing.
    ///
    /// - Throws: What the request throws.
    func notingRefusals<R>(
        of operation: String,
        _ request: Request,
        _ body: () async throws -> R
    ) async throws -> R {
        do {
            return try await body()
        } catch let denial as Denial {
            // Why no error: who is refused is told so and why, also by a store that cannot be read any more.
            try? note(denial, of: operation, request)
            throw denial
        }
    }

    /// Enters what was refused before an operation that reads of it, where its caller may do that.
    ///
    /// - Throws: ``Denial`` where not, and nothing is written; or what the database throws.
    func enterRefusals(before operation: String, _ request: Request) async throws {
        let parts = parts
        try parts.database.read { connection in
            _ = try parts.context(operation, request, connection, isWriting: false)
        }
        let refused = parts.refusals.take()
        guard !refused.isEmpty else { return }
        do {
            try await parts.database.write { connection in
                for entry in refused { try parts.audit.append(entry, on: connection) }
            }
        } catch {
            parts.refusals.giveBack(refused)
            throw error
        }
    }

    /// Enters what was refused, where something was and nobody made a change since: at the end of a server.
    ///
    /// - Throws: What the database throws; the entries stay for the next change then.
    func enterRefusals() throws {
        let (parts, refused) = (parts, parts.refusals.take())
        guard !refused.isEmpty else { return }
        do {
            try parts.database.writeNow { connection in
                for entry in refused { try parts.audit.append(entry, on: connection) }
            }
        } catch {
            parts.refusals.giveBack(refused)
            throw error
        }
    }

    private func note(_ denial: Denial, of operation: String, _ request: Request) throws {
        let now = Int64((parts.clock().timeIntervalSince1970 * 1000).rounded(.down))
        let found = try parts.database.read { connection in
            try Refusal(denial, of: operation, request, parts, connection)
        }
        guard let found else { return }
        parts.refusals.note(found.entry(at: now), found.kind, on: now / 86_400_000)
    }
}

/// A request that the policy refused to somebody whom the store knows.
private struct Refusal: Sendable {
    let kind: RefusalBook.Kind
    private let caller: AuditPrincipal
    private let actingAs: AuditPrincipal?
    private let uid: UInt32
    private let purpose: String?
    private let policyDigest: [UInt8]

    /// Nil where the store does not know who asked.
    init?(
        _ denial: Denial,
        of operation: String,
        _ request: Request,
        _ parts: StoreParts,
        _ connection: Connection
    ) throws {
        let state = try parts.authority.state(connection)
        guard let caller = state.principal(of: request.caller) else { return nil }
        let policy = try parts.policy(state)
        kind = RefusalBook.Kind(principal: caller.id, operation: operation, rule: denial.rule)
        self.caller = AuditPrincipal(id: "\(caller.id)", name: caller.name)
        actingAs = request.actingAs.flatMap { state.principal(named: $0) }
            .flatMap { $0.id == caller.id ? nil : AuditPrincipal(id: "\($0.id)", name: $0.name) }
        uid = request.caller.uid
        // Why only one that is known: an entry has no room for what somebody made up.
        purpose = request.purpose.flatMap { policy.compiled.purpose(named: $0) == nil ? nil : $0 }
        policyDigest = policy.digest
    }

    func entry(at milliseconds: Int64) -> AuditEntry {
        var entry = AuditEntry(
            timeMilliseconds: milliseconds,
            principal: caller,
            uid: uid,
            operation: kind.operation,
            rule: kind.rule,
            policyDigest: policyDigest,
            outcome: .denied
        )
        entry.actingAs = actingAs
        entry.purpose = purpose
        return entry
    }
}
