public import Engine
internal import Orders

/// What was sold of one product, to one customer or by one clerk, and what is left of it.
public struct MarginView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Margin",
        [
            .key: .text("What the row is called; pass the last one as `after`."),
            .label: .text("The product's code, the customer's number, or the clerk's name.").example("TEA-1"),
            .name: .text("The product's name.").optional,
            .externalReference: .externalReference.optional,
            .currency: .currency,
            .orders: .count("How many confirmed orders."),
            .unknownLines: .count("Lines whose cost nobody knew in their currency; they count in no amount."),
            .tooFew: .boolean("Whether it is of fewer than five orders, of which no amounts are shown."),
        ]
    )
    .withholding(figureNames)

    /// The figures in the order of their columns.
    static let figureNames = ["revenue", "cost", "margin", "percent"]

    /// What the row is called.
    public let key: String
    /// The product's code, the customer's number, or the clerk's name.
    public let label: String
    /// The product's name; absent by customer and clerk.
    public let name: String?
    /// What another system calls the product or the customer.
    public let externalReference: String?
    /// The ISO 4217 code of its amounts.
    public let currency: String
    /// How many confirmed orders.
    public let orders: Int64
    /// Lines whose cost nobody knew in their currency; they count in no amount.
    public let unknownLines: Int64
    /// Whether it is of fewer than five orders, of which no amounts are shown.
    public let tooFew: Bool
    /// `revenue` without tax, `cost`, `margin`, which is what is left, and `percent` of the revenue.
    public let figures: Disclosure

    private enum Key: String, CodingKey {
        case key, label, name, currency, orders, unknownLines, tooFew
        case externalReference = "externalRef"
    }

    init(_ sum: MarginSum, seesAmounts: Bool) throws {
        key = sum.key
        label = sum.label
        name = sum.name
        externalReference = sum.externalReference
        currency = sum.currency
        orders = sum.orders
        unknownLines = sum.unknownLines
        tooFew = sum.isTooFew
        var figures = Disclosure()
        if !seesAmounts {
            for name in Self.figureNames { figures.withhold(name) }
        } else if !sum.isTooFew {
            figures.show("revenue", sum.margin.revenue.description)
            figures.show("cost", sum.margin.cost.description)
            figures.show("margin", try sum.margin.amount().description)
            if let percent = try sum.margin.percent() { figures.show("percent", percent.description) }
        }
        self.figures = figures
    }

    /// Writes the row as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(key, forKey: .key)
        try container.encode(label, forKey: .label)
        try container.encodeIfPresent(name, forKey: .name)
        try container.encodeIfPresent(externalReference, forKey: .externalReference)
        try container.encode(currency, forKey: .currency)
        try container.encode(orders, forKey: .orders)
        try container.encode(unknownLines, forKey: .unknownLines)
        try container.encode(tooFew, forKey: .tooFew)
        try figures.encode(to: encoder)
    }
}

/// Margins, under the key `margins`.
public struct ReportMarginAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .by: .choice(MarginGrouping.allCases.map(\.rawValue), "What it is summed up by."),
            .margins: .list(of: MarginView.schema, "The rows of the page, by their key."),
            .next: .next.optional,
        ]
    )

    /// What it is summed up by.
    public let by: MarginGrouping
    /// The rows of the page, by their key.
    public let margins: [MarginView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}
