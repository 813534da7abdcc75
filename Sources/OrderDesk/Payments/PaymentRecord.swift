public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Records money that came in; where it names an invoice's reference, that invoice is settled as far as it goes.
public struct PaymentRecord: PaymentChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "payment.record"
    /// What it does, in one sentence for people.
    public static let summary = "Record money that came in; its reference finds the invoice that it settles."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .amount: .amount("How much came in, a decimal above zero."),
            .currency: .currency.optional,
            .method: .choice(PaymentMethod.all, "How it was paid."),
            .reference: .line("What it names: an ISO 11649 reference or an invoice's number.").optional,
            .valuedOn: .day("The day on which it counts; today where none is given.").optional,
            .bankReference: .line("What the bank calls it, so that no import takes it again.").optional,
        ]
    )

    /// The customer's number or id.
    public var customer: String
    /// How much came in, a decimal above zero.
    public var amount: String
    /// The ISO 4217 code; the customer's own where none is given.
    public var currency: String?
    /// How it was paid: `transfer`, `card`, `cash`, `direct-debit` or `other`.
    public var method: String
    /// What it names: an ISO 11649 reference or an invoice's number.
    public var reference: String?
    /// The day on which it counts, `YYYY-MM-DD`; today where none is given.
    public var valuedOn: String?
    /// What the bank calls it, so that no import takes it again.
    public var bankReference: String?

    /// Money that came in.
    public init(customer: String, amount: String, method: String, reference: String? = nil) {
        self.customer = customer
        self.amount = amount
        self.method = method
        self.reference = reference
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.currency(currency)
        try Input.day(valuedOn, field: "valuedOn")
        try Input.reference(reference, field: "reference")
        try Input.reference(bankReference, field: "bankReference")
        try PaymentMethod.check(method)
        // Why: a slip in a reference must not let a payment settle another invoice.
        if let reference, reference.uppercased().hasPrefix("RF"), CreditorReference(reference) == nil {
            throw InputError(
                "reference",
                "the check digits of `\(reference)` do not fit",
                help: "compare it with the invoice, or leave it out and allocate the payment by hand"
            )
        }
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let customer = try CustomerRow.load(named: customer, in: context)
        try context.requireFree("payment", "SELECT 1 FROM payment WHERE bank_reference = ?1", bankReference)
        let currency = currency ?? customer.currency
        let minor = try Input.amount(amount, currency: currency, field: "amount")
        guard minor > 0 else {
            throw InputError("amount", "`\(amount)` is not above zero", help: "give what came in")
        }
        let id = try PaymentRow.insert(
            isRefund: false,
            customer: customer.id,
            currency: currency,
            amount: minor,
            method: method,
            reference: reference.map { CreditorReference($0)?.description ?? $0 },
            valuedOn: valuedOn.flatMap { Day($0) }?.milliseconds ?? Day(context.nowMilliseconds).milliseconds,
            bankReference: bankReference,
            in: context
        )
        guard let invoice = try named(in: context),
            try CustomerRow.isSame(invoice.customer, customer.id, context.connection),
            invoice.currency == currency, !invoice.isCredit
        else { return id }
        let settled = min(minor, invoice.open)
        if settled > 0 { try Settlements.add(settled, to: invoice.id, from: .payment(id), in: context) }
        return id
    }

    /// The invoice that the reference names.
    private func named(in context: Context) throws -> InvoiceRow? {
        guard let reference else { return nil }
        if let found = CreditorReference(reference) {
            return try context.connection.row(
                InvoiceRow.byReference,
                .text(found.description),
                map: InvoiceRow.init
            )
        }
        return try context.connection.row(InvoiceRow.byNumber, .text(reference), map: InvoiceRow.init)
    }
}

/// How a payment was made.
enum PaymentMethod {
    static let all = ["transfer", "card", "cash", "direct-debit", "other"]

    static func check(_ method: String) throws(InputError) {
        guard !all.contains(method) else { return }
        throw InputError(
            "method",
            "`\(method)` is no way to pay that is known here",
            help: "use one of \(all.joined(separator: ", "))"
        )
    }
}
