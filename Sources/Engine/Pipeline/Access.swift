internal import Policy
internal import Storage

/// Who asks, as whom, under which purpose, and what the policy said to that: settled before an operation runs.
struct Access {
    /// The principal that the kernel's word leads to.
    let caller: Principal
    /// The principal whose rights decide; another one only under `--as`.
    let principal: Principal
    let uid: UInt32
    let operation: OperationIndex
    let operationName: String
    let roles: RoleSet
    /// The roles among them that were taken in an emergency, by their numbers.
    let breakGlass: [String]
    let permit: Permit
    let policy: PolicyInForce
    let settings: StoreSettings
    let request: Request

    /// Identifies and authorises.
    ///
    /// - Throws: ``EngineError/unknownCaller(user:)`` or a ``Denial`` that names the rule.
    init(
        _ operation: String,
        _ request: Request,
        _ state: AuthorityState,
        _ policy: PolicyInForce,
        at now: Int64
    ) throws {
        guard let caller = state.principal(of: request.caller) else {
            throw EngineError.unknownCaller(user: request.caller.user)
        }
        var principal = caller
        if let name = request.actingAs {
            guard let other = state.principal(named: name), other.isActive else {
                throw EngineError.notFound(kind: "user", name: name)
            }
            principal = other
        }
        try self.init(operation, request, caller: caller, principal: principal, state, policy, at: now)
    }

    /// Authorises a request of principals that are known already.
    ///
    /// - Throws: A ``Denial`` that names the rule.
    init(
        _ operation: String,
        _ request: Request,
        caller: Principal,
        principal: Principal,
        _ state: AuthorityState,
        _ policy: PolicyInForce,
        at now: Int64
    ) throws {
        let compiled = policy.compiled
        var roles = compiled.roles(named: principal.roles)
        let taken = Self.taken(by: caller, as: principal, request.caller.uid, state, compiled, now)
        for (_, role) in taken { roles.formUnion(role) }
        let index = policy.operation(operation)
        let purpose = try request.purpose.map { name in
            guard let known = compiled.purpose(named: name) else {
                throw InputError(
                    "purpose",
                    "the policy knows no purpose `\(name)`",
                    help: "use one of \(compiled.purposeNames.joined(separator: ", "))"
                )
            }
            return known
        }
        guard case .permit(let permit) = compiled.decide(roles: roles, operation: index, purpose: purpose)
        else {
            throw Denial(compiled.explain(roles: roles, operation: index, purpose: purpose))
        }
        self.caller = caller
        self.principal = principal
        uid = request.caller.uid
        self.operation = index
        operationName = operation
        self.roles = roles
        breakGlass = taken.map(\.number)
        self.permit = permit
        self.policy = policy
        settings = try StoreSettings(state.settings)
        self.request = request
    }

    /// What the caller has taken in an emergency, as far as it still counts: for themselves, by their own uid, in its time,
    /// under a rule that is still there, and past no never rule.
    private static func taken(
        by caller: Principal,
        as principal: Principal,
        _ uid: UInt32,
        _ state: AuthorityState,
        _ policy: CompiledPolicy,
        _ now: Int64
    ) -> [(number: String, role: RoleSet)] {
        guard !state.taken.isEmpty, caller.id == principal.id, let grants = state.taken[caller.id] else {
            return []
        }
        let own = policy.roles(named: caller.roles)
        return grants.compactMap { grant in
            guard grant.uid == uid, grant.state(at: now) == .open, let role = policy.role(named: grant.role),
                policy.breakGlass(taking: grant.role, holding: caller.roles) != nil,
                policy.mayTake(role, holding: own)
            else { return nil }
            return (grant.number, RoleSet(role))
        }
    }

    var purposeName: String { policy.compiled.name(of: permit.purpose) }

    func visibility(_ field: FieldIndex) -> Visibility {
        policy.compiled.visibility(roles: roles, operation: operation, purpose: permit.purpose, field: field)
    }
}

extension Denial {
    init(_ explanation: Explanation) {
        self.init(
            rule: explanation.rule,
            reason: explanation.reason,
            help: explanation.change
                ?? "no change of the policy allows this; a `never` rule stands against it"
        )
    }
}
