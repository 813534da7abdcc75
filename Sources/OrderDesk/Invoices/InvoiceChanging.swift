public import Engine
public import Sealing

/// A command that makes or changes an invoice or a credit note and answers with it.
public protocol InvoiceChanging: Command where Output == InvoiceAnswer {}

extension InvoiceChanging {
    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> InvoiceAnswer {
        let row = try InvoiceRow.load(result, in: context)
        return InvoiceAnswer(invoice: try InvoiceView(row, whole: true, in: context))
    }
}
