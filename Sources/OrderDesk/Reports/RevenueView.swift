public import Engine

/// What one month, one customer, or one customer in one month came to.
public struct RevenueView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Revenue",
        [
            .key: .text("What the row is called; pass the last one as `after`."),
            .customer: .text("The customer's number.").example("C-000001").optional,
            .externalReference: .externalReference.optional,
            .month: .month.optional,
            .currency: .currency,
            .documents: .count("How many orders, or invoices and credit notes."),
        ]
    )
    .withholding(figureNames)

    /// The figures in the order of their columns.
    static let figureNames = ["goods", "charges", "net"]

    /// What the row is called.
    public let key: String
    /// The customer's number; absent by month.
    public let customer: String?
    /// What another system calls the customer.
    public let externalReference: String?
    /// The month, `YYYY-MM`; absent by customer.
    public let month: String?
    /// The ISO 4217 code of its amounts.
    public let currency: String
    /// How many orders, or invoices and credit notes.
    public let documents: Int64
    /// `goods`, `charges` and `net`, which is both together.
    public let figures: Disclosure

    private enum Key: String, CodingKey {
        case key, customer, month, currency, documents
        case externalReference = "externalRef"
    }

    init(_ sum: RevenueSum, seesTotals: Bool) throws {
        key = sum.key
        customer = sum.customer
        externalReference = sum.externalReference
        month = sum.month
        currency = sum.currency
        documents = sum.documents
        var figures = Disclosure()
        for (name, amount) in zip(Self.figureNames, [sum.net - sum.charges, sum.charges, sum.net]) {
            if seesTotals {
                figures.show(name, try Figures.amount(amount, sum.currency))
            } else {
                figures.withhold(name)
            }
        }
        self.figures = figures
    }

    /// Writes the row as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(key, forKey: .key)
        try container.encodeIfPresent(customer, forKey: .customer)
        try container.encodeIfPresent(externalReference, forKey: .externalReference)
        try container.encodeIfPresent(month, forKey: .month)
        try container.encode(currency, forKey: .currency)
        try container.encode(documents, forKey: .documents)
        try figures.encode(to: encoder)
    }
}

/// Revenue, under the key `revenue`.
public struct ReportRevenueAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .by: .choice(RevenueGrouping.allCases.map(\.rawValue), "What it is summed up by."),
            .basis: .choice(RevenueBasis.allCases.map(\.rawValue), "What counts."),
            .revenue: .list(of: RevenueView.schema, "The rows of the page, by their key."),
            .next: .next.optional,
        ]
    )

    /// What it is summed up by.
    public let by: RevenueGrouping
    /// What counts.
    public let basis: RevenueBasis
    /// The rows of the page, by their key.
    public let revenue: [RevenueView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}
