extension CompiledPolicy {
    /// Decides whether a person with these roles may do an operation under a purpose.
    ///
    /// Without a purpose the ``defaultPurpose(roles:operation:)`` counts. Constant time, no allocation.
    public func decide(roles: RoleSet, operation: OperationIndex, purpose: PurposeIndex?) -> Decision {
        let held = roles.rawValue & everyRole
        guard held != 0 else { return .deny(PolicyDenial(.noRole)) }
        let granting = unbannedGrants(held, operation)
        guard granting != 0 else { return .deny(refusal(of: held, operation)) }
        guard let purpose = purpose ?? defaultPurpose(among: granting, operation) else {
            return .deny(PolicyDenial(.purposeNeeded))
        }
        let deciding = granting & tables.allowing[operation.rawValue * tables.purposeCount + purpose.rawValue]
        guard deciding != 0 else { return .deny(PolicyDenial(.purposeNotAllowed)) }
        return permit(deciding, operation, purpose)
    }

    /// How much of a field a person sees: the most over all roles that grant the operation under the purpose.
    ///
    /// Withheld where the operation is denied.
    public func visibility(
        roles: RoleSet,
        operation: OperationIndex,
        purpose: PurposeIndex?,
        field: FieldIndex
    ) -> Visibility {
        visibility(of: field, to: grantingRoles(roles: roles, operation: operation, purpose: purpose))
    }

    /// Whether a person may see a field in full by giving a reason, within ``revealsPerHour(roles:operation:purpose:)``.
    public func canUnmask(
        roles: RoleSet,
        operation: OperationIndex,
        purpose: PurposeIndex?,
        field: FieldIndex
    ) -> Bool {
        canUnmask(field, grantingRoles(roles: roles, operation: operation, purpose: purpose))
    }

    /// The purpose that counts when none is named: that of the first role in the file that grants the operation
    /// and has one.
    public func defaultPurpose(roles: RoleSet, operation: OperationIndex) -> PurposeIndex? {
        defaultPurpose(among: unbannedGrants(roles.rawValue & everyRole, operation), operation)
    }

    /// The held roles that grant the operation under the purpose.
    public func grantingRoles(
        roles: RoleSet,
        operation: OperationIndex,
        purpose: PurposeIndex?
    ) -> RoleSet {
        RoleSet(rawValue: deciding(roles, operation, purpose))
    }
}

extension CompiledPolicy {
    /// How much of a field roles see that count for an operation and a purpose: all that ``visibility(roles:operation:purpose:field:)``
    /// knows of either.
    func visibility(of field: FieldIndex, to granting: RoleSet) -> Visibility {
        let seeing = unbanned(granting, field)
        if seeing & tables.full[field.rawValue] != 0 { return .full }
        return seeing & tables.masked[field.rawValue] != 0 ? .masked : .withheld
    }

    /// Whether roles that count for an operation and a purpose may see a field in full by giving a reason.
    func canUnmask(_ field: FieldIndex, _ granting: RoleSet) -> Bool {
        unbanned(granting, field) & tables.unmasking[field.rawValue] != 0
    }

    private var everyRole: UInt64 {
        tables.roleCount == RoleSet.capacity ? .max : (1 << UInt64(tables.roleCount)) - 1
    }

    /// The roles among `roles` that count for this operation and purpose; zero when it is denied.
    private func deciding(_ roles: RoleSet, _ operation: OperationIndex, _ purpose: PurposeIndex?) -> UInt64 {
        let granting = unbannedGrants(roles.rawValue & everyRole, operation)
        guard let purpose = purpose ?? defaultPurpose(among: granting, operation) else { return 0 }
        return granting & tables.allowing[operation.rawValue * tables.purposeCount + purpose.rawValue]
    }

    /// Grants that no never rule takes away; a checked policy has none that it does, this is the second lock.
    private func unbannedGrants(_ held: UInt64, _ operation: OperationIndex) -> UInt64 {
        held & tables.granting[operation.rawValue] & tables.operationFree[operation.rawValue]
    }

    private func unbanned(_ roles: RoleSet, _ field: FieldIndex) -> UInt64 {
        roles.rawValue & tables.fieldFree[field.rawValue]
    }

    private func defaultPurpose(among granting: UInt64, _ operation: OperationIndex) -> PurposeIndex? {
        let first = operation.rawValue * tables.roleCount
        var rest = granting
        while rest != 0 {
            let purpose = tables.defaultPurposes[first + rest.trailingZeroBitCount]
            if purpose >= 0 { return PurposeIndex(rawValue: purpose) }
            rest &= rest - 1
        }
        return nil
    }

    private func refusal(of held: UInt64, _ operation: OperationIndex) -> PolicyDenial {
        for ban in tables.operationBans[operation.rawValue] where held & ~ban.bound == 0 {
            return PolicyDenial(.never, rule: ban.id)
        }
        return PolicyDenial(.noGrant)
    }

    private func permit(_ deciding: UInt64, _ operation: OperationIndex, _ purpose: PurposeIndex) -> Decision
    {
        var best: (role: Int, scope: RowScope)?
        var scopes = RowScopes()
        var rest = deciding
        while rest != 0 {
            let role = rest.trailingZeroBitCount
            rest &= rest - 1
            guard let scope = tables.grants[operation.rawValue * tables.roleCount + role]?.scope else {
                continue
            }
            scopes.formUnion(RowScopes(scope))
            if best.map({ scope > $0.scope }) ?? true { best = (role, scope) }
        }
        guard let best, let grant = tables.grants[operation.rawValue * tables.roleCount + best.role] else {
            return .deny(PolicyDenial(.noGrant))
        }
        let role = RoleIndex(rawValue: best.role)
        return .permit(
            Permit(rule: grant.rule, role: role, scope: best.scope, scopes: scopes, purpose: purpose)
        )
    }
}
