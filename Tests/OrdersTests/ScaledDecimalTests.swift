import Orders
import TestSupport
import Testing

@Suite("Scaled decimal")
struct ScaledDecimalTests {
    @Test(
        "keeps the decimals it was written with",
        arguments: ["0.682512", "12.50", "3", "-0.5", "0", "0.000000001"]
    )
    func roundTrip(text: String) throws {
        #expect(try ScaledDecimal(text).description == text)
    }

    @Test(
        "refuses loose texts",
        arguments: ["", "1.", ".1", "00", "01", "+1", "1,5", "1e3", "-0", "-0.0", "0.0000000001"]
    )
    func strict(text: String) {
        #expect(throws: OrdersError.malformedDecimal(text, scale: 9)) { try ScaledDecimal(text) }
    }

    @Test("refuses more decimals than asked for")
    func scale() {
        #expect(throws: OrdersError.malformedDecimal("0.125", scale: 2)) {
            try ScaledDecimal("0.125", maximumScale: 2)
        }
    }

    @Test(
        "rounds half up, away from zero",
        arguments: [
            ("2.5", "3"), ("-2.5", "-3"), ("2.4", "2"), ("-2.4", "-2"), ("0.5", "1"), ("-0.5", "-1"),
            ("0.49", "0"),
            ("2.51", "3"), ("1.5", "2"),
        ]
    )
    func halfUp(text: String, rounded: String) throws {
        #expect(try ScaledDecimal(text).rounded(toScale: 0).description == rounded)
    }

    @Test("is equal by value, whatever the scale")
    func equality() throws {
        let (short, long) = (try ScaledDecimal("1.5"), try ScaledDecimal("1.500"))
        #expect(short == long)
        #expect(Set([short, long]).count == 1)
        #expect(long.trimmed.description == "1.5")
        #expect(try ScaledDecimal("-1.6") < short)
        #expect(ScaledDecimal(.max, scale: 9) < ScaledDecimal(.max))
    }

    @Test("refuses what does not fit at a larger scale")
    func overflow() {
        #expect(throws: OrdersError.overflow("a decimal number")) {
            try ScaledDecimal(.max).rounded(toScale: 1)
        }
    }

    @Test("keeps prices at or above zero and quantities above it")
    func signs() throws {
        let euro = try Currency("EUR")
        #expect(try UnitPrice("0", currency: euro).description == "0")
        #expect(throws: OrdersError.negativePrice(ScaledDecimal(-1, scale: 2))) {
            try UnitPrice("-0.01", currency: euro)
        }
        #expect(throws: OrdersError.quantityNotPositive(.zero)) { try Quantity("0") }
        #expect(throws: OrdersError.quantityNotPositive(ScaledDecimal(-1))) { try Quantity("-1") }
    }

    @Test(
        "takes unit codes by their shape",
        arguments: [
            ("C62", true), ("KGM", true), ("4K", true), ("c62", false), ("K", false), ("KILO", false),
            ("", false), ("K M", false),
        ]
    )
    func units(code: String, isGood: Bool) {
        #expect(((try? UnitCode(code)) != nil) == isGood)
    }

    @Test("rounds as far as half a unit at most", arguments: 0..<20 as Range<UInt64>)
    func anyRounding(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let number = ScaledDecimal(
                .random(in: -1_000_000_000...1_000_000_000, using: &random),
                scale: .random(in: 0...9, using: &random)
            )
            let wanted = Int.random(in: 0...9, using: &random)
            guard let rounded = try? number.rounded(toScale: wanted) else { continue }
            let exact = Int128(number.coefficient) * power(9 - number.scale)
            let result = Int128(rounded.coefficient) * power(9 - wanted)
            #expect((exact - result).magnitude * 2 <= power(9 - wanted).magnitude)
            #expect(try ScaledDecimal(rounded.description) == rounded)
        }
    }

    private func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
