public import Engine

/// An order as whoever asks may see it.
///
/// In JSON: `id`, `number` (from confirmation on), `state`, `onHold`, `currency`, `customer` {`id`,
/// `number`}, `opened`, `confirmed`, `requiredOn`, `shippedOn`, `late`, `externalRef`, `version`; the figures
/// `net`, `tax`, `gross`, `chargeTotal` as decimal strings; `lines`, `charges`, `taxes`, `history`; `revision`;
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
            .currency: .currency,
            .customer: Customer.schema,
            .opened: .instant,
            .confirmed: .instant.optional,
            .requiredOn: .date("The day it is wanted for.").optional,
            .shippedOn: .date("The day it was shipped.").optional,
            .late: .boolean("Whether it was shipped after the day it was wanted for."),
            .externalReference: .externalReference.optional,
            .version: .version,
            .revision: .integer("Which version of the document it is: 1 until it is amended."),
            .lines: .list(of: OrderLineView.schema, "Absent in lists.").optional,
            .charges: .list(of: OrderChargeView.schema, "Absent in lists.").optional,
            .taxes: .list(of: OrderTaxView.schema, "Absent in lists.").optional,
            .shipTo: .shipTo.optional,
            .billTo: .billTo.optional,
            .history: .list(of: OrderEventView.schema, "What was done with it; absent in lists.").optional,
        ]
    )
    .withholding(OrderSum.figureNames, others: ["charges", "taxes"] + priceFields.map { "lines.\($0)" })

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
    /// The ISO 4217 code of all its amounts.
    public let currency: String
    /// Who it is for.
    public let customer: Customer
    /// When it was opened.
    public let opened: Instant
    /// When it was confirmed.
    public let confirmed: Instant?
    /// The day it is wanted for.
    public let requiredOn: Day?
    /// The day it was shipped.
    public let shippedOn: Day?
    /// Whether it was shipped after the day it was wanted for.
    public let late: Bool
    /// What another system calls it.
    public let externalReference: String?
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
    /// Tax per category and rate; absent in lists and where the role sees no totals.
    public let taxes: [OrderTaxView]?
    /// Where it goes: `name`, `street`, `city`, `region`, `postcode`, `country`, `phone`.
    public let shipTo: Disclosure?
    /// Whom it is billed to: `name`, `street`, `city`, `region`, `postcode`, `country`, `taxID`.
    public let billTo: Disclosure?
    /// What was done with it as a whole, oldest first; absent in lists.
    public let history: [OrderEventView]?

    private enum Key: String, CodingKey {
        case id, number, state, onHold, currency, customer, opened, confirmed, requiredOn, shippedOn, late,
            version
        case lines, charges, taxes, shipTo, billTo, revision, history
        case externalReference = "externalRef"
    }

    /// Writes the order as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encodeIfPresent(number, forKey: .number)
        try container.encode(state, forKey: .state)
        try container.encode(onHold, forKey: .onHold)
        try container.encode(currency, forKey: .currency)
        try container.encode(customer, forKey: .customer)
        try container.encode(opened, forKey: .opened)
        try container.encodeIfPresent(confirmed, forKey: .confirmed)
        try container.encodeIfPresent(requiredOn, forKey: .requiredOn)
        try container.encodeIfPresent(shippedOn, forKey: .shippedOn)
        try container.encode(late, forKey: .late)
        try container.encodeIfPresent(externalReference, forKey: .externalReference)
        try container.encode(version, forKey: .version)
        try container.encodeIfPresent(lines, forKey: .lines)
        try container.encodeIfPresent(charges, forKey: .charges)
        try container.encodeIfPresent(taxes, forKey: .taxes)
        try container.encodeIfPresent(shipTo, forKey: .shipTo)
        try container.encodeIfPresent(billTo, forKey: .billTo)
        try container.encode(revision, forKey: .revision)
        try container.encodeIfPresent(history, forKey: .history)
        try figures.encode(to: encoder)
    }
}

/// One line of an order.
///
/// In JSON `price`, `discount`, `net` and `priceRule` are absent where the role may not see prices.
public struct OrderLineView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderLine",
        [
            .position: .integer("Its place in the order, from 1."),
            .sku: .sku,
            .name: .text("The product's name when the line was written."),
            .unit: .unit,
            .quantity: .decimal("How many."),
            .tax: .taxCode,
            .price: .decimal("The price of one unit.").optional,
            .discount: .decimal("The discount as a fraction of the line.").optional,
            .net: .decimal("The amount after its discount, without tax.").optional,
            .priceRule: .choice(["manual", "base"], "Which rule gave the price.").optional,
            .reserved: .decimal("What of it is reserved; absent where nothing is.").optional,
            .unusual: .list(of: .text(), "What an approver should look at: quantity or price.").optional,
        ]
    )

    /// Its place in the order, from 1.
    public let position: Int64
    /// The product's code when the line was written.
    public let sku: String
    /// The product's name when the line was written.
    public let name: String
    /// The unit, UN/ECE Recommendation 20.
    public let unit: String
    /// How many, a decimal.
    public let quantity: String
    /// Tax category and rate, for example `S:19`.
    public let tax: String
    /// The price of one unit, a decimal.
    public let price: String?
    /// The discount as a fraction of the line, a decimal.
    public let discount: String?
    /// The line's amount after its discount, without tax.
    public let net: String?
    /// Which rule gave the price: `manual` or `base`.
    public let priceRule: String?
    /// What of it is reserved, a decimal; absent where nothing is.
    public internal(set) var reserved: String?
    /// What an approver should look at, `quantity` or `price`; absent where nothing is unusual.
    public internal(set) var unusual: [String]?
}

/// A charge on an order.
public struct OrderChargeView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderCharge",
        [
            .kind: .text("What it is for."),
            .amount: .decimal("The amount without tax."),
            .tax: .taxCode,
        ]
    )

    /// What it is for, for example `freight`.
    public let kind: String
    /// The amount without tax.
    public let amount: String
    /// Tax category and rate.
    public let tax: String
}

/// The tax of one category and rate on an order.
public struct OrderTaxView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderTax",
        [
            .category: .text("The EN 16931 category.").example("S"),
            .rate: .decimal("The rate in percent."),
            .base: .decimal("The amount it is computed on."),
            .tax: .decimal("The tax."),
        ]
    )

    /// The EN 16931 category.
    public let category: String
    /// The rate in percent, a decimal.
    public let rate: String
    /// The amount it is computed on.
    public let base: String
    /// The tax.
    public let tax: String
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
