/// What an order comes to; `net` + `tax` is `gross` on every level, and every level sums to the one above.
public struct PricedFigures: Sendable, Hashable {
    /// The priced lines, in the order's sequence.
    public let lines: [PricedLine]
    /// The priced charges, in the order's sequence.
    public let charges: [PricedCharge]
    /// One group per tax category and rate, in the order of EN 16931 and then by rate.
    public let taxes: [TaxGroup]
    /// What each document discount took, in the sequence they were given, in the mode's prices.
    public let discounts: [Money]
    /// All lines and charges without tax.
    public let net: Money
    /// All tax.
    public let tax: Money
    /// All lines and charges with tax.
    public let gross: Money
    /// The charges without tax, which `net` includes.
    public let chargeNet: Money
    /// Whether the prices were without or with tax.
    public let taxMode: TaxMode
    /// Where amounts were rounded.
    public let rounding: RoundingMode
}

/// A priced line.
public struct PricedLine: Sendable, Hashable {
    /// The line before any discount, in the mode's prices: `list` − `lineDiscount` is `amount` to the cent.
    public let list: Money
    /// What the line's own discounts took.
    public let lineDiscount: Money
    /// The line after its own discounts, before document discounts, in the mode's prices.
    public let amount: Money
    /// The line's share of the document discounts, in the mode's prices.
    public let documentDiscount: Money
    /// Its share of each document discount, in the sequence they were given.
    public let discountShares: [Money]
    /// The line without tax.
    public let net: Money
    /// The line's share of its group's tax.
    public let tax: Money
    /// The line with tax.
    public let gross: Money
    /// The tax category and rate.
    public let taxCode: TaxCode
}

/// A priced charge on the document.
public struct PricedCharge: Sendable, Hashable {
    /// The charge without tax.
    public let net: Money
    /// The charge's share of its group's tax.
    public let tax: Money
    /// The charge with tax.
    public let gross: Money
    /// The tax category and rate.
    public let taxCode: TaxCode
}

/// The tax of one category and rate on a document (EN 16931 BG-23).
public struct TaxGroup: Sendable, Hashable {
    /// The category and rate.
    public let code: TaxCode
    /// All lines and charges of the group without tax (BT-116).
    public let base: Money
    /// The tax, rounded once (BT-117).
    public let tax: Money
    /// All lines and charges of the group with tax.
    public let gross: Money
}
