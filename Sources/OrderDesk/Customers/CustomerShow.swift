public import Engine

/// Shows one customer.
public struct CustomerShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one customer and what they prefer; with what they bought and paid last."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .history: .boolean("Whether to add what they bought and what it came to.").optional,
        ]
    )

    /// The customer's number or id.
    public var customer: String

    /// Whether to add what they bought and what it came to.
    public var history: Bool?

    /// The customer to show, by number or id.
    public init(customer: String, history: Bool? = nil) {
        self.customer = customer
        self.history = history
    }

    /// One customer, found by their number, is; not what they bought over the years.
    public var isBrief: Bool { history != true }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> CustomerAnswer {
        let row = try CustomerRow.record(named: customer, in: context)
        let kept = try row.kept(in: context)
        var view = try CustomerView(kept, in: context)
        if history == true { view.totals = try OrderSum.ofCustomer(kept.id, in: context) }
        var answer = CustomerAnswer(customer: view)
        answer.preferences = try PreferenceRow.find(kept.id, context.connection).map {
            try PreferencesView($0, in: context)
        }
        if history == true { answer.purchases = try CustomerPurchase.all(of: kept.id, in: context) }
        if kept.id != row.id { answer.mergedFrom = row.number }
        return answer
    }
}
