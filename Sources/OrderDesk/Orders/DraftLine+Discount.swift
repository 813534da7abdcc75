internal import Orders

extension DraftLine {
    /// What is given away of the product's own price, in millionths, rounded up: a low price by hand is a
    /// discount.
    var givenAway: Int64 {
        guard rule == Self.byHand, product.currency == basis.currency, product.priceCoefficient > 0 else {
            return discount
        }
        let scale = max(price.scale, product.priceScale)
        let asked = Self.aligned(price.coefficient, price.scale, to: scale) * Int128(1_000_000 - discount)
        var own = Self.aligned(product.priceCoefficient, product.priceScale, to: scale)
        var given = asked
        // Why: a price with tax is not higher than one without, it only says more.
        switch (basis.taxMode, product.taxMode) {
        case (.inclusive, .exclusive): (given, own) = (given * 10_000, own * (10_000 + Int128(tax.rate)))
        case (.exclusive, .inclusive): (given, own) = (given * (10_000 + Int128(tax.rate)), own * 10_000)
        case (.exclusive, .exclusive), (.inclusive, .inclusive): break
        }
        return given >= own * 1_000_000 ? 0 : Int64(1_000_000 - given / own)
    }

    private static func aligned(_ coefficient: Int64, _ scale: Int64, to wanted: Int64) -> Int128 {
        (scale..<wanted).reduce(Int128(coefficient)) { number, _ in number * 10 }
    }
}
