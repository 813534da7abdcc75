public import Engine
internal import Orders
internal import Sealing

/// What another store of Coffer wrote down of an order beyond what any file has: what it froze, to the cent and the millisecond.
public struct ImportedDocument: Codable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedDocument",
        [
            .state: .orderState,
            .opened: .instant,
            .confirmed: .instant.optional,
            .taxMode: .taxMode("Whether its prices are without or with tax."),
            .rounding: .rounding("Where its amounts are rounded."),
            .carrier: .line("Who carried it.").optional,
            .charges: .list(of: OrderChargeInput.schema, "Charges on the document."),
            .discounts: .list(of: ImportedDiscount.schema, "Discounts on the whole."),
            .billTo: CustomerFields.schema,
            .gross: .decimal(
                "What it came to with tax; where it comes to something else here it is refused."
            ),
        ]
    )

    /// Where it stood: `draft`, `confirmed`, `closed`, `cancelled`, ….
    public var state: String
    /// When it was opened.
    public var opened: String
    /// When it was confirmed; nil where it never was.
    public var confirmed: String?
    /// Whether its prices are without or with tax.
    public var taxMode: String
    /// Where its amounts are rounded.
    public var rounding: String
    /// Who carried it.
    public var carrier: String?
    /// Charges on the document.
    public var charges: [OrderChargeInput]
    /// Discounts on the whole.
    public var discounts: [ImportedDiscount]
    /// Whom it was billed to.
    public var billTo: CustomerFields
    /// What it came to with tax, a decimal; where it comes to something else here it is refused.
    public var gross: String

    /// Checks each value by itself.
    func validate() throws(InputError) {
        guard OrderState(rawValue: state) != nil else {
            throw InputError("state", "`\(state)` is no state of an order", help: "leave the order out")
        }
        for (field, text) in [("opened", opened), ("confirmed", confirmed ?? opened)]
        where Instant(text) == nil {
            throw InputError(field, "`\(text)` is no instant", help: "write it as 2026-03-01T09:30:00.000Z")
        }
        _ = try Input.taxMode(taxMode)
        _ = try Input.rounding(rounding)
        try Input.reference(carrier, field: "carrier")
        for charge in charges { try charge.validate() }
        try billTo.validate()
    }

    /// Where it stands here: what was not agreed on yet is a draft again, since it was others who handed it in and approved it.
    var stateHere: OrderState {
        switch OrderState(rawValue: state) ?? .draft {
        case .draft, .submitted, .approved: .draft
        case let ended: ended
        }
    }
}

/// A discount on the whole of an order, as another store of Coffer kept it.
public struct ImportedDiscount: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedDiscount",
        [
            .percent: .percent.optional,
            .amount: .decimal("What was agreed on, where it is no share.").optional,
            .coupon: .text("The coupon that gave it; absent where somebody gave it.").optional,
        ]
    )

    /// In percent of the lines, a decimal; nil where it is an amount.
    public var percent: String?
    /// What was agreed on, a decimal; nil where it is a share.
    public var amount: String?
    /// The coupon that gave it; nil where somebody gave it.
    public var coupon: String?
}

/// The terms of a customer, as another store of Coffer kept them.
public struct ImportedTerms: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedTerms",
        [
            .paymentDays: .integer("How many days after its issue an invoice is due.", in: 0...365).optional,
            .creditLimit: .decimal("The most it may owe, in its currency.").optional,
            .priceGroup: .line("The group whose price list it is on.").optional,
            .taxMode: .taxMode("Whether its prices are without or with tax.").optional,
        ]
    )

    /// How many days after its issue an invoice is due.
    public var paymentDays: Int64?
    /// The most it may owe, a decimal in its currency.
    public var creditLimit: String?
    /// The group whose price list it is on.
    public var priceGroup: String?
    /// Whether its prices are `exclusive` or `inclusive` of tax.
    public var taxMode: String?

    /// Checks each value by itself; amounts are in this currency, or in one that is not known yet.
    func validate(_ currency: String?) throws(InputError) {
        try Input.reference(priceGroup, field: "priceGroup")
        _ = try Input.taxMode(taxMode)
        if let creditLimit, let currency {
            _ = try Input.amount(creditLimit, currency: currency, field: "creditLimit")
        }
        guard let paymentDays, !(0...365).contains(paymentDays) else { return }
        throw InputError("paymentDays", "\(paymentDays) is outside 0 to 365", help: "give a number of days")
    }

    /// The same as a change of a customer that was added just now.
    func command(for customer: RowID) -> CustomerTerms {
        CustomerTerms(
            customer: customer.description,
            expectedVersion: 1,
            paymentDays: paymentDays,
            creditLimit: creditLimit,
            priceGroup: priceGroup,
            taxMode: taxMode
        )
    }
}
