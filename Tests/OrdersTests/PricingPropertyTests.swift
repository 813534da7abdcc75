import Orders
import TestSupport
import Testing

@Suite("Any order")
struct PricingPropertyTests {
    private static let taxes = ["S:19", "S:7", "S:5.5", "S:25", "Z", "AE", "O"]

    /// An order of up to 30 lines with discounts and charges, all from one seed.
    private func order(_ seed: UInt64, _ code: String, _ mode: TaxMode, _ rounding: RoundingMode) throws
        -> OrderPricing
    {
        var random = SeededGenerator(seed: seed)
        let currency = try Currency(code)
        let lines = try (0..<Int.random(in: 1...30, using: &random)).map { _ in
            let fraction = ScaledDecimal(.random(in: 0...100, using: &random), scale: 2)
            return LineToPrice(
                price: try UnitPrice(
                    ScaledDecimal(
                        .random(in: 0...9_999_999, using: &random),
                        scale: .random(in: 0...6, using: &random)
                    ),
                    currency: currency
                ),
                quantity: try Quantity(
                    ScaledDecimal(
                        .random(in: 1...99_999, using: &random),
                        scale: .random(in: 0...3, using: &random)
                    )
                ),
                discounts: Bool.random(using: &random) ? [.fraction(fraction)] : [],
                tax: try TaxCode(Self.taxes.randomElement(using: &random) ?? "Z")
            )
        }
        let charges = try (0..<Int.random(in: 0...2, using: &random)).map { _ in
            ChargeToPrice(
                amount: Money(minor: .random(in: 0...99_999, using: &random), currency: currency),
                tax: try TaxCode(Self.taxes.randomElement(using: &random) ?? "Z")
            )
        }
        let percent = ScaledDecimal(.random(in: 0...1000, using: &random), scale: 1)
        return OrderPricing(
            currency: currency,
            lines: lines,
            discounts: Bool.random(using: &random) ? [.percent(percent)] : [],
            charges: charges,
            taxMode: mode,
            rounding: rounding
        )
    }

    @Test(
        "adds up to the cent on every level",
        arguments: 0..<60 as Range<UInt64>,
        ["JPY", "EUR", "KWD"]
    )
    func addsUp(seed: UInt64, code: String) throws {
        for mode in TaxMode.allCases {
            for rounding in RoundingMode.allCases {
                let order = try order(seed, code, mode, rounding)
                let priced = try order.priced()
                #expect(priced.net.minor + priced.tax.minor == priced.gross.minor)
                #expect(sum(priced.taxes.map(\.base)) == priced.net.minor)
                #expect(sum(priced.taxes.map(\.tax)) == priced.tax.minor)
                #expect(sum(priced.taxes.map(\.gross)) == priced.gross.minor)
                #expect(sum(priced.charges.map(\.net)) == priced.chargeNet.minor)
                for group in priced.taxes { try check(group, in: priced) }
                for line in priced.lines { check(line, mode) }
                #expect(sum(priced.lines.map(\.documentDiscount)) == sum(priced.discounts))
            }
        }
    }

    private func check(_ group: TaxGroup, in priced: PricedFigures) throws {
        let (lines, charges) = (
            priced.lines.filter { $0.taxCode == group.code },
            priced.charges.filter { $0.taxCode == group.code }
        )
        #expect(sum(lines.map(\.net)) + sum(charges.map(\.net)) == group.base.minor)
        #expect(sum(lines.map(\.tax)) + sum(charges.map(\.tax)) == group.tax.minor)
        #expect(sum(lines.map(\.gross)) + sum(charges.map(\.gross)) == group.gross.minor)
        let tax =
            priced.taxMode == .exclusive
            ? try group.code.tax(onNet: group.base) : try group.code.tax(inGross: group.gross)
        #expect(tax == group.tax)
    }

    private func check(_ line: PricedLine, _ mode: TaxMode) {
        #expect(line.net.minor + line.tax.minor == line.gross.minor)
        #expect(
            [line.list, line.net, line.tax, line.documentDiscount, line.lineDiscount].allSatisfy {
                $0.minor >= 0
            }
        )
        #expect(line.list.minor - line.lineDiscount.minor == line.amount.minor)
        let left = line.amount.minor - line.documentDiscount.minor
        #expect((mode == .exclusive ? line.net : line.gross).minor == left)
    }

    private func sum(_ amounts: [Money]) -> Int64 { amounts.reduce(0) { $0 + $1.minor } }

    @Test("is the same however often it is priced", arguments: 0..<10 as Range<UInt64>)
    func pure(seed: UInt64) throws {
        let order = try order(seed, "EUR", .inclusive, .document)
        let (first, second) = (try order.priced(), try order.priced())
        #expect(first == second)
    }

    @Test("rounds each line as an independent reckoning does", arguments: 0..<30 as Range<UInt64>)
    func lineRounding(seed: UInt64) throws {
        let order = try order(seed, "EUR", .exclusive, .line)
        for (line, priced) in zip(order.lines, try order.priced().lines) {
            var rest = ScaledDecimal.one
            if case .fraction(let part)? = line.discounts.first {
                rest = ScaledDecimal(100 - (try part.rounded(toScale: 2).coefficient), scale: 2)
            }
            let exact =
                Int128(line.price.value.coefficient) * Int128(line.quantity.value.coefficient)
                * Int128(rest.coefficient)
            let scale = line.price.value.scale + line.quantity.value.scale + rest.scale
            let unit = (0..<scale).reduce(Int128(1)) { unit, _ in unit * 10 }
            #expect(Int128(priced.amount.minor) == (exact * 200 + unit) / (unit * 2))
        }
    }

    @Test(
        "differs between line and document rounding by at most half a unit per line and group",
        arguments: 0..<30 as Range<UInt64>
    )
    func roundingModes(seed: UInt64) throws {
        var order = try order(seed, "EUR", .exclusive, .line)
        order.discounts = []
        let lines = try order.priced().net.minor
        order.rounding = .document
        let together = try order.priced().net.minor
        #expect(abs(lines - together) * 2 <= Int64(order.lines.count + 7))
    }

    @Test("is spread without losing a cent, never above a weight", arguments: 0..<60 as Range<UInt64>)
    func spread(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let limit: Int64 = seed % 2 == 0 ? 100 : .max / 64
        let weights = (0..<Int.random(in: 1...40, using: &random)).map { _ in
            Int64.random(in: 0...limit, using: &random)
        }
        let whole = weights.reduce(0, +)
        let total = Int64.random(in: 0...whole, using: &random)
        let shares = try Spread.shares(of: total, over: weights)
        #expect(shares.reduce(0, +) == total)
        for (share, weight) in zip(shares, weights) {
            #expect((0...weight).contains(share))
            if whole > 0 {
                let exact = Int128(total) * Int128(weight)
                #expect((Int128(share) * Int128(whole) - exact).magnitude < Int128(whole).magnitude)
            }
        }
    }

    @Test("refuses to spread something over nothing, or less than nothing")
    func spreadRefused() {
        for (total, weights) in [(1, [0, 0]), (1, []), (-1, [1]), (1, [-1, 2])] as [(Int64, [Int64])] {
            #expect(
                #expect(throws: OrdersError.self) { try Spread.shares(of: total, over: weights) }?.code
                    == "discount-out-of-range"
            )
        }
        #expect((try? Spread.shares(of: 0, over: [0, 0])) == [0, 0])
    }
}
