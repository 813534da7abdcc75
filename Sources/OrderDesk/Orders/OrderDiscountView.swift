public import Engine
internal import Orders

/// A discount on a whole order as a person gives it: a share or an amount.
public struct OrderDiscountInput: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderDiscountInput",
        [
            .percent: .percent.about("In percent of all lines, a decimal above zero.").optional,
            .amount: .amount("How much in all, in the order's prices; the other way to say it.").optional,
        ]
    )

    /// In percent of all lines, a decimal above zero.
    public var percent: String?
    /// How much in all, in the order's prices; the other way to say it.
    public var amount: String?

    /// A discount on a whole order.
    public init(percent: String? = nil, amount: String? = nil) {
        self.percent = percent
        self.amount = amount
    }

    func validate() throws(InputError) {
        guard (percent == nil) != (amount == nil) else {
            throw InputError(
                "discount",
                percent == nil ? "no discount is given" : "it is given in percent and as an amount",
                help: "give a percentage or an amount"
            )
        }
        if let percent { _ = try Input.percent(percent, field: "discount") }
        if let amount { _ = try Input.price(amount, field: "discount") }
    }
}

/// A discount on a whole order or invoice.
public struct OrderDiscountView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderDiscount",
        [
            .kind: .choice(DiscountKind.allCases.map(\.rawValue), "Where it comes from."),
            .percent: .decimal("In percent of all lines.").optional,
            .amount: .decimal("The amount that was agreed on.").optional,
            .taken: .decimal("What it takes off, in the order's prices."),
            .code: .text("The coupon.").example("SPRING").optional,
        ]
    )

    /// Where it comes from: `document`, somebody gave it; `coupon`.
    public let kind: String
    /// In percent of all lines; absent where an amount was agreed on.
    public let percent: String?
    /// The amount that was agreed on; absent where it is a percentage, and on parts of an order.
    public let amount: String?
    /// What it takes off, in the order's prices.
    public let taken: String
    /// The coupon; absent for a discount that somebody gave.
    public let code: String?

    init(_ row: DiscountRow, currency: String) throws {
        kind = row.kind.rawValue
        percent = row.percent.map { ScaledDecimal($0, scale: 4).trimmed.description }
        amount = try row.amount.map { try Figures.amount($0, currency) }
        taken = try Figures.amount(row.taken, currency)
        code = row.code
    }
}
