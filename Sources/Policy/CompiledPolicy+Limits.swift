extension CompiledPolicy {
    /// The largest order total in a currency: the most generous over the granting roles.
    ///
    /// Zero where nothing is granted or no granting role names the currency.
    public func limit(
        roles: RoleSet,
        operation: OperationIndex,
        purpose: PurposeIndex?,
        currency: String
    ) -> OrderLimit {
        var best = DecimalAmount(digits: 0, scale: 0)
        for role in entries(grantingRoles(roles: roles, operation: operation, purpose: purpose)) {
            guard let totals = role.limits.orderTotal else { return .unlimited }
            if let total = totals[currency], total > best { best = total }
        }
        return .upTo(best)
    }

    /// The largest discount in percent: the most generous over the granting roles.
    public func discountPercent(
        roles: RoleSet,
        operation: OperationIndex,
        purpose: PurposeIndex?
    ) -> DecimalAmount {
        entries(grantingRoles(roles: roles, operation: operation, purpose: purpose))
            .map(\.limits.discountPercent).max() ?? DecimalAmount(digits: 0, scale: 0)
    }

    /// How many fields may be unmasked in an hour: the most generous over the granting roles.
    public func revealsPerHour(roles: RoleSet, operation: OperationIndex, purpose: PurposeIndex?) -> Int {
        entries(grantingRoles(roles: roles, operation: operation, purpose: purpose))
            .map(\.limits.revealsPerHour).max() ?? 0
    }

    /// The approval rules that hold for one request.
    ///
    /// A rule with a threshold holds once its measure is given and reached; without the measure it is left out,
    /// so ask again when the measure is known. An amount in a currency that the rule does not name reaches it.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - amount: The request's amount with its ISO 4217 code.
    ///   - count: How many things the request touches.
    ///   - isTwoPerson: Whether the store's custody is two-person.
    /// - Returns: The rules in the file's order; empty when nobody else needs to approve.
    public func approvals(
        for operation: OperationIndex,
        amount: (currency: String, total: DecimalAmount)? = nil,
        count: Int? = nil,
        isTwoPerson: Bool
    ) -> [ApprovalRule] {
        approvalRules[operation.rawValue].compactMap { index in
            let rule = approvalsFile.rules[index]
            guard isTwoPerson || !rule.isTwoPersonOnly else { return nil }
            let isReached =
                switch rule.threshold {
                case .always: true
                case .count(let least): count.map { $0 >= least } ?? false
                case .amount(let least):
                    amount.map { amount in least[amount.currency].map { amount.total >= $0 } ?? true }
                        ?? false
                }
            return isReached ? rule : nil
        }
    }

    private func entries(_ roles: RoleSet) -> [RoleEntry] {
        rolesFile.roles.indices.filter { roles.contains(RoleSet(RoleIndex(rawValue: $0))) }
            .map { rolesFile.roles[$0] }
    }
}
