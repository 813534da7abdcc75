public import Engine

/// Shows one invoice or credit note.
public struct InvoiceShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "invoice.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one invoice or credit note with what settles it."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.invoice: .named("invoice")])

    /// The number.
    public var invoice: String

    /// The document to show, by number.
    public init(invoice: String) { self.invoice = invoice }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> InvoiceAnswer {
        let row = try InvoiceRow.load(named: invoice, in: context)
        return InvoiceAnswer(invoice: try InvoiceView(row, whole: true, in: context))
    }
}
