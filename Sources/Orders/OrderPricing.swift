/// Whether unit prices, charges and discounts of an order are without or with tax.
public enum TaxMode: String, Sendable, Hashable, CaseIterable, Codable {
    /// Prices are without tax; tax comes on top.
    case exclusive
    /// Prices are with tax; the tax in them is computed.
    case inclusive
}

/// Where amounts are rounded to the currency; a setting of the company that every document keeps.
public enum RoundingMode: String, Sendable, Hashable, CaseIterable, Codable {
    /// Each line is rounded, and the rounded lines are summed.
    case line
    /// The exact lines of a tax group are summed and rounded once; the lines share the result by largest remainder.
    case document
}

/// A line to price.
public struct LineToPrice: Sendable, Hashable {
    /// The price of one unit, in the order's currency.
    public var price: UnitPrice
    /// How many.
    public var quantity: Quantity
    /// The line's discounts; shares are taken before amounts.
    public var discounts: [Discount]
    /// The tax category and rate.
    public var tax: TaxCode

    /// A line.
    public init(price: UnitPrice, quantity: Quantity, discounts: [Discount] = [], tax: TaxCode) {
        self.price = price
        self.quantity = quantity
        self.discounts = discounts
        self.tax = tax
    }
}

/// A charge on the document, such as freight.
public struct ChargeToPrice: Sendable, Hashable {
    /// The amount, at or above zero, in the order's currency.
    public var amount: Money
    /// The tax category and rate.
    public var tax: TaxCode

    /// A charge.
    public init(amount: Money, tax: TaxCode) {
        self.amount = amount
        self.tax = tax
    }
}

/// Everything the figures of an order follow from; ``priced()`` computes them.
public struct OrderPricing: Sendable, Hashable {
    /// The currency of the order.
    public var currency: Currency
    /// The lines, in the order's sequence.
    public var lines: [LineToPrice]
    /// Discounts on all lines together, taken in this sequence (document discount, then coupon), before tax.
    public var discounts: [Discount]
    /// Charges on the document; discounts do not lower them.
    public var charges: [ChargeToPrice]
    /// Whether prices are without or with tax.
    public var taxMode: TaxMode
    /// Where amounts are rounded.
    public var rounding: RoundingMode

    /// An order to price.
    public init(
        currency: Currency,
        lines: [LineToPrice],
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
}
