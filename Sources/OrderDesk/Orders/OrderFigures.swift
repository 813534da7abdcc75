internal import Engine
internal import Orders
internal import Policy

/// The rows that an order comes to: what the domain computed, in the form that is stored.
struct OrderFigures {
    let basis: PriceBasis
    let lines: [LineRow]
    let charges: [ChargeRow]
    /// The discounts on the whole, in the sequence in which they are taken.
    let discounts: [DiscountRow]
    let taxes: [TaxRow]
    let net: Int64
    let tax: Int64
    let gross: Int64
    let chargeTotal: Int64
    /// The largest share that is given away of a line's own price, in millionths.
    private let givenAway: Int64

    /// Prices lines and charges.
    ///
    /// - Throws: `InputError` under `lines` for what the domain refuses.
    init(
        _ lines: [DraftLine],
        charges: [DraftCharge],
        discounts: [DiscountRow],
        _ basis: PriceBasis
    ) throws(InputError) {
        let priced = try Input.read("lines") { () throws(OrdersError) in
            let money = try Currency(basis.currency)
            var toPrice: [LineToPrice] = []
            for line in lines { toPrice.append(try line.toPrice(in: money)) }
            var chargesToPrice: [ChargeToPrice] = []
            for charge in charges { chargesToPrice.append(try charge.toPrice(in: money)) }
            return try OrderPricing(
                currency: money,
                lines: toPrice,
                discounts: discounts.map { $0.toPrice(in: money) },
                charges: chargesToPrice,
                taxMode: basis.taxMode,
                rounding: basis.rounding
            ).priced()
        }
        self.basis = basis
        let kinds = discounts.map(\.kind)
        self.lines = zip(lines, priced.lines).map { line, priced in
            let shares = zip(kinds, priced.discountShares.map(\.minor))
            return line.row(
                net: priced.net.minor,
                includedTax: basis.taxMode == .inclusive ? priced.tax.minor : 0,
                shares: Dictionary(shares) { $0 + $1 }
            )
        }
        self.discounts = zip(discounts, priced.discounts).map { $0.taking($1.minor) }
        self.charges = zip(charges, priced.charges).enumerated().map { index, pair in
            pair.0.row(position: Int64(index + 1), pair.1, basis.taxMode)
        }
        taxes = priced.taxes.map {
            TaxRow(
                category: $0.code.category.rawValue,
                rate: $0.code.rateHundredths,
                base: $0.base.minor,
                tax: $0.tax.minor
            )
        }
        net = priced.net.minor
        tax = priced.tax.minor
        gross = priced.gross.minor
        chargeTotal = priced.chargeNet.minor
        givenAway = lines.map(\.givenAway).max() ?? 0
    }

    /// The ISO 4217 code of all its amounts.
    var currency: String { basis.currency }

    /// All charges in the order's prices.
    var chargesAsked: Int64 { charges.reduce(0) { $0 + $1.asked } }

    /// Whether a tax category of the order asks for the VAT ids of both.
    var needsVATIDs: Bool { taxes.contains { TaxCategory(rawValue: $0.category)?.needsVATIDs == true } }

    /// Checks that the VAT ids are known that the tax categories of the order need.
    func requireVATIDs(seller: String?, buyer: String?) throws(InputError) {
        for group in taxes {
            try Input.read("tax") { () throws(OrdersError) in
                try TaxCode(TaxCategory(stored: group.category), rateHundredths: group.rate)
                    .requireVATIDs(seller: seller, buyer: buyer)
            }
        }
    }

    /// The largest discount in percent that a role's limit is held against; nil where nothing is given away.
    var largestDiscount: DecimalAmount? { largestDiscount(onLine: givenAway) }

    /// How much of each unit the discount on the whole gives away, in millionths.
    var documentShare: Int64 { DiscountRow.share(of: lines, discounts) }

    /// The discount on a line of which so many millionths are given away, with its share of the one on the whole.
    func largestDiscount(onLine givenAway: Int64) -> DecimalAmount? {
        // Why the smaller of what is left: what both discounts leave is rounded down, so that no limit is passed.
        let left = (1_000_000 - givenAway) * (1_000_000 - documentShare) / 1_000_000
        return left < 1_000_000 ? DecimalAmount(digits: 1_000_000 - left, scale: 4) : nil
    }
}
