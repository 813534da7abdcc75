import Orders
import TestSupport
import Testing

@Suite("Money")
struct MoneyTests {
    @Test("has the decimals of its currency", arguments: [("JPY", 0), ("EUR", 2), ("KWD", 3), ("CLF", 4)])
    func exponents(code: String, exponent: Int) throws {
        #expect(try Currency(code).exponent == exponent)
    }

    @Test(
        "knows no withdrawn, misspelled or invented currency",
        arguments: ["DEM", "eur", "EU", "", "XXX", "EURO", "ANG"]
    )
    func unknown(code: String) {
        #expect(throws: OrdersError.unknownCurrency(code)) { try Currency(code) }
    }

    @Test("lists every currency once, with the exponents ISO 4217 has")
    func table() {
        let all = Currency.all
        #expect(Set(all.map(\.code)).count == all.count)
        #expect(all.count > 150)
        #expect(Set(all.map(\.exponent)) == [0, 2, 3, 4])
        #expect(all.allSatisfy { $0.code.utf8.count == 3 })
    }

    @Test(
        "prints what it reads",
        arguments: [
            ("1234.50", "EUR", 123_450), ("-0.05", "EUR", -5), ("0.00", "EUR", 0), ("7", "JPY", 7),
            ("0.001", "KWD", 1), ("92233720368547758.07", "EUR", Int64.max),
            ("-92233720368547758.08", "EUR", Int64.min),
        ]
    )
    func roundTrip(text: String, code: String, minor: Int64) throws {
        let money = try Money(text, currency: Currency(code))
        #expect(money.minor == minor)
        #expect(money.description == text)
    }

    @Test(
        "refuses loose texts",
        arguments: [
            "", "1", "1.5", "1.500", "+1.00", " 1.00", "1.00 ", "1,00", "1_0.00", "01.00", ".50", "1.",
            "-0.00", "1e2",
            "--1.00", "1.0.0", "١.٠٠",
        ]
    )
    func strict(text: String) throws {
        let euro = try Currency("EUR")
        #expect(throws: OrdersError.malformedAmount(text, euro)) { try Money(text, currency: euro) }
    }

    @Test("refuses amounts beyond 64 bits", arguments: ["92233720368547758.08", "-92233720368547758.09"])
    func tooLarge(text: String) throws {
        let euro = try Currency("EUR")
        #expect(throws: OrdersError.overflow("the amount `\(text)`")) { try Money(text, currency: euro) }
    }

    @Test("does not mix currencies")
    func mixed() throws {
        let (euro, yen) = (try Currency("EUR"), try Currency("JPY"))
        let (left, right) = (Money(minor: 1, currency: euro), Money(minor: 1, currency: yen))
        #expect(throws: OrdersError.currencyMismatch(euro, yen)) { try left.adding(right) }
        #expect(throws: OrdersError.currencyMismatch(euro, yen)) { try left.subtracting(right) }
    }

    @Test("refuses sums and differences beyond 64 bits")
    func overflow() throws {
        let euro = try Currency("EUR")
        let (top, bottom) = (Money(minor: .max, currency: euro), Money(minor: .min, currency: euro))
        let cent = Money(minor: 1, currency: euro)
        #expect(throws: OrdersError.overflow("a sum of amounts")) { try top.adding(cent) }
        #expect(throws: OrdersError.overflow("a difference of amounts")) { try bottom.subtracting(cent) }
        #expect(throws: OrdersError.overflow("a difference of amounts")) { try bottom.negated() }
        #expect(try top.negated().adding(top) == Money.zero(euro))
    }

    @Test("reads back any amount it prints", arguments: 0..<20 as Range<UInt64>)
    func anyAmount(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for code in ["JPY", "EUR", "KWD", "CLF"] {
            let shift = UInt64.random(in: 0..<63, using: &random)
            let money = Money(
                minor: Int64.random(in: .min ... .max, using: &random) >> Int64(shift),
                currency: try Currency(code)
            )
            #expect(try Money(money.description, currency: money.currency) == money)
        }
    }
}
