/// Which rule gave a line its price; the line keeps it.
public enum PriceRule: Sendable, Hashable {
    /// A person set it, with a reason; it survives a change of quantity.
    case manual(reason: String)
    /// The customer's own contract.
    case contract
    /// The price list of the customer's group.
    case groupList(String)
    /// A list valid on the day.
    case datedList(String)
    /// A price from this quantity on.
    case tier(from: ScaledDecimal)
    /// The product's own price.
    case base

    /// A stable word for storage: `manual`, `contract`, `group-list`, `dated-list`, `tier` or `base`.
    public var label: String {
        switch self {
        case .manual: "manual"
        case .contract: "contract"
        case .groupList: "group-list"
        case .datedList: "dated-list"
        case .tier: "tier"
        case .base: "base"
        }
    }
}

/// A price with the rule it came from.
public struct ResolvedPrice: Sendable, Hashable {
    /// The price of one unit.
    public let price: UnitPrice
    /// The rule that hit.
    public let rule: PriceRule
}
