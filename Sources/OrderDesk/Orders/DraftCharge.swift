internal import Engine
internal import Orders
internal import Storage

/// A charge on a draft.
struct DraftCharge {
    let kind: String
    /// In the order's prices, in the currency's smallest unit.
    let amount: Int64
    let tax: (category: String, rate: Int64)

    /// A charge as a person or a file gives it.
    init(_ input: OrderChargeInput, currency: String) throws(InputError) {
        kind = input.kind
        amount = try Input.amount(input.amount, currency: currency, field: input.kind)
        tax = try Input.tax(input.tax, field: "tax")
    }

    private init(_ row: ChargeRow) {
        kind = row.kind
        amount = row.asked
        tax = (row.taxCategory, row.taxRate)
    }

    /// The charges of a stored draft.
    static func load(_ order: OrderRow, _ connection: Connection) throws -> [DraftCharge] {
        try ChargeRow.load(order.id, connection).map(DraftCharge.init)
    }

    /// The charge as the domain prices it.
    func toPrice(in currency: Currency) throws(OrdersError) -> ChargeToPrice {
        ChargeToPrice(
            amount: Money(minor: amount, currency: currency),
            tax: try TaxCode(TaxCategory(stored: tax.category), rateHundredths: tax.rate)
        )
    }

    /// The charge as it is stored, once its tax is known.
    func row(position: Int64, _ priced: PricedCharge, _ mode: TaxMode) -> ChargeRow {
        ChargeRow(
            position: position,
            kind: kind,
            amount: priced.net.minor,
            taxCategory: tax.category,
            taxRate: tax.rate,
            includedTax: mode == .inclusive ? priced.tax.minor : 0
        )
    }
}
