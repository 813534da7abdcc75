internal import Engine
internal import Orders

/// The states of orders as they are stored, and the moves between them that the domain allows.
enum OrderStates {
    /// Every state's word.
    static let all = OrderState.allCases.map(\.rawValue)

    /// What holds when a draft is confirmed in one command: everything that its transaction makes sure of
    /// itself.
    ///
    /// `notOpener` holds by the written rule that a role's limit is: above it the confirmation is refused.
    private static let heldByConfirming: Set<OrderGuard> = [
        .priced, .stockChecked, .notOpener, .withinLimit, .withinCredit, .anomalySeen,
        .sameVersion, .pricesCurrent, .stockReserved,
    ]

    /// The state in which an order is after confirming it.
    ///
    /// - Throws: `EngineError.conflict` when it is not a draft, is on hold, or has no lines.
    static func confirming(
        _ state: String,
        label: String,
        isOnHold: Bool,
        hasLines: Bool,
        isCustomerComplete: Bool
    ) throws(EngineError) -> String {
        var held = heldByConfirming
        if !isOnHold { held.insert(.notOnHold) }
        if hasLines { held.insert(.hasLines) }
        if isCustomerComplete { held.insert(.customerComplete) }
        do throws(OrdersError) {
            var state = OrderState(rawValue: state) ?? .voided
            for move in OrderMove.fastPath { state = try state.applying(move, holding: held) }
            return state.rawValue
        } catch {
            throw refusal("order `\(label)` cannot be confirmed", error)
        }
    }

    /// Refuses to change the lines of an order that is not a draft any more.
    static func requireDraft(_ row: OrderRow) throws(EngineError) {
        guard row.state == OrderState.draft.rawValue else {
            throw .conflict(
                what: "the lines of order `\(row.label)` cannot be changed",
                reason: "it is \(row.state)",
                help: "only drafts are changed in place; show it with `coffer order show \(row.label)`"
            )
        }
    }

    private static func refusal(_ what: String, _ error: OrdersError) -> EngineError {
        let input = InputError("order", error)
        return .conflict(what: what, reason: input.reason, help: input.help)
    }
}
