public import Engine

/// Shows one customer.
public struct CustomerShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one customer."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer")
        ]
    )

    /// The customer's number or id.
    public var customer: String

    /// The customer to show, by number or id.
    public init(customer: String) { self.customer = customer }

    /// Yes: one customer, found by their number.
    public var isBrief: Bool { true }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> CustomerAnswer {
        let row = try CustomerRow.record(named: customer, in: context)
        let kept = try row.kept(in: context)
        var answer = CustomerAnswer(customer: try CustomerView(kept, in: context))
        if kept.id != row.id { answer.mergedFrom = row.number }
        return answer
    }
}
