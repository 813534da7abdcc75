/// An order with its figures; only ``DraftOrder/priced(on:sellerVATID:buyerVATID:)`` makes one.
public struct PricedOrder: Sendable, Hashable {
    /// What the figures follow from.
    public let pricing: OrderPricing
    /// For each line its price and the rule that gave it.
    public let prices: [ResolvedPrice]
    /// The figures.
    public let figures: PricedFigures

    /// Why no tax is charged, one reason for each tax group that needs one, in the groups' sequence.
    public var taxReasons: [TaxReason] { figures.taxes.compactMap { TaxReason($0.code.category) } }
}
