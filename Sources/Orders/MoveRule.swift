/// One row of the table of moves.
public struct MoveRule: Sendable, Hashable {
    /// The move.
    public let move: OrderMove
    /// The states it starts from.
    public let from: [OrderState]
    /// The state it leads to.
    public let to: OrderState
    /// The roles that may make it; the policy decides who has them.
    public let roles: [OrderRole]
    /// What must hold, in the order in which it is checked.
    public let guards: [OrderGuard]
}

extension MoveRule {
    /// The whole table: every move once; whatever is not in it is refused.
    public static let all: [MoveRule] = [
        MoveRule(
            move: .submit,
            from: [.draft],
            to: .submitted,
            roles: [.clerk],
            guards: [.notOnHold, .hasLines, .customerComplete, .priced, .stockChecked]
        ),
        MoveRule(
            move: .refuse,
            from: [.submitted],
            to: .draft,
            roles: [.approver],
            guards: [.reasonGiven]
        ),
        MoveRule(
            move: .approve,
            from: [.submitted],
            to: .approved,
            roles: [.approver],
            guards: [.notOnHold, .notOpener, .withinLimit, .withinCredit, .anomalySeen]
        ),
        MoveRule(
            move: .confirm,
            from: [.approved],
            to: .confirmed,
            roles: [.clerk, .approver],
            guards: [.notOnHold, .sameVersion, .pricesCurrent, .stockReserved]
        ),
        MoveRule(
            move: .amend,
            from: [.confirmed],
            to: .confirmed,
            roles: [.clerk, .approver],
            guards: [.notOnHold, .sameVersion, .reasonGiven, .notBelowShipped, .riseApproved]
        ),
        MoveRule(
            move: .void,
            from: [.confirmed],
            to: .voided,
            roles: [.approver],
            guards: [.reasonGiven, .nothingShippedOrBilled]
        ),
        MoveRule(
            move: .cancel,
            from: [.draft, .submitted, .approved],
            to: .cancelled,
            roles: [.clerk],
            guards: []
        ),
        MoveRule(
            move: .close,
            from: [.confirmed],
            to: .closed,
            roles: [.finance],
            guards: [.notOnHold, .settled]
        ),
        MoveRule(
            move: .reopen,
            from: [.closed],
            to: .confirmed,
            roles: [.finance],
            guards: [.reasonGiven]
        ),
    ]
}

extension OrderState {
    /// The rule by which a move is allowed from this state.
    ///
    /// - Throws: ``OrdersError/moveNotAllowed(_:from:)``.
    public func rule(for move: OrderMove) throws(OrdersError) -> MoveRule {
        guard let rule = MoveRule.all.first(where: { $0.move == move && $0.from.contains(self) }) else {
            throw .moveNotAllowed(move, from: self)
        }
        return rule
    }

    /// The state a move leads to, its guards aside.
    ///
    /// - Throws: ``OrdersError/moveNotAllowed(_:from:)``.
    public func allowed(_ move: OrderMove) throws(OrdersError) -> OrderState { try rule(for: move).to }

    /// The state a move leads to, when everything it needs holds.
    ///
    /// - Throws: ``OrdersError/moveNotAllowed(_:from:)``; ``OrdersError/moveBlocked(_:_:)`` with the first guard of the
    ///   rule that does not hold.
    public func applying(_ move: OrderMove, holding guards: Set<OrderGuard>) throws(OrdersError) -> OrderState
    {
        try applying(move) { guards.contains($0) }
    }

    /// The same, where `holds` says of each guard whether it does.
    func applying(_ move: OrderMove, where holds: (OrderGuard) -> Bool) throws(OrdersError) -> OrderState {
        let rule = try rule(for: move)
        for needed in rule.guards where !holds(needed) { throw .moveBlocked(move, needed) }
        return rule.to
    }

    /// The moves that this state allows, their guards aside.
    public var moves: [OrderMove] { MoveRule.all.filter { $0.from.contains(self) }.map(\.move) }
}
