internal import Engine
internal import Orders
internal import Storage

/// A charge on a draft.
struct DraftCharge {
    let kind: String
    /// In the currency's smallest unit.
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
        amount = row.amount
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

    /// The charge as it is stored.
    func row(position: Int64) -> ChargeRow {
        ChargeRow(
            position: position,
            kind: kind,
            amount: amount,
            taxCategory: tax.category,
            taxRate: tax.rate
        )
    }
}
