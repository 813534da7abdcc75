public import Engine

/// One line of an order.
///
/// In JSON `price`, `discount`, `net`, `documentDiscount`, `couponDiscount`, `includedTax` and `priceRule` are absent where the role may not see prices.
public struct OrderLineView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderLine",
        [
            .position: .integer("Its place in the order, from 1."),
            .sku: .sku,
            .name: .text("The product's name when the line was written."),
            .buyerCode: .text("What the customer calls the product; absent where they have no code.")
                .optional,
            .unit: .unit,
            .quantity: .decimal("How many."),
            .tax: .taxCode,
            .price: .decimal("The price of one unit, without or with tax as the order's `taxMode` says.")
                .optional,
            .discount: .decimal("The discount as a fraction of the line.").optional,
            .net: .decimal("The amount after all discounts, without tax.").optional,
            .documentDiscount: .decimal("Its share of the discount on the whole; absent where there is none.")
                .optional,
            .couponDiscount: .decimal("Its share of the coupon; absent where there is none.").optional,
            .includedTax: .decimal("The tax in it, where prices are with tax.").optional,
            .priceRule: .choice(
                priceRules,
                "Which rule gave the price."
            ).optional,
            .shipped: .decimal("What of it left; absent where nothing did.").optional,
            .backOrdered: .decimal("What of it is waited for; absent where nothing is.").optional,
            .reserved: .decimal("What of it is reserved; absent where nothing is.").optional,
            .unusual: .list(of: .text(), "What an approver should look at: quantity or price.").optional,
        ]
    )

    /// Which rules give a price.
    static let priceRules = ["manual", "contract", "group-list", "dated-list", "tier", "base"]

    /// Its place in the order, from 1.
    public let position: Int64
    /// The product's code when the line was written.
    public let sku: String
    /// The product's name when the line was written.
    public let name: String
    /// What the customer calls the product; absent where they have no code of their own for it.
    public let buyerCode: String?
    /// The unit, UN/ECE Recommendation 20.
    public let unit: String
    /// How many, a decimal.
    public let quantity: String
    /// Tax category and rate, for example `S:19`.
    public let tax: String
    /// The price of one unit, a decimal.
    public let price: String?
    /// The discount as a fraction of the line, a decimal.
    public let discount: String?
    /// The line's amount after all discounts, without tax.
    public let net: String?
    /// Its share of the discount on the whole document; absent where there is none.
    public let documentDiscount: String?
    /// Its share of the coupon; absent where there is none.
    public let couponDiscount: String?
    /// The tax in it; absent where the order's prices are without tax.
    public let includedTax: String?
    /// Which rule gave the price: `manual`, `contract`, `group-list`, `dated-list`, `tier` or `base`.
    public let priceRule: String?
    /// What of it left, a decimal; absent where nothing did.
    public internal(set) var shipped: String?
    /// What of it is waited for, a decimal; absent where nothing is.
    public internal(set) var backOrdered: String?
    /// What of it is reserved, a decimal; absent where nothing is.
    public internal(set) var reserved: String?
    /// What an approver should look at, `quantity` or `price`; absent where nothing is unusual.
    public internal(set) var unusual: [String]?
}

/// A charge on an order.
public struct OrderChargeView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderCharge",
        [
            .kind: .text("What it is for."),
            .amount: .decimal("The amount without tax."),
            .tax: .taxCode,
            .includedTax: .decimal("The tax on top of it that the order's price has in it.").optional,
        ]
    )

    /// What it is for, for example `freight`.
    public let kind: String
    /// The amount without tax.
    public let amount: String
    /// Tax category and rate.
    public let tax: String
    /// The tax on top of it that the order's price has in it; absent where prices are without tax.
    public let includedTax: String?
}

/// The tax of one category and rate on an order.
public struct OrderTaxView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderTax",
        [
            .category: .text("The EN 16931 category.").example("S"),
            .rate: .decimal("The rate in percent."),
            .base: .decimal("The amount it is computed on."),
            .tax: .decimal("The tax."),
        ]
    )

    /// The EN 16931 category.
    public let category: String
    /// The rate in percent, a decimal.
    public let rate: String
    /// The amount it is computed on.
    public let base: String
    /// The tax.
    public let tax: String
}
