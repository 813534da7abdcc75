internal import Audit
internal import Policy
internal import Sealing

/// Which changes a caller may know of.
struct EventSight {
    private let context: Context
    private let operations: Set<String>
    private let principals: [RowID: Principal]

    init(_ context: Context) throws {
        let access = context.access
        let policy = access.policy.compiled
        let purpose = access.request.purpose == nil ? nil : access.permit.purpose
        func mayPerform(_ name: String) -> Bool {
            guard let operation = policy.operation(named: name) else { return false }
            let decision = policy.decide(roles: access.roles, operation: operation, purpose: purpose)
            guard case .permit = decision else { return false }
            return true
        }
        let changes = context.parts.modules.flatMap(\.operations).filter { $0 is any Command.Type }
        let seesAll = mayPerform(AuditList.name)
        // Why: a role that was taken is told to those who look at it afterwards, at once.
        let reviews = mayPerform(BreakGlassReview.name)
        operations = Set(
            changes.map { $0.name }
                .filter { seesAll || mayPerform($0) || (reviews && $0.hasPrefix("break-glass.")) }
        )
        principals = try context.authorityState().principals
        self.context = context
    }

    /// What the caller may know of an entry; nil where that is nothing.
    func event(_ recorded: RecordedEntry) -> Event? {
        guard let entry = recorded.entry, operations.contains(entry.operation), entry.outcome == .done else {
            return nil
        }
        let actor = RowID((entry.actingAs ?? entry.principal).id)
        let team = actor.flatMap { principals[$0]?.team }
        guard context.isInScope(owner: actor, team: team, isToFulfil: false) else { return nil }
        var named: Set<String> = []
        return Event(
            sequence: recorded.sequence,
            time: AuditView(recorded).time,
            operation: entry.operation,
            user: entry.principal.name,
            actingAs: entry.actingAs?.name,
            objects: entry.objects.filter { named.insert($0).inserted }
        )
    }
}
