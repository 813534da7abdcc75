/// An order being written: where its prices may come from, and no figures yet.
public struct DraftOrder: Sendable, Hashable {
    /// A line being written.
    public struct Line: Sendable, Hashable {
        /// Where its price may come from.
        public var sources: PriceSources
        /// How many.
        public var quantity: Quantity
        /// The line's discounts; shares are taken before amounts.
        public var discounts: [Discount]
        /// The tax category and rate.
        public var tax: TaxCode

        /// A line.
        public init(sources: PriceSources, quantity: Quantity, discounts: [Discount] = [], tax: TaxCode) {
            self.sources = sources
            self.quantity = quantity
            self.discounts = discounts
            self.tax = tax
        }
    }

    /// The currency.
    public var currency: Currency
    /// The lines, in sequence.
    public var lines: [Line]
    /// Discounts on all lines together, in sequence.
    public var discounts: [Discount]
    /// Charges on the document.
    public var charges: [ChargeToPrice]
    /// Whether prices are without or with tax.
    public var taxMode: TaxMode
    /// Where amounts are rounded.
    public var rounding: RoundingMode

    /// A draft.
    public init(
        currency: Currency,
        lines: [Line] = [],
        discounts: [Discount] = [],
        charges: [ChargeToPrice] = [],
        taxMode: TaxMode = .exclusive,
        rounding: RoundingMode = .line
    ) {
        self.currency = currency
        self.lines = lines
        self.discounts = discounts
        self.charges = charges
        self.taxMode = taxMode
        self.rounding = rounding
    }

    /// Resolves every price as of a day and computes the figures.
    ///
    /// - Parameters:
    ///   - day: The day on which prices must hold.
    ///   - sellerVATID: The seller's VAT id, where known.
    ///   - buyerVATID: The buyer's VAT id, where known.
    /// - Returns: The priced order.
    /// - Throws: What ``PriceSources/resolve(quantity:on:)``, ``TaxCode/requireVATIDs(seller:buyer:)`` and
    ///   ``OrderPricing/priced()`` throw.
    public func priced(
        on day: CalendarDay,
        sellerVATID: String?,
        buyerVATID: String?
    ) throws(OrdersError) -> PricedOrder {
        for tax in lines.map(\.tax) + charges.map(\.tax) {
            try tax.requireVATIDs(seller: sellerVATID, buyer: buyerVATID)
        }
        var prices: [ResolvedPrice] = []
        var toPrice: [LineToPrice] = []
        for line in lines {
            let resolved = try line.sources.resolve(quantity: line.quantity, on: day)
            prices.append(resolved)
            toPrice.append(
                LineToPrice(
                    price: resolved.price,
                    quantity: line.quantity,
                    discounts: line.discounts,
                    tax: line.tax
                )
            )
        }
        let pricing = OrderPricing(
            currency: currency,
            lines: toPrice,
            discounts: discounts,
            charges: charges,
            taxMode: taxMode,
            rounding: rounding
        )
        return PricedOrder(pricing: pricing, prices: prices, figures: try pricing.priced())
    }
}
