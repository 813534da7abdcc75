public import Engine
internal import Orders

/// An order as whoever asks may see it.
///
/// In JSON: `id`, `number` (from confirmation on), `state`, `onHold`, `currency`, `taxMode`, `rounding`, `customer` {`id`,
/// `number`}, `opened`, `confirmed`, `requiredOn`, `shippedOn`, `late`, `externalRef`, `quotation` {`number`, `validThrough`}, `version`; the figures
/// `net`, `tax`, `gross`, `chargeTotal` as decimal strings; `lines`, `charges`, `discounts`, `taxes`, `history`; `revision`;
/// `shipTo` and `billTo`. Figures that the role may not see are absent and named in `withheld`; `shipTo` and `billTo` name
/// their own.
public struct OrderView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Order",
        [
            .id: .id,
            .number: .text("The number; absent until it is confirmed.").example("SO-2026-000001").optional,
            .state: .orderState,
            .onHold: .boolean("Whether it is held back."),
            .fulfilment: .choice(Fulfilment.allCases.map(\.rawValue), "How far it is delivered."),
            .billing: .choice(Billing.allCases.map(\.rawValue), "How far it is invoiced."),
            .payment: .choice(PaymentState.allCases.map(\.rawValue), "How far it is paid."),
            .currency: .currency,
            .taxMode: .taxMode("Whether its prices are without or with tax."),
            .rounding: .rounding("Where its amounts are rounded."),
            .customer: Customer.schema,
            .opened: .instant,
            .confirmed: .instant.optional,
            .requiredOn: .date("The day it is wanted for.").optional,
            .carrier: .text("Who is to carry it; absent where nobody was named.").optional,
            .shippedOn: .date("The day it was shipped.").optional,
            .late: .boolean("Whether it was shipped after the day it was wanted for."),
            .externalReference: .externalReference.optional,
            .quotation: QuotationView.schema.optional,
            .version: .version,
            .revision: .integer("Which version of the document it is: 1 until it is amended."),
            .lines: .list(of: OrderLineView.schema, "Absent in lists.").optional,
            .charges: .list(of: OrderChargeView.schema, "Absent in lists.").optional,
            .discounts: .list(
                of: OrderDiscountView.schema,
                "Discounts on the whole; absent in lists and where there are none."
            ).optional,
            .taxes: .list(of: OrderTaxView.schema, "Absent in lists.").optional,
            .shipTo: .shipTo.optional,
            .billTo: .billTo.optional,
            .history: .list(of: OrderEventView.schema, "What was done with it; absent in lists.").optional,
            .unusual: .list(
                of: UnusualLineView.schema,
                "What an approver should look at and why; absent where nothing is, in lists, and but for what is submitted."
            ).optional,
        ]
    )
    .withholding(
        OrderSum.figureNames,
        others: ["charges", "discounts", "taxes", "unusual"] + priceFields.map { "lines.\($0)" }
    )

    /// Who an order is for.
    public struct Customer: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .id: .id,
                .number: .text("The number.").example("C-000001"),
            ]
        )

        /// The id, a UUID.
        public let id: String
        /// The number, for example `C-000001`.
        public let number: String
    }

    /// The id, a UUID.
    public let id: String
    /// The number, for example `SO-2026-000001`; absent until it is confirmed.
    public let number: String?
    /// Where it stands: `draft`, `confirmed`, ….
    public let state: String
    /// Whether it is held back.
    public let onHold: Bool
    /// How far it is delivered: `none`, `partial`, `complete` or `returned`.
    public let fulfilment: String
    /// How far it is invoiced: `none`, `partial`, `complete` or `credited`.
    public let billing: String
    /// How far it is paid: `open`, `partial`, `paid`, `overdue` or `refunded`.
    public let payment: String
    /// The ISO 4217 code of all its amounts.
    public let currency: String
    /// Whether its prices are without or with tax.
    public let taxMode: String
    /// Where its amounts are rounded.
    public let rounding: String
    /// Who it is for.
    public let customer: Customer
    /// When it was opened.
    public let opened: Instant
    /// When it was confirmed.
    public let confirmed: Instant?
    /// The day it is wanted for.
    public let requiredOn: Day?
    /// Who is to carry it; absent where nobody was named.
    public let carrier: String?
    /// The day it was shipped.
    public let shippedOn: Day?
    /// Whether it was shipped after the day it was wanted for.
    public let late: Bool
    /// What another system calls it.
    public let externalReference: String?
    /// What was offered last; absent in lists, and once the order is confirmed.
    public let quotation: QuotationView?
    /// The version to state when changing it.
    public let version: Int64
    /// Which version of the document it is: 1 until it is amended.
    public let revision: Int64
    /// `net`, `tax`, `gross` and `chargeTotal`.
    public let figures: Disclosure
    /// What is ordered; absent in lists.
    public let lines: [OrderLineView]?
    /// Charges on the document; absent in lists and where the role sees no totals.
    public let charges: [OrderChargeView]?
    /// Discounts on the whole; absent where there are none, in lists and where the role sees no totals.
    public let discounts: [OrderDiscountView]?
    /// Tax per category and rate; absent in lists and where the role sees no totals.
    public let taxes: [OrderTaxView]?
    /// Where it goes: `name`, `street`, `city`, `region`, `postcode`, `country`, `phone`.
    public let shipTo: Disclosure?
    /// Whom it is billed to: `name`, `street`, `city`, `region`, `postcode`, `country`, `taxID`.
    public let billTo: Disclosure?
    /// What was done with it as a whole, oldest first; absent in lists.
    public let history: [OrderEventView]?
    /// What an approver should look at and why; absent where nothing is, in lists, and but for what is submitted.
    public let unusual: [UnusualLineView]?

    private enum Key: String, CodingKey {
        case id, number, state, onHold, fulfilment, billing, payment, currency, taxMode, rounding, customer,
            opened, confirmed,
            requiredOn, carrier,
            shippedOn, late, quotation,
            version
        case lines, charges, discounts, taxes, shipTo, billTo, revision, history, unusual
        case externalReference = "externalRef"
    }

    /// Writes the order as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encodeIfPresent(number, forKey: .number)
        try container.encode(state, forKey: .state)
        try container.encode(onHold, forKey: .onHold)
        try container.encode(fulfilment, forKey: .fulfilment)
        try container.encode(billing, forKey: .billing)
        try container.encode(payment, forKey: .payment)
        try container.encode(currency, forKey: .currency)
        try container.encode(taxMode, forKey: .taxMode)
        try container.encode(rounding, forKey: .rounding)
        try container.encode(customer, forKey: .customer)
        try container.encode(opened, forKey: .opened)
        try container.encodeIfPresent(confirmed, forKey: .confirmed)
        try container.encodeIfPresent(requiredOn, forKey: .requiredOn)
        try container.encodeIfPresent(carrier, forKey: .carrier)
        try container.encodeIfPresent(shippedOn, forKey: .shippedOn)
        try container.encode(late, forKey: .late)
        try container.encodeIfPresent(externalReference, forKey: .externalReference)
        try container.encodeIfPresent(quotation, forKey: .quotation)
        try container.encode(version, forKey: .version)
        try container.encodeIfPresent(lines, forKey: .lines)
        try container.encodeIfPresent(charges, forKey: .charges)
        try container.encodeIfPresent(discounts, forKey: .discounts)
        try container.encodeIfPresent(taxes, forKey: .taxes)
        try container.encodeIfPresent(shipTo, forKey: .shipTo)
        try container.encodeIfPresent(billTo, forKey: .billTo)
        try container.encode(revision, forKey: .revision)
        try container.encodeIfPresent(history, forKey: .history)
        try container.encodeIfPresent(unusual, forKey: .unusual)
        try figures.encode(to: encoder)
    }
}

/// One order, under the key `order`.
public struct OrderAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: OrderView.schema
        ]
    )

    /// The order.
    public let order: OrderView
}
