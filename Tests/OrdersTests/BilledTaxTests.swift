import Orders
import TestSupport
import Testing

@Suite("The tax of parts")
struct BilledTaxTests {
    /// A whole cut into parts at places that a seed chooses; some parts are nothing.
    private func parts(of whole: Int64, _ random: inout SeededGenerator) -> [Int64] {
        let cuts = (0..<Int.random(in: 0...8, using: &random)).map { _ in
            Int64.random(in: 0...whole, using: &random)
        }
        let places = [0] + cuts.sorted() + [whole]
        return zip(places, places.dropFirst()).map { $1 - $0 }
    }

    @Test(
        "comes to the tax of the whole to the cent, however it is invoiced and credited",
        arguments: 0..<60 as Range<UInt64>,
        TaxMode.allCases
    )
    func addsUp(seed: UInt64, mode: TaxMode) throws {
        var random = SeededGenerator(seed: seed)
        let currency = try Currency(["JPY", "EUR", "KWD"].randomElement(using: &random) ?? "EUR")
        let code = try TaxCode(["S:19", "S:7", "S:5.5", "S:100", "Z"].randomElement(using: &random) ?? "Z")
        let whole = Int64.random(in: 0...(seed % 2 == 0 ? 50 : 9_999_999), using: &random)
        let money = Money(minor: whole, currency: currency)
        let tax = mode == .exclusive ? try code.tax(onNet: money) : try code.tax(inGross: money)
        var invoiced = BilledTax.Sum()
        for part in parts(of: whole, &random) {
            let share = try BilledTax.invoiced(
                code,
                amount: part,
                after: invoiced,
                mode: mode,
                currency: currency
            )
            let own = Money(minor: part, currency: currency)
            let alone = mode == .exclusive ? try code.tax(onNet: own) : try code.tax(inGross: own)
            #expect(abs(share - alone.minor) <= 1, "it is its own tax but for a cent")
            #expect(share >= 0 && (mode == .exclusive || share <= part))
            try credit(BilledTax.Sum(amount: part, tax: share), mode, &random)
            invoiced.amount += part
            invoiced.tax += share
        }
        #expect(invoiced == BilledTax.Sum(amount: whole, tax: tax.minor))
    }

    private func credit(_ invoice: BilledTax.Sum, _ mode: TaxMode, _ random: inout SeededGenerator) throws {
        var credited = BilledTax.Sum()
        for part in parts(of: invoice.amount, &random) {
            let share = try BilledTax.credited(invoice, amount: part, after: credited, mode: mode)
            #expect(share >= 0 && (mode == .exclusive || share <= part))
            credited.amount += part
            credited.tax += share
        }
        #expect(credited == invoice)
    }

    @Test("takes what is left, and never lets a document come to less than nothing")
    func bounded() throws {
        let euros = try Currency("EUR")
        let code = try TaxCode("S:19")
        // 0.03 at 19 % is 0.01 of tax; three documents of 0.01 each had none when each was rounded by itself.
        let late = try BilledTax.invoiced(
            code,
            amount: 1,
            after: BilledTax.Sum(amount: 2, tax: 0),
            mode: .exclusive,
            currency: euros
        )
        #expect(late == 1)
        for (mode, expected) in [(TaxMode.exclusive, Int64(-1)), (.inclusive, 0)] {
            let over = BilledTax.Sum(amount: 9, tax: 9)
            #expect(
                try BilledTax.credited(BilledTax.Sum(amount: 10, tax: 2), amount: 1, after: over, mode: mode)
                    == expected
            )
        }
    }
}
