internal import Engine
internal import Orders
internal import Sealing

/// The states of orders as they are stored.
enum OrderStates {
    /// Every state's word.
    static let all = OrderState.allCases.map(\.rawValue)

    /// Refuses to change the lines of an order that is not a draft any more.
    static func requireDraft(_ row: OrderRow) throws(EngineError) {
        guard row.state == OrderState.draft.rawValue else {
            throw .conflict(
                what: "the lines of order `\(row.label)` cannot be changed",
                reason: "it is \(row.state)",
                help: row.state == OrderState.confirmed.rawValue
                    ? "change it with `coffer order amend \(row.label)`"
                    : "only drafts are changed in place; show it with `coffer order show \(row.label)`"
            )
        }
    }
}

/// The moves of the domain's table, made on a stored order; what the guards ask for is found out here.
enum OrderMoves {
    /// By which written rule a small order is approved in the same command; above it the confirmation is refused.
    static let automaticRule = "limits.order-total"

    /// What the confirming transaction makes sure of itself.
    private static let heldByConfirming: Set<OrderGuard> = [
        .priced, .stockChecked, .notOpener, .withinLimit, .anomalySeen, .sameVersion,
        .pricesCurrent, .stockReserved,
    ]

    /// Makes a move that changes nothing but the state, and what follows from it.
    ///
    /// - Throws: `EngineError.conflict` with the first guard that does not hold, a `Denial` over a limit.
    static func make(
        _ move: OrderMove,
        _ name: String,
        expectedVersion: Int64?,
        acceptUnusual: Bool = false,
        in context: Context
    ) throws -> RowID {
        let row = try OrderRow.load(named: name, in: context)
        try row.requireVersion(expectedVersion, in: context)
        let guards = OrderGuards(row, acceptUnusual: acceptUnusual, in: context)
        let status = try row.status(in: context)
        let held = try guards.held(for: move)
        if move == .approve, !held.contains(.anomalySeen) {
            try requireLookedAt(row, status, held, in: context)
        }
        let next = try apply(move, to: status, holding: held, row.label, context.reason)
        var update = OrderUpdate(row)
        update.state = next.state
        switch move {
        case .submit:
            try ProductOptions.require(DraftLine.load(row, in: context), in: context)
            let priced = try guards.priced
            try CouponUse.require(priced, customer: row.customer, label: row.label, in: context)
            update.priced = priced
        case .void, .cancel, .close:
            try Shipments.requireNoneOpen(row, in: context)
            try Allocations.releaseAll(of: row.id, in: context)
            try BackOrders.removeAll(of: row.id, context.connection)
            if move == .void { try CouponUse.release(of: row.id, in: context) }
        default: break
        }
        try update.write(in: context)
        try OrderEvents.note(move.rawValue, row, to: next.state, in: context)
        if move == .reopen { try OrderSupply.restore(row, in: context) }
        return row.id
    }

    /// Says what is unusual where nothing else is in the way of an approval.
    private static func requireLookedAt(
        _ row: OrderRow,
        _ status: OrderStatus,
        _ held: Set<OrderGuard>,
        in context: Context
    ) throws {
        _ = try apply(.approve, to: status, holding: held.union([.anomalySeen]), row.label, context.reason)
        let found = UnusualLineView.list(try UnusualLines(row, in: context)).first {
            $0.about != UnusualLine.Matter.price.rawValue || context.seesWhole("figures.price")
        }
        guard let found else { return }
        throw EngineError.conflict(
            what: "order `\(row.label)` does not \(OrderMove.approve.rawValue)",
            reason: found.reason,
            help:
                "look at all that is flagged with `coffer order show \(row.label)`; where it stands, say why with --accept-unusual and --reason"
        )
    }

    /// The state of a draft that is submitted, approved and confirmed in one command.
    static func fastPath(
        _ status: OrderStatus,
        label: String,
        hasLines: Bool,
        isCustomerComplete: Bool,
        isWithinCredit: Bool
    ) throws(EngineError) -> OrderState {
        var held = heldByConfirming
        if hasLines { held.insert(.hasLines) }
        if isCustomerComplete { held.insert(.customerComplete) }
        if isWithinCredit { held.insert(.withinCredit) }
        var status = status
        for move in OrderMove.fastPath { status = try apply(move, to: status, holding: held, label, nil) }
        return status.state
    }

    /// The status after a move; the order's label is for the refusal.
    static func apply(
        _ move: OrderMove,
        to status: OrderStatus,
        holding held: Set<OrderGuard>,
        _ label: String,
        _ reason: String?
    ) throws(EngineError) -> OrderStatus {
        do throws(OrdersError) {
            return try status.applying(move, checked: held, reason: reason)
        } catch {
            throw refusal("order `\(label)` does not \(move.rawValue)", error)
        }
    }

    private static func refusal(_ what: String, _ error: OrdersError) -> EngineError {
        let input = InputError("order", error)
        return .conflict(what: what, reason: input.reason, help: input.help)
    }
}

extension OrderRow {
    /// The order's dimensions.
    func status(in context: Context) throws -> OrderStatus {
        OrderStatus(
            state: try known,
            fulfilment: Fulfilment(rawValue: fulfilment) ?? .none,
            billing: Billing(rawValue: billing) ?? .none,
            payment: try OrderPayment.state(of: self, in: context),
            holdReason: isOnHold ? "on hold" : nil
        )
    }

    /// The state, as the domain knows it.
    var known: OrderState {
        get throws {
            guard let known = OrderState(rawValue: state) else {
                throw EngineError.conflict(
                    what: "order `\(label)` cannot be used",
                    reason: "its state `\(state)` is not one of this version",
                    help: "use the version of Coffer that wrote it"
                )
            }
            return known
        }
    }

    /// Refuses where the caller read another version.
    func requireVersion(_ expected: Int64?, in context: Context) throws {
        guard let expected, expected != version else { return }
        throw try conflict(with: expected, in: context)
    }
}
