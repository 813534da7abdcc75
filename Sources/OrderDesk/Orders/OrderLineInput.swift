public import Engine

/// How large an order may be.
enum OrderLimits {
    /// The most lines of one order.
    static let lines = 1000
}

/// A line of an order as a person gives it.
public struct OrderLineInput: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderLine",
        [
            .sku: .sku.about("The product's code, or what the customer calls it."),
            .quantity: .quantity,
            .price: .price.optional,
            .discountPercent: .percent.optional,
        ]
    )

    /// The product's code, or what the customer calls it.
    public var sku: String
    /// How many, a decimal above zero.
    public var quantity: String
    /// A price given by hand, a decimal; the product's own where none is given.
    public var price: String?
    /// A discount in percent of the line, a decimal from 0 to 100.
    public var discountPercent: String?

    /// A line of an order.
    public init(sku: String, quantity: String, price: String? = nil, discountPercent: String? = nil) {
        self.sku = sku
        self.quantity = quantity
        self.price = price
        self.discountPercent = discountPercent
    }

    func validate() throws(InputError) {
        try Input.reference(sku, field: "sku")
        try Input.orderedQuantity(quantity)
        if let price { _ = try Input.price(price, field: "price") }
        if let discountPercent { _ = try Input.percent(discountPercent, field: "discountPercent") }
    }
}

/// A charge on an order as a person gives it.
public struct OrderChargeInput: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderCharge",
        [
            .kind: .line("What it is for, for example `freight`."),
            .amount: .price.about("The amount in the order's prices, a decimal."),
            .tax: .taxCode,
        ]
    )

    /// What it is for, for example `freight`.
    public var kind: String
    /// The amount in the order's prices, a decimal.
    public var amount: String
    /// Tax category and rate, for example `S:19`.
    public var tax: String

    /// A charge on an order.
    public init(kind: String, amount: String, tax: String) {
        self.kind = kind
        self.amount = amount
        self.tax = tax
    }

    func validate() throws(InputError) {
        try Input.reference(kind, field: "charge")
        _ = try Input.price(amount, field: "charge")
        _ = try Input.tax(tax, field: "charge")
    }
}
