/// One discount on a line or on a whole document.
///
/// Discounts are taken one after the other, fractions and percents before amounts; each works on what the earlier
/// ones left.
public enum Discount: Sendable, Hashable {
    /// A share of the amount, 0 to 1: `0.15`.
    case fraction(ScaledDecimal)
    /// A share of the amount in percent, 0 to 100.
    case percent(ScaledDecimal)
    /// A fixed amount, not above what it is taken from.
    case amount(Money)
    /// A fixed amount, or all there is where it is less.
    case atMost(Money)

    /// Reads a percentage such as `15` or `2.5`, up to 4 decimals.
    ///
    /// - Throws: ``OrdersError/malformedDecimal(_:scale:)``, ``OrdersError/overflow(_:)``,
    ///   ``OrdersError/discountOutOfRange(_:)``.
    public static func percent(reading text: String) throws(OrdersError) -> Discount {
        let discount = Discount.percent(try ScaledDecimal(text, maximumScale: 4))
        _ = try discount.remaining()
        return discount
    }

    /// Whether it is an amount and not a share.
    public var isAmount: Bool {
        switch self {
        case .amount, .atMost: true
        case .fraction, .percent: false
        }
    }

    /// What a share leaves of one, as a coefficient and a scale; an amount leaves all.
    func remaining() throws(OrdersError) -> ExactAmount {
        switch self {
        case .fraction(let part): try Self.remaining(part, one: 0)
        case .percent(let part): try Self.remaining(part, one: 2)
        case .amount, .atMost: ExactAmount(number: 1, scale: 0)
        }
    }

    /// One minus `part` × 10^−`shift`.
    private static func remaining(_ part: ScaledDecimal, one shift: Int) throws(OrdersError) -> ExactAmount {
        let part = part.trimmed
        let scale = part.scale + shift
        let whole = try Checked.power(scale)
        guard (0...whole).contains(Int128(part.coefficient)) else {
            throw .discountOutOfRange(shift == 0 ? "a fraction of \(part)" : "\(part) percent")
        }
        return ExactAmount(number: whole - Int128(part.coefficient), scale: scale)
    }
}
