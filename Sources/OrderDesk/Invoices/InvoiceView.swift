public import Engine
internal import Orders
internal import Sealing

/// An invoice or a credit note as whoever asks may see it.
public struct InvoiceView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Invoice",
        [
            .number: .text("The number.").example("INV-2026-000001"),
            .kind: .choice(["invoice", "credit-note"], "What it is."),
            .order: .text("The order's number.").example("SO-2026-000001"),
            .orderRevision: .integer("The version of the order that it bills."),
            .customer: .text("The customer's number.").example("C-000001"),
            .credits: .text("The invoice that a credit note credits.").optional,
            .state: .choice(InvoiceState.allCases.map(\.rawValue), "How far it is settled."),
            .issued: .instant,
            .dueOn: .date("The day it is to be paid by."),
            .currency: .currency,
            .taxMode: .taxMode("Whether the prices of its lines are without or with tax."),
            .reference: .text("What a payment names, ISO 11649.").example("RF18INV2026000001"),
            .reminders: .integer("How often it was reminded of."),
            .lines: .list(of: OrderLineView.schema, "Absent in lists.").optional,
            .charges: .list(of: OrderChargeView.schema, "Absent in lists.").optional,
            .discounts: .list(
                of: OrderDiscountView.schema,
                "Discounts on the whole; absent in lists and where there are none."
            ).optional,
            .taxes: .list(of: OrderTaxView.schema, "Absent in lists.").optional,
            .settlements: .list(of: SettlementView.schema, "Absent in lists.").optional,
            .billTo: .billTo.optional,
        ]
    )
    .withholding(figureNames, others: ["lines", "charges", "discounts", "taxes", "settlements"])

    /// The figures in the order of their columns.
    static let figureNames = ["net", "tax", "gross", "open"]

    /// The number.
    public let number: String
    /// `invoice` or `credit-note`.
    public let kind: String
    /// The order's number.
    public let order: String
    /// The version of the order that it bills.
    public let orderRevision: Int64
    /// The customer's number.
    public let customer: String
    /// The invoice that a credit note credits.
    public let credits: String?
    /// How far it is settled: `open`, `partial`, `paid` or `overdue`.
    public let state: String
    /// When it was issued.
    public let issued: Instant
    /// The day it is to be paid by.
    public let dueOn: Day
    /// The ISO 4217 code of all its amounts.
    public let currency: String
    /// Whether the prices of its lines are without or with tax.
    public let taxMode: String
    /// What a payment names, ISO 11649.
    public let reference: String
    /// How often it was reminded of.
    public let reminders: Int64
    /// What is billed; absent in lists and where the role sees no totals.
    public let lines: [OrderLineView]?
    /// Charges on the document; absent in lists and where the role sees no totals.
    public let charges: [OrderChargeView]?
    /// Discounts on the whole; absent where there are none, in lists and where the role sees no totals.
    public let discounts: [OrderDiscountView]?
    /// Tax per category and rate; absent in lists and where the role sees no totals.
    public let taxes: [OrderTaxView]?
    /// What settles it; absent in lists and where the role sees no totals.
    public let settlements: [SettlementView]?
    /// Whom it is billed to; absent in lists.
    public let billTo: Disclosure?
    /// `net`, `tax`, `gross` and `open`.
    public let figures: Disclosure

    private enum Key: String, CodingKey {
        case number, kind, order, orderRevision, customer, credits, state, issued, dueOn, currency, taxMode,
            reference
        case reminders, lines, charges, discounts, taxes, settlements, billTo
    }

    /// Writes the document as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
        try container.encode(kind, forKey: .kind)
        try container.encode(order, forKey: .order)
        try container.encode(orderRevision, forKey: .orderRevision)
        try container.encode(customer, forKey: .customer)
        try container.encodeIfPresent(credits, forKey: .credits)
        try container.encode(state, forKey: .state)
        try container.encode(issued, forKey: .issued)
        try container.encode(dueOn, forKey: .dueOn)
        try container.encode(currency, forKey: .currency)
        try container.encode(taxMode, forKey: .taxMode)
        try container.encode(reference, forKey: .reference)
        try container.encode(reminders, forKey: .reminders)
        try container.encodeIfPresent(lines, forKey: .lines)
        try container.encodeIfPresent(charges, forKey: .charges)
        try container.encodeIfPresent(discounts, forKey: .discounts)
        try container.encodeIfPresent(taxes, forKey: .taxes)
        try container.encodeIfPresent(settlements, forKey: .settlements)
        try container.encodeIfPresent(billTo, forKey: .billTo)
        try figures.encode(to: encoder)
    }
}

extension InvoiceView {
    /// The whole document, or what stands of it in a list.
    init(_ row: InvoiceRow, whole isWhole: Bool, in context: Context) throws {
        context.touch("invoice", row.id)
        let seesTotals = context.seesWhole("figures.total")
        let seesPrices = context.seesWhole("figures.price")
        number = row.number
        kind = (row.isCredit ? DocumentKind.creditNote : .invoice).rawValue
        order = row.orderNumber
        orderRevision = row.orderRevision
        customer = row.customerNumber
        credits = try row.credited.map { try InvoiceRow.load($0, in: context).number }
        state = row.state(at: context.nowMilliseconds).rawValue
        issued = Instant(row.issued)
        dueOn = Day(row.dueOn)
        currency = row.currency
        taxMode = row.taxMode.rawValue
        reference = row.reference
        reminders = row.reminders
        var figures = Disclosure()
        for (name, amount) in zip(Self.figureNames, [row.net, row.tax, row.gross, row.open]) {
            if seesTotals {
                figures.show(name, try Figures.amount(amount, row.currency))
            } else {
                figures.withhold(name)
            }
        }
        if isWhole, !seesTotals {
            for name in ["lines", "charges", "discounts", "taxes", "settlements"] { figures.withhold(name) }
        }
        self.figures = figures
        guard isWhole else {
            (lines, charges, discounts, taxes, settlements, billTo) = (nil, nil, nil, nil, nil, nil)
            return
        }
        context.about(row.subject)
        billTo = try context.reveal(row.billTo, at: row.billToPlace, fields: SealedFields.fiscal)
            .renamed(Disclosure.addressNames)
        guard seesTotals else {
            (lines, charges, discounts, taxes, settlements) = (nil, nil, nil, nil, nil)
            return
        }
        let connection = context.connection
        lines = try LineRow.load(invoice: row.id, connection).map {
            try OrderLineView($0, currency: row.currency, seesPrices: seesPrices)
        }
        charges = try ChargeRow.load(invoice: row.id, connection).map {
            try OrderChargeView($0, currency: row.currency)
        }
        let taken = try DiscountRow.load(invoice: row.id, connection)
        discounts =
            taken.isEmpty ? nil : try taken.map { try OrderDiscountView($0, currency: row.currency) }
        taxes = try TaxRow.load(invoice: row.id, connection).map {
            try OrderTaxView($0, currency: row.currency)
        }
        settlements = try Settlements.load(row.id, row.currency, connection)
    }
}

/// What settles a part of an invoice.
public struct SettlementView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Settlement",
        [
            .document: .text("The payment or credit note.").example("PAY-2026-000001"),
            .amount: .decimal("How much of it."),
            .time: .instant,
        ]
    )

    /// The number of the payment or credit note.
    public let document: String
    /// How much of it, a decimal.
    public let amount: String
    /// When it was noted.
    public let time: Instant
}

/// One invoice or credit note, under the key `invoice`.
public struct InvoiceAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.invoice: InvoiceView.schema])

    /// The document.
    public let invoice: InvoiceView
}

/// Several invoices and credit notes, under the key `invoices`.
public struct InvoicesAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.invoices: .list(of: InvoiceView.schema, "The documents of the page."), .next: .next.optional]
    )

    /// The documents of the page.
    public let invoices: [InvoiceView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}
