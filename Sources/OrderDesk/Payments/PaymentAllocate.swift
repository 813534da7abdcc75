public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Settles an invoice with what is open of a payment; many of each may meet, in parts.
public struct PaymentAllocate: PaymentChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "payment.allocate"
    /// What it does, in one sentence for people.
    public static let summary = "Settle an invoice with what is open of a payment."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .payment: .named("payment"),
            .invoice: .named("invoice"),
            .amount: .amount("How much of it; as much as fits where nothing is given.").optional,
        ]
    )

    /// The payment's number.
    public var payment: String
    /// The invoice's number.
    public var invoice: String
    /// How much of it, a decimal; as much as fits where nothing is given.
    public var amount: String?

    /// A payment and the invoice that it settles.
    public init(payment: String, invoice: String, amount: String? = nil) {
        self.payment = payment
        self.invoice = invoice
        self.amount = amount
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let payment = try PaymentRow.load(named: payment, in: context)
        let invoice = try InvoiceRow.load(named: invoice, in: context)
        guard try CustomerRow.isSame(payment.customer, invoice.customer, context.connection),
            payment.currency == invoice.currency,
            payment.isRefund == invoice.isCredit
        else {
            throw EngineError.conflict(
                what: "`\(payment.number)` does not settle `\(invoice.number)`",
                reason: payment.isRefund == invoice.isCredit
                    ? "they are of another customer or currency"
                    : "money in settles invoices, money out credit notes",
                help: "look for the right one with `coffer invoice list --open`"
            )
        }
        let most = min(payment.open, invoice.open)
        let wanted = try amount.map {
            try Input.amount($0, currency: payment.currency, field: "amount")
        }
        guard most > 0, wanted ?? most <= most, wanted != 0 else {
            let left = try Figures.amount(payment.open, payment.currency)
            let owed = try Figures.amount(invoice.open, invoice.currency)
            throw EngineError.conflict(
                what: "`\(payment.number)` does not settle so much of `\(invoice.number)`",
                reason: "\(left) of the payment and \(owed) of the invoice are open",
                help: "give no more than the smaller of both"
            )
        }
        try Settlements.add(wanted ?? most, to: invoice.id, from: .payment(payment.id), in: context)
        context.touch("payment", payment.id)
        return payment.id
    }
}
