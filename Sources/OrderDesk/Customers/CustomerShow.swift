public import Engine

/// Shows one customer.
public struct CustomerShow: Query {
    public static let name = "customer.show"
    public static let summary = "Show one customer."

    /// The customer's number or id.
    public var customer: String

    /// The customer to show, by number or id.
    public init(customer: String) { self.customer = customer }

    public func answer(in context: Context) throws -> CustomerAnswer {
        CustomerAnswer(customer: try CustomerView(try CustomerRow.load(named: customer, in: context), in: context))
    }
}
