public import Engine

/// Shows one payment.
public struct PaymentShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "payment.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one payment with what it settles."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.payment: .named("payment")])

    /// The payment's number.
    public var payment: String

    /// The payment to show, by number.
    public init(payment: String) { self.payment = payment }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> PaymentAnswer {
        let row = try PaymentRow.load(named: payment, in: context)
        return PaymentAnswer(payment: try PaymentView(row, whole: true, in: context))
    }
}
