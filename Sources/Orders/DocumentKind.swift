/// What carries a human number; each legal entity has a series of its own per kind and fiscal year.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// A customer, numbered without a year.
    case customer
    /// A quotation.
    case quote
    /// A sales order, numbered at confirmation.
    case order
    /// A shipment with its delivery note.
    case shipment
    /// An invoice, numbered at issue.
    case invoice
    /// A credit note.
    case creditNote = "credit-note"
    /// A payment.
    case payment
    /// A return.
    case `return`

    /// The letters before the number.
    public var prefix: String {
        switch self {
        case .customer: "C"
        case .quote: "QU"
        case .order: "SO"
        case .shipment: "DN"
        case .invoice: "INV"
        case .creditNote: "CN"
        case .payment: "PAY"
        case .return: "RET"
        }
    }

    /// Whether its numbers start anew each fiscal year.
    public var isYearly: Bool { self != .customer }

    /// Its series in a fiscal year, which kinds that are not yearly leave out.
    ///
    /// - Throws: ``OrdersError/malformedPrefix(_:)`` for a year outside 1 to 9999.
    public func series(fiscalYear: Int) throws(OrdersError) -> NumberSeries {
        try NumberSeries(prefix: prefix, year: isYearly ? fiscalYear : nil)
    }
}
