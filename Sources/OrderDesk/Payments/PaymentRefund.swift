public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Gives money back for what is open of a credit note, or of a payment that settles nothing with it.
public struct PaymentRefund: PaymentChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "payment.refund"
    /// What it does, in one sentence for people.
    public static let summary = "Note money given back for what is open of a credit note or of a payment."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .credit: .text("The credit note's number, or the payment's.").example("CN-2026-000001"),
            .amount: .amount("How much of it; all that is open where nothing is given.").optional,
            .method: .choice(PaymentMethod.all, "How it was paid."),
        ]
    )

    /// The credit note's number, or that of a payment of which something is open.
    public var credit: String
    /// How much of it, a decimal; all that is open where nothing is given.
    public var amount: String?
    /// How it was paid: `transfer`, `card`, `cash`, `direct-debit` or `other`.
    public var method: String

    /// Money given back.
    public init(credit: String, amount: String? = nil, method: String) {
        self.credit = credit
        self.amount = amount
        self.method = method
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try PaymentMethod.check(method) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        if let receipt = try PaymentRow.find(named: credit, in: context) {
            return try giveBack(receipt, in: context)
        }
        let row = try InvoiceRow.load(named: credit, in: context)
        let wanted =
            try amount.map { try Input.amount($0, currency: row.currency, field: "amount") } ?? row.open
        guard row.isCredit, wanted > 0, wanted <= row.open else {
            throw EngineError.conflict(
                what: "nothing like that is given back for `\(row.number)`",
                reason: row.isCredit
                    ? "\(try Figures.amount(row.open, row.currency)) of it are open" : "it is an invoice",
                help: row.isCredit
                    ? "give back no more than that" : "credit it first with `coffer invoice credit`"
            )
        }
        let id = try PaymentRow.insert(
            isRefund: true,
            customer: row.customer,
            currency: row.currency,
            amount: wanted,
            method: method,
            reference: row.number,
            valuedOn: Day(context.nowMilliseconds).milliseconds,
            in: context
        )
        try Settlements.add(wanted, to: row.id, from: .payment(id), in: context)
        return id
    }

    /// Gives back what came in and settles nothing: too much, or what nobody owed.
    private func giveBack(_ receipt: PaymentRow, in context: Context) throws -> RowID {
        let wanted =
            try amount.map { try Input.amount($0, currency: receipt.currency, field: "amount") }
            ?? receipt.open
        guard !receipt.isRefund, wanted > 0, wanted <= receipt.open else {
            throw EngineError.conflict(
                what: "nothing like that is given back for `\(receipt.number)`",
                reason: receipt.isRefund
                    ? "it is money that was given back"
                    : "\(try Figures.amount(receipt.open, receipt.currency)) of it are open",
                help: receipt.isRefund
                    ? "look for what is open with `coffer payment list --open`"
                    : "give back no more than that"
            )
        }
        let id = try PaymentRow.insert(
            isRefund: true,
            customer: receipt.customer,
            currency: receipt.currency,
            amount: wanted,
            method: method,
            reference: receipt.number,
            valuedOn: Day(context.nowMilliseconds).milliseconds,
            returns: receipt.id,
            in: context
        )
        try Settlements.giveBack(wanted, of: receipt.id, in: context)
        return id
    }
}
