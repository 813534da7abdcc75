/// The amounts of lines after their own discounts.
struct LineAmounts {
    /// Price times quantity, rounded; under document rounding the amount and what the discounts took.
    private(set) var list: [Int64] = []
    /// What the discounts took from the rounded list amounts.
    private(set) var discount: [Int64] = []
    /// The rounded amounts after the discounts.
    private(set) var amount: [Int64] = []

    init(_ order: OrderPricing) throws(OrdersError) {
        var exact: [ExactAmount] = []
        for line in order.lines {
            guard line.price.currency == order.currency else {
                throw .currencyMismatch(order.currency, line.price.currency)
            }
            let full = try ExactAmount(line.price.value).times(ExactAmount(line.quantity.value))
            let left = try Self.discounted(full, line.discounts, order.currency)
            let (fullMinor, leftMinor) = (
                try full.rounded(to: order.currency).minor, try left.rounded(to: order.currency).minor
            )
            exact.append(left)
            list.append(fullMinor)
            discount.append(fullMinor - leftMinor)
            amount.append(leftMinor)
        }
        if order.rounding == .document {
            try roundTogether(exact, order)
        }
    }

    /// Takes shares first and amounts then, each from what is left.
    private static func discounted(
        _ full: ExactAmount,
        _ discounts: [Discount],
        _ currency: Currency
    ) throws(OrdersError) -> ExactAmount {
        var left = full
        for discount in discounts where !discount.isAmount { left = try left.times(discount.remaining()) }
        for case .amount(let amount) in discounts {
            guard amount.currency == currency else { throw .currencyMismatch(currency, amount.currency) }
            left = try left.minus(ExactAmount(amount))
            guard amount.minor >= 0, left.number >= 0 else {
                throw .discountOutOfRange("a discount of \(amount) \(currency) on a line")
            }
        }
        for case .atMost(let most) in discounts {
            guard most.currency == currency else { throw .currencyMismatch(currency, most.currency) }
            guard most.minor >= 0 else { throw .discountOutOfRange("a discount of \(most) on a line") }
            let rest = try left.minus(ExactAmount(most))
            left = rest.number < 0 ? ExactAmount(number: 0, scale: 0) : rest
        }
        return left
    }

    /// Rounds each tax group's exact sum once and lets its lines share it by largest remainder.
    private mutating func roundTogether(_ exact: [ExactAmount], _ order: OrderPricing) throws(OrdersError) {
        for code in Set(order.lines.map(\.tax)) {
            let members = order.lines.indices.filter { order.lines[$0].tax == code }
            var sum = ExactAmount(number: 0, scale: 0)
            var left: Int64 = 0
            var rests: [(index: Int, rest: ExactAmount)] = []
            for index in members {
                sum = try sum.plus(exact[index])
                let (minor, rest) = try exact[index].floored(to: order.currency)
                amount[index] = minor
                left = try Self.add(left, minor)
                rests.append((index, rest))
            }
            left = try sum.rounded(to: order.currency).minor - left
            for index in try Self.largestFirst(rests).prefix(Int(left)) { amount[index] += 1 }
            // Why: list − discount = amount on every line, also where a leftover cent went to it.
            for index in members { list[index] = try Self.add(amount[index], discount[index]) }
        }
    }

    private static func largestFirst(
        _ rests: [(index: Int, rest: ExactAmount)]
    ) throws(OrdersError) -> [Int] {
        let common = rests.map(\.rest.scale).max() ?? 0
        var aligned: [(index: Int, rest: Int128)] = []
        for (index, rest) in rests { aligned.append((index, try rest.numerator(atScale: common))) }
        aligned.sort { ($1.rest, $0.index) < ($0.rest, $1.index) }
        return aligned.map(\.index)
    }

    private static func add(_ left: Int64, _ right: Int64) throws(OrdersError) -> Int64 {
        try Checked.narrow(Int128(left) + Int128(right), "the sum of the lines")
    }
}
