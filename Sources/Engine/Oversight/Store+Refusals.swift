internal import Audit
internal import FoundationEssentials
internal import Policy
internal import Sealing
internal import Storage

extension Store {
    /// Runs a request, and enters in the audit log that the policy refused it: of each day the first refusal of a user, an
    /// operation and a rule.
    ///
    /// - Throws: What the request throws.
    func enteringRefusals<R>(
        of operation: String,
        _ request: Request,
        _ body: () async throws -> R
    ) async throws -> R {
        do {
            return try await body()
        } catch let denial as Denial {
            // Why no error: who is refused is told so and why, also by a store that takes no entry.
            try? await enter(denial, of: operation, request)
            throw denial
        }
    }

    private func enter(_ denial: Denial, of operation: String, _ request: Request) async throws {
        let parts = parts
        let now = Int64((parts.clock().timeIntervalSince1970 * 1000).rounded(.down))
        let found = try parts.database.read { connection in
            try Refusal(denial, of: operation, request, parts, connection)
        }
        guard let found, parts.refusals.isFirst(found.kind, on: now / 86_400_000) else { return }
        _ = try await parts.database.write { connection in
            try parts.audit.append(found.entry(at: now), on: connection)
        }
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
