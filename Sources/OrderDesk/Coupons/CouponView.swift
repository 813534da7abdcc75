public import Engine
internal import Orders

/// A coupon as whoever asks may see it.
///
/// In JSON `percent`, `amount` and `minimum` are absent and named in `withheld` where the role may not see prices.
public struct CouponView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Coupon",
        [
            .code: .text("The word.").example("SPRING-26"),
            .currency: .currency.optional,
            .from: .date("The first day on which it counts.").optional,
            .through: .date("The last day on which it counts.").optional,
            .uses: .integer("How often it may be used in all.").optional,
            .usesPerCustomer: .integer("How often one customer may use it.").optional,
            .combines: .boolean("Whether it counts beside other discounts."),
            .used: .count("How often it is used."),
            .ended: .instant.optional,
        ]
    )
    .withholding(["percent", "amount", "minimum"])

    /// The word.
    public let code: String
    /// The ISO 4217 code of its amounts.
    public let currency: String?
    /// The first day on which it counts.
    public let from: Day?
    /// The last day on which it counts.
    public let through: Day?
    /// How often it may be used in all.
    public let uses: Int64?
    /// How often one customer may use it.
    public let usesPerCustomer: Int64?
    /// Whether it counts beside other discounts.
    public let combines: Bool
    /// How often it is used.
    public let used: Int64
    /// When it was ended.
    public let ended: Instant?
    /// `percent` or `amount`, and `minimum`.
    public let figures: Disclosure

    private enum Key: String, CodingKey {
        case code, currency, from, through, uses, usesPerCustomer, combines, used, ended
    }

    init(_ row: CouponRow, in context: Context) throws {
        context.touch("coupon", row.id)
        code = row.code
        currency = row.currency
        from = row.from.map(Day.init)
        through = row.through.map(Day.init)
        uses = row.mostUses
        usesPerCustomer = row.mostPerCustomer
        combines = row.combines
        used = row.used
        ended = row.ended.map(Instant.init)
        let currency = row.currency ?? context.settings.currency
        let known = [
            ("percent", row.percent.map { ScaledDecimal($0, scale: 4).trimmed.description }),
            ("amount", try row.amount.map { try Figures.amount($0, currency) }),
            ("minimum", try row.minimum.map { try Figures.amount($0, currency) }),
        ]
        var figures = Disclosure()
        let isSeen = context.seesWhole("figures.price")
        for case (let name, let value?) in known {
            if isSeen { figures.show(name, value) } else { figures.withhold(name) }
        }
        self.figures = figures
    }

    /// Writes the coupon as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(code, forKey: .code)
        try container.encodeIfPresent(currency, forKey: .currency)
        try container.encodeIfPresent(from, forKey: .from)
        try container.encodeIfPresent(through, forKey: .through)
        try container.encodeIfPresent(uses, forKey: .uses)
        try container.encodeIfPresent(usesPerCustomer, forKey: .usesPerCustomer)
        try container.encode(combines, forKey: .combines)
        try container.encode(used, forKey: .used)
        try container.encodeIfPresent(ended, forKey: .ended)
        try figures.encode(to: encoder)
    }
}

/// One coupon, under the key `coupon`.
public struct CouponAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.coupon: CouponView.schema])

    /// The coupon.
    public let coupon: CouponView
}

/// Several coupons, under the key `coupons`.
public struct CouponsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.coupons: .list(of: CouponView.schema, "The coupons of the page."), .next: .next.optional]
    )

    /// The coupons of the page.
    public let coupons: [CouponView]
    /// What to give as `after` for the next page; absent on the last one.
    public let next: String?
}
