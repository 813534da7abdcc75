/// What became of one ordered line, as sums over the documents that link to it, at the product's scale.
public struct LineProgress: Sendable, Hashable {
    /// What is ordered.
    public var ordered: Int64
    /// What was shipped.
    public var shipped: Int64
    /// What came back.
    public var returned: Int64
    /// What was invoiced.
    public var billed: Int64
    /// What was credited.
    public var credited: Int64

    /// The progress of a line; all at or above zero.
    public init(
        ordered: Int64,
        shipped: Int64 = 0,
        returned: Int64 = 0,
        billed: Int64 = 0,
        credited: Int64 = 0
    ) {
        self.ordered = ordered
        self.shipped = shipped
        self.returned = returned
        self.billed = billed
        self.credited = credited
    }
}

/// How far an order is delivered, computed from its lines.
public enum Fulfilment: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing is shipped.
    case none
    /// Something is shipped.
    case partial
    /// Everything is shipped.
    case complete
    /// Everything shipped came back.
    case returned

    /// The dimension of these lines.
    public init(_ lines: [LineProgress]) {
        let shipped = lines.filter { $0.shipped > 0 }
        self =
            if shipped.isEmpty {
                .none
            } else if shipped.allSatisfy({ $0.returned >= $0.shipped }) {
                .returned
            } else {
                lines.allSatisfy { $0.shipped >= $0.ordered } ? .complete : .partial
            }
    }
}

/// How far an order is invoiced, computed from its lines.
public enum Billing: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing is invoiced.
    case none
    /// Something is invoiced.
    case partial
    /// Everything is invoiced.
    case complete
    /// Everything invoiced was credited.
    case credited

    /// The dimension of these lines.
    public init(_ lines: [LineProgress]) {
        let billed = lines.filter { $0.billed > 0 }
        self =
            if billed.isEmpty {
                .none
            } else if billed.allSatisfy({ $0.credited >= $0.billed }) {
                .credited
            } else {
                lines.allSatisfy { $0.billed >= $0.ordered } ? .complete : .partial
            }
    }
}

/// How far an order is paid, computed from its invoices and payments.
public enum PaymentState: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing is paid.
    case open
    /// Something is paid.
    case partial
    /// Everything due is paid.
    case paid
    /// Something due is not paid and its day is past.
    case overdue
    /// Everything paid was given back.
    case refunded

    /// The dimension of these sums; the day of `due` itself is not overdue.
    ///
    /// - Throws: ``OrdersError/currencyMismatch(_:_:)``, ``OrdersError/overflow(_:)``.
    public init(
        owed: Money,
        paid: Money,
        refunded: Money,
        due: CalendarDay?,
        today: CalendarDay
    ) throws(OrdersError) {
        let kept = try paid.subtracting(refunded)
        let open = try owed.subtracting(kept)
        self =
            if refunded.minor > 0, kept.minor <= 0 {
                .refunded
            } else if open.minor <= 0, owed.minor > 0 {
                .paid
            } else if let due, due < today, open.minor > 0 {
                .overdue
            } else {
                kept.minor > 0 ? .partial : .open
            }
    }
}
