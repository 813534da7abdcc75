internal import Policy
internal import Storage

extension Store {
    /// Ends what was begun and interrupted, in the name of whoever began it.
    ///
    /// For whoever has the store alone, before anybody else asks for something. What was begun was permitted, and agreed to
    /// where that was needed; it is ended whatever has become of the rights of whoever began it.
    ///
    /// - Returns: The operations that were carried out.
    /// - Throws: What they throw; they are to be done again then.
    public func resume() async throws -> [String] {
        var resumed: [String] = []
        for module in parts.modules {
            guard let interrupted = try parts.database.read(module.interrupted) else { continue }
            try await end(interrupted.command, interrupted)
            resumed.append(type(of: interrupted.command).name)
        }
        return resumed
    }

    private func end<C: Command>(_ command: C, _ interrupted: Interrupted) async throws {
        let parts = parts
        if C.removesResidueFirst { try parts.database.removeResidue() }
        try await parts.database.write { connection in
            let state = try parts.authority.state(connection)
            let access = try Access(ending: C.name, interrupted, state, parts.policy(state))
            let context = Context(connection, access, parts, now: parts.clock(), isWriting: true)
            context.record.objects.append("resumed/\(C.name)")
            _ = try command.perform(in: context)
            try PendingEntry(context).append(parts, connection)
        }
    }
}

extension Access {
    /// What is ended under the right that it was begun under, whoever holds that by now.
    ///
    /// - Throws: A ``Denial`` where the policy in force lets nobody do it.
    fileprivate init(
        ending operation: String,
        _ interrupted: Interrupted,
        _ state: AuthorityState,
        _ policy: PolicyInForce
    ) throws {
        let compiled = policy.compiled
        let index = policy.operation(operation)
        let purposes = [nil] + compiled.purposeNames.map { compiled.purpose(named: $0) }
        let permits = compiled.roleNames.lazy.flatMap { role in
            purposes.lazy.compactMap { purpose -> (roles: RoleSet, permit: Permit)? in
                let roles = compiled.roles(named: [role])
                guard
                    case .permit(let permit) = compiled.decide(
                        roles: roles,
                        operation: index,
                        purpose: purpose
                    )
                else { return nil }
                return (roles, permit)
            }
        }
        guard let principal = state.principals[interrupted.principal], let found = permits.first else {
            throw Denial(
                rule: "no-grant",
                reason: "no role may carry out `\(operation)`",
                help: "grant it in roles.yaml; what was begun is ended at the next start"
            )
        }
        caller = principal
        self.principal = principal
        uid = interrupted.uid
        self.operation = index
        operationName = operation
        roles = found.roles
        breakGlass = []
        permit = found.permit
        self.policy = policy
        settings = try StoreSettings(state.settings)
        request = Request(
            caller: Caller(uid: interrupted.uid, user: principal.unixUser ?? "\(interrupted.uid)", groups: [])
        )
    }
}
