extension DraftLine {
    /// What is given away of the product's own price, in millionths, rounded up: a low price by hand is a
    /// discount.
    var givenAway: Int64 {
        guard rule == Self.byHand, product.currency == currency, product.priceCoefficient > 0 else {
            return discount
        }
        let scale = max(price.scale, product.priceScale)
        let asked = Self.aligned(price.coefficient, price.scale, to: scale) * Int128(1_000_000 - discount)
        let own = Self.aligned(product.priceCoefficient, product.priceScale, to: scale)
        return asked >= own * 1_000_000 ? 0 : Int64(1_000_000 - asked / own)
    }

    private static func aligned(_ coefficient: Int64, _ scale: Int64, to wanted: Int64) -> Int128 {
        (scale..<wanted).reduce(Int128(coefficient)) { number, _ in number * 10 }
    }
}
