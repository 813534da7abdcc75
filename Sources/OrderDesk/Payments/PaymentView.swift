public import Engine
public import Sealing
internal import Storage

/// A payment as whoever asks may see it.
public struct PaymentView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Payment",
        [
            .number: .text("The number.").example("PAY-2026-000001"),
            .kind: .choice(["receipt", "refund"], "Whether it came in or was given back."),
            .customer: .text("The customer's number.").example("C-000001"),
            .currency: .currency,
            .method: .text("How it was paid."),
            .reference: .text("What it named.").optional,
            .valuedOn: .date("The day on which it counts."),
            .recorded: .instant,
            .settles: .list(
                of: SettlementView.schema,
                "What it settles, gives back or is given back by; absent in lists."
            ).optional,
        ]
    )
    .withholding(["amount", "open"], others: ["settles"])

    /// The number.
    public let number: String
    /// `receipt` or `refund`.
    public let kind: String
    /// The customer's number.
    public let customer: String
    /// The ISO 4217 code of its amounts.
    public let currency: String
    /// How it was paid.
    public let method: String
    /// What it named.
    public let reference: String?
    /// The day on which it counts.
    public let valuedOn: Day
    /// When it was recorded.
    public let recorded: Instant
    /// What it settles, gives back or is given back by; absent in lists and where the role sees no totals.
    public let settles: [SettlementView]?
    /// `amount` and `open`.
    public let figures: Disclosure

    private enum Key: String, CodingKey {
        case number, kind, customer, currency, method, reference, valuedOn, recorded, settles
    }

    /// Writes the payment as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
        try container.encode(kind, forKey: .kind)
        try container.encode(customer, forKey: .customer)
        try container.encode(currency, forKey: .currency)
        try container.encode(method, forKey: .method)
        try container.encodeIfPresent(reference, forKey: .reference)
        try container.encode(valuedOn, forKey: .valuedOn)
        try container.encode(recorded, forKey: .recorded)
        try container.encodeIfPresent(settles, forKey: .settles)
        try figures.encode(to: encoder)
    }
}

extension PaymentView {
    /// The whole payment, or what stands of it in a list.
    init(_ row: PaymentRow, whole isWhole: Bool, in context: Context) throws {
        context.touch("payment", row.id)
        context.about(row.subject)
        let seesTotals = context.seesWhole("figures.total")
        number = row.number
        kind = row.isRefund ? "refund" : "receipt"
        customer = row.customerNumber
        currency = row.currency
        method = row.method
        reference = row.reference
        valuedOn = Day(row.valuedOn)
        recorded = Instant(row.recorded)
        var figures = Disclosure()
        for (name, amount) in [("amount", row.amount), ("open", row.open)] {
            if seesTotals {
                figures.show(name, try Figures.amount(amount, row.currency))
            } else {
                figures.withhold(name)
            }
        }
        if isWhole, !seesTotals { figures.withhold("settles") }
        self.figures = figures
        settles =
            isWhole && seesTotals
            ? try context.connection.rows(
                """
                SELECT i.number, s.amount, s.made FROM settlement s JOIN invoice i ON i.id = s.invoice_id
                WHERE s.payment_id = ?1
                UNION ALL
                SELECT p.number, p.amount, p.recorded FROM payment p WHERE p.returns_id = ?1
                UNION ALL
                SELECT q.number, p.amount, p.recorded FROM payment p JOIN payment q ON q.id = p.returns_id
                WHERE p.id = ?1
                ORDER BY 3, 1
                """,
                .blob(row.id.bytes)
            ) {
                SettlementView(
                    document: $0.text(0),
                    amount: try Figures.amount($0.int64(1), row.currency),
                    time: Instant($0.int64(2))
                )
            } : nil
    }
}

/// One payment, under the key `payment`.
public struct PaymentAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.payment: PaymentView.schema])

    /// The payment.
    public let payment: PaymentView
}

/// Several payments, under the key `payments`.
public struct PaymentsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.payments: .list(of: PaymentView.schema, "The payments of the page."), .next: .next.optional]
    )

    /// The payments of the page.
    public let payments: [PaymentView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}

/// A command that makes or changes a payment and answers with it.
public protocol PaymentChanging: Command where Output == PaymentAnswer {}

extension PaymentChanging {
    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> PaymentAnswer {
        PaymentAnswer(
            payment: try PaymentView(try PaymentRow.load(result, in: context), whole: true, in: context)
        )
    }
}
