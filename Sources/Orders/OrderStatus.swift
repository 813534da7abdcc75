/// An order's four dimensions, and why it is on hold.
public struct OrderStatus: Sendable, Hashable {
    /// How far it is decided.
    public private(set) var state: OrderState
    /// How far it is delivered.
    public var fulfilment: Fulfilment
    /// How far it is invoiced.
    public var billing: Billing
    /// How far it is paid.
    public var payment: PaymentState
    /// Why it is on hold; nil while it is not.
    public private(set) var holdReason: String?

    /// The status of a stored order; a new one is a draft with which nothing was done.
    public init(
        state: OrderState = .draft,
        fulfilment: Fulfilment = .none,
        billing: Billing = .none,
        payment: PaymentState = .open,
        holdReason: String? = nil
    ) {
        self.state = state
        self.fulfilment = fulfilment
        self.billing = billing
        self.payment = payment
        self.holdReason = holdReason
    }

    /// Whether work on it has stopped.
    public var isOnHold: Bool { holdReason != nil }

    /// Whether it is shipped, billed and paid, or all of it came back, was credited and refunded.
    public var isSettled: Bool {
        switch (fulfilment, billing, payment) {
        case (.complete, .complete, .paid), (.returned, .credited, .refunded): true
        default: false
        }
    }

    /// The status after a move.
    ///
    /// - Parameters:
    ///   - move: The move.
    ///   - checked: The guards the caller found to hold. What the status says about hold, shipments and
    ///     invoices cannot be overruled; `settled` is a write-off and needs a reason.
    ///   - reason: Why; an empty text is none.
    /// - Returns: The status in its new state.
    /// - Throws: ``OrdersError/moveNotAllowed(_:from:)``; ``OrdersError/moveBlocked(_:_:)`` with the first
    ///   guard that does not hold.
    public func applying(
        _ move: OrderMove,
        checked: Set<OrderGuard> = [],
        reason: String? = nil
    ) throws(OrdersError) -> OrderStatus {
        let isReasoned = Self.isReason(reason)
        var next = self
        next.state = try state.applying(move) { needed in
            switch needed {
            case .notOnHold: !isOnHold
            case .nothingShippedOrBilled: fulfilment == .none && billing == .none
            case .reasonGiven: isReasoned
            case .settled: isSettled || (isReasoned && checked.contains(.settled))
            default: checked.contains(needed)
            }
        }
        return next
    }

    /// The status on hold; the state stays.
    ///
    /// - Returns: Nil for an empty reason, or where nothing is left to stop: closed, cancelled or voided.
    public func held(reason: String) -> OrderStatus? {
        guard Self.isReason(reason), ![.closed, .cancelled, .voided].contains(state) else { return nil }
        var held = self
        held.holdReason = reason
        return held
    }

    /// The status no longer on hold.
    public func resumed() -> OrderStatus {
        var resumed = self
        resumed.holdReason = nil
        return resumed
    }

    private static func isReason(_ text: String?) -> Bool { text?.contains { !$0.isWhitespace } ?? false }
}
