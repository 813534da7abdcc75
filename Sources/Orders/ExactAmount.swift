/// An amount before it is rounded: `number` × 10^−`scale` in the currency's main unit.
struct ExactAmount {
    var number: Int128
    var scale: Int

    init(number: Int128, scale: Int) {
        self.number = number
        self.scale = scale
        // Why: zeros at the end would use up the 128 bits that further factors need.
        while self.scale > 0, self.number % 10 == 0 {
            self.number /= 10
            self.scale -= 1
        }
    }

    init(_ decimal: ScaledDecimal) { self.init(number: Int128(decimal.coefficient), scale: decimal.scale) }

    init(_ money: Money) { self.init(number: Int128(money.minor), scale: money.currency.exponent) }

    func times(_ other: ExactAmount) throws(OrdersError) -> ExactAmount {
        ExactAmount(
            number: try Checked.multiply(number, other.number, "the amount of a line"),
            scale: scale + other.scale
        )
    }

    func plus(_ other: ExactAmount) throws(OrdersError) -> ExactAmount {
        let common = max(scale, other.scale)
        let sum = try Checked.add(
            numerator(atScale: common),
            other.numerator(atScale: common),
            "the sum of the lines"
        )
        return ExactAmount(number: sum, scale: common)
    }

    func minus(_ other: ExactAmount) throws(OrdersError) -> ExactAmount {
        try plus(ExactAmount(number: -other.number, scale: other.scale))
    }

    /// The number at a scale that is not smaller than its own.
    func numerator(atScale wanted: Int) throws(OrdersError) -> Int128 {
        try Checked.multiply(number, Checked.power(wanted - scale), "the amount of a line")
    }

    /// Rounded half up away from zero to the currency.
    func rounded(to currency: Currency) throws(OrdersError) -> Money {
        let minor: Int128
        if scale <= currency.exponent {
            minor = try numerator(atScale: currency.exponent)
        } else {
            minor = Checked.roundedQuotient(number, over: try Checked.power(scale - currency.exponent))
        }
        return Money(minor: try Checked.narrow(minor, "the amount of a line"), currency: currency)
    }

    /// The whole smallest units in it, and what is left, for amounts at or above zero.
    func floored(to currency: Currency) throws(OrdersError) -> (minor: Int64, rest: ExactAmount) {
        guard scale > currency.exponent else {
            return (try rounded(to: currency).minor, ExactAmount(number: 0, scale: 0))
        }
        let (minor, rest) = number.quotientAndRemainder(
            dividingBy: try Checked.power(scale - currency.exponent)
        )
        return (
            try Checked.narrow(minor, "the amount of a line"),
            // Why: the rest stays a fraction of the smallest unit, so that rests of different scales compare.
            ExactAmount(number: rest, scale: scale - currency.exponent)
        )
    }
}
