internal import Orders

/// A line of an invoice as EN 16931 wants it: every amount of it without tax.
struct NetLine {
    let row: LineRow
    /// Before the discounts on the whole (BT-131).
    let amount: Int64
    /// Its shares of the discounts on the whole.
    let shares: [DiscountKind: Int64]
    /// Before its own discount, which is what lies between this and the amount.
    let list: Int64

    /// A line of prices without or with tax.
    ///
    /// Out of prices with tax the tax is taken from each discount by itself; the line is what these and its net come to, so
    /// that the amounts of the document add up.
    init(_ row: LineRow, mode: TaxMode, currency: String) throws {
        let money = try Currency(currency)
        let code = try row.taxCode()
        func net(_ minor: Int64) throws(OrdersError) -> Int64 {
            guard mode == .inclusive else { return minor }
            return minor - (try code.tax(inGross: Money(minor: minor, currency: money)).minor)
        }
        var shares: [DiscountKind: Int64] = [:]
        for kind in DiscountKind.allCases { shares[kind] = try net(row.share(of: kind)) }
        let discount = row.discount == 0 ? 0 : max(0, try Self.listed(row, money) - row.amount)
        let amount = shares.values.reduce(row.net, +)
        self.row = row
        self.amount = amount
        self.shares = shares
        list = amount + (try net(discount))
    }

    /// What the line would come to without its discount, in the order's prices.
    private static func listed(_ line: LineRow, _ currency: Currency) throws -> Int64 {
        let price = try UnitPrice(
            Figures.price(line.priceCoefficient, line.priceScale),
            currency: currency
        )
        let quantity = try Quantity(Figures.quantity(line.quantity, line.quantityScale))
        let tax = try TaxCode(.zeroRated, rateHundredths: 0)
        let line = LineToPrice(price: price, quantity: quantity, tax: tax)
        return try OrderPricing(currency: currency, lines: [line]).priced().net.minor
    }
}
