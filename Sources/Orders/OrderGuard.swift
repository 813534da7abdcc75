/// What must hold before a move; the caller finds out, the move table says which apply.
public enum OrderGuard: String, Sendable, Hashable, CaseIterable, Codable {
    /// The order is not on hold.
    case notOnHold = "not-on-hold"
    /// There is at least one line.
    case hasLines = "has-lines"
    /// The customer's data are complete.
    case customerComplete = "customer-complete"
    /// Prices and tax are computed.
    case priced
    /// Stock was checked.
    case stockChecked = "stock-checked"
    /// Another person than the opener makes the move, or a written rule.
    case notOpener = "not-opener"
    /// The total is within the approver's limit.
    case withinLimit = "within-limit"
    /// The customer's credit limit is kept.
    case withinCredit = "within-credit"
    /// Whatever is unusual was looked at.
    case anomalySeen = "anomaly-seen"
    /// The order has not changed since it was read.
    case sameVersion = "same-version"
    /// The prices have not expired.
    case pricesCurrent = "prices-current"
    /// The stock can be reserved, or a back-order is accepted.
    case stockReserved = "stock-reserved"
    /// No quantity falls below what is shipped or invoiced.
    case notBelowShipped = "not-below-shipped"
    /// An approver makes the change if the total rises or shipped quantities are touched.
    case riseApproved = "rise-approved"
    /// Nothing is shipped or invoiced.
    case nothingShippedOrBilled = "nothing-shipped-or-billed"
    /// Shipped, billed and paid, or written off.
    case settled
    /// A reason is given.
    case reasonGiven = "reason-given"
}

extension OrderGuard {
    /// Why the move is blocked where this does not hold.
    public var reason: String { texts.reason }

    /// What to do about it.
    public var help: String { texts.help }

    private var texts: (reason: String, help: String) {
        switch self {
        case .notOnHold: ("the order is on hold", "release it first, or ask who put it on hold")
        case .hasLines: ("the order has no lines", "add at least one line")
        case .customerComplete:
            ("the customer's data are not complete", "add what is missing to the customer")
        case .priced: ("prices and tax are not computed", "give every line a price and a tax code")
        case .stockChecked: ("the stock was not checked", "check the stock of every line")
        case .notOpener: ("whoever opened an order may not approve it", "ask a second person to approve it")
        case .withinLimit: ("the total is above the approver's limit", "ask someone with a higher limit")
        case .withinCredit:
            ("the customer's credit limit would be exceeded", "wait for a payment or raise the limit")
        case .anomalySeen:
            ("something unusual was not looked at", "look at the flagged lines and say why they stand")
        case .sameVersion: ("the order was changed in the meantime", "read it again and repeat the move")
        case .pricesCurrent: ("the prices have expired", "price the order again")
        case .stockReserved: ("the stock cannot be reserved", "order less, or accept a back-order")
        case .notBelowShipped:
            (
                "a quantity would fall below what is shipped or invoiced",
                "return or credit the difference instead"
            )
        case .riseApproved: ("the change needs an approver", "ask an approver to make it")
        case .nothingShippedOrBilled:
            ("something is shipped or invoiced already", "take a return or write a credit note instead")
        case .settled:
            (
                "the order is not shipped, billed and paid",
                "settle what is open, or write it off with a reason"
            )
        case .reasonGiven: ("no reason is given", "say why in a sentence")
        }
    }
}
