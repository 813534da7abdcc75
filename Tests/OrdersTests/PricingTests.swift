import Orders
import Testing

@Suite("Order pricing")
struct PricingTests {
    private func line(
        _ quantity: String,
        _ price: String,
        _ tax: String = "S:19",
        _ code: String = "EUR",
        _ discounts: [Discount] = []
    ) throws -> LineToPrice {
        LineToPrice(
            price: try UnitPrice(price, currency: Currency(code)),
            quantity: try Quantity(quantity),
            discounts: discounts,
            tax: try TaxCode(tax)
        )
    }

    private func euro(_ text: String) throws -> Money { try Money(text, currency: Currency("EUR")) }

    @Test("comes to 44.63 for three pieces at 12.50 and 19 percent")
    func simple() throws {
        let priced = try OrderPricing(currency: Currency("EUR"), lines: [line("3", "12.50")]).priced()
        #expect([priced.net, priced.tax, priced.gross].map(\.description) == ["37.50", "7.13", "44.63"])
        #expect(priced.taxes.map(\.code.description) == ["S:19"])
    }

    @Test("takes a fraction off before it rounds: round(14.00 × 12 × 0.85) and round(18.6 × 9 × 0.95)")
    func fraction() throws {
        let discount = Discount.fraction(try ScaledDecimal("0.15"))
        let other = Discount.fraction(try ScaledDecimal("0.05"))
        let lines = [
            try line("12", "14.00", "Z", "EUR", [discount]), try line("9", "18.6", "Z", "EUR", [other]),
        ]
        let priced = try OrderPricing(currency: Currency("EUR"), lines: lines).priced()
        #expect(priced.lines.map(\.net.description) == ["142.80", "159.03"])
        #expect(priced.lines.map(\.list.description) == ["168.00", "167.40"])
        #expect(priced.lines.map(\.lineDiscount.description) == ["25.20", "8.37"])
    }

    @Test("takes percents before amounts, whatever the sequence given")
    func stacking() throws {
        let five = Discount.amount(try euro("5.00"))
        for discounts in [[five, .percent(ScaledDecimal(10))], [.percent(ScaledDecimal(10)), five]] {
            let lines = [try line("1", "100", "Z", "EUR", discounts)]
            #expect(
                try OrderPricing(currency: Currency("EUR"), lines: lines).priced().net.description == "85.00"
            )
        }
    }

    @Test("multiplies a real price of six decimals exactly")
    func longPrice() throws {
        let priced = try OrderPricing(currency: Currency("EUR"), lines: [line("1000", "0.682512", "Z")])
            .priced()
        #expect(priced.net.description == "682.51")
    }

    @Test("rounds lines one by one or the sum of a group once")
    func rounding() throws {
        let lines = [try line("1", "0.005", "Z"), try line("1", "0.005", "Z"), try line("1", "0.005", "Z")]
        var order = OrderPricing(currency: try Currency("EUR"), lines: lines)
        #expect(try order.priced().net.description == "0.03")
        order.rounding = .document
        let priced = try order.priced()
        #expect(priced.net.description == "0.02")
        #expect(priced.lines.map(\.net.description) == ["0.01", "0.01", "0.00"])
    }

    @Test("finds the tax in prices that include it, and the net is the rest")
    func inclusive() throws {
        let lines = [try line("1", "0.99"), try line("1", "0.99"), try line("1", "0.99")]
        let priced = try OrderPricing(currency: Currency("EUR"), lines: lines, taxMode: .inclusive).priced()
        #expect([priced.net, priced.tax, priced.gross].map(\.description) == ["2.50", "0.47", "2.97"])
        #expect(priced.lines.map(\.net.description) == ["0.84", "0.83", "0.83"])
        #expect(priced.lines.map(\.gross.description) == ["0.99", "0.99", "0.99"])
    }

    @Test("spreads a document discount before tax, over lines and not over charges")
    func documentDiscount() throws {
        let order = OrderPricing(
            currency: try Currency("EUR"),
            lines: [try line("1", "10.00"), try line("1", "10.00", "S:7"), try line("1", "10.00")],
            discounts: [.amount(try euro("10.00")), .percent(ScaledDecimal(50))],
            charges: [ChargeToPrice(amount: try euro("4.90"), tax: try TaxCode("S:19"))]
        )
        let priced = try order.priced()
        #expect(priced.discounts.map(\.description) == ["10.00", "10.00"])
        #expect(priced.lines.map(\.documentDiscount.description) == ["6.67", "6.67", "6.66"])
        #expect(priced.taxes.map(\.base.description) == ["3.33", "11.57"])
        #expect(priced.taxes.map(\.tax.description) == ["0.23", "2.20"])
        #expect(priced.chargeNet.description == "4.90")
        #expect(priced.gross.description == "17.33")
    }

    @Test("groups tax by category and rate in a fixed order")
    func groups() throws {
        let lines = try ["O", "S:19", "Z", "S:7", "AE"].map { try line("1", "1", $0) }
        let priced = try OrderPricing(currency: Currency("EUR"), lines: lines).priced()
        #expect(priced.taxes.map(\.code.description) == ["S:7", "S:19", "Z", "AE", "O"])
        #expect(priced.lines.map(\.taxCode.description) == ["O", "S:19", "Z", "S:7", "AE"])
    }

    @Test("comes to zero without lines, to the charges with charges alone")
    func empty() throws {
        var order = OrderPricing(currency: try Currency("EUR"), lines: [])
        #expect(try order.priced().gross == euro("0.00"))
        order.charges = [ChargeToPrice(amount: try euro("5.00"), tax: try TaxCode("S:19"))]
        #expect(try order.priced().gross == euro("5.95"))
    }

    @Test("refuses discounts beyond the whole")
    func discounts() throws {
        let currency = try Currency("EUR")
        let bad: [Discount] = [
            .percent(ScaledDecimal(101)), .percent(ScaledDecimal(-1)), .fraction(ScaledDecimal(11, scale: 1)),
            .amount(try euro("1.01")), .amount(try euro("-0.01")),
        ]
        for discount in bad {
            let onLine = OrderPricing(currency: currency, lines: [try line("1", "1", "Z", "EUR", [discount])])
            #expect(
                #expect(throws: OrdersError.self) { try onLine.priced() }?.code == "discount-out-of-range"
            )
            let onAll = OrderPricing(
                currency: currency,
                lines: [try line("1", "1", "Z")],
                discounts: [discount]
            )
            #expect(#expect(throws: OrdersError.self) { try onAll.priced() }?.code == "discount-out-of-range")
        }
        let all = OrderPricing(
            currency: currency,
            lines: [try line("1", "1", "Z", "EUR", [.percent(ScaledDecimal(100))])]
        )
        #expect(try all.priced().net.minor == 0)
    }

    @Test("refuses another currency anywhere, and charges below zero")
    func currencies() throws {
        let (euros, yen) = (try Currency("EUR"), try Currency("JPY"))
        let foreign = OrderPricing(currency: euros, lines: [try line("1", "1", "Z", "JPY")])
        #expect(throws: OrdersError.currencyMismatch(euros, yen)) { try foreign.priced() }
        let tenYen = Money(minor: 10, currency: yen)
        let charge = OrderPricing(
            currency: euros,
            lines: [],
            charges: [ChargeToPrice(amount: tenYen, tax: try TaxCode("Z"))]
        )
        #expect(throws: OrdersError.currencyMismatch(euros, yen)) { try charge.priced() }
        let discount = OrderPricing(
            currency: euros,
            lines: [try line("1", "1")],
            discounts: [.amount(tenYen)]
        )
        #expect(throws: OrdersError.currencyMismatch(euros, yen)) { try discount.priced() }
        let negative = OrderPricing(
            currency: euros,
            lines: [],
            charges: [ChargeToPrice(amount: try euro("-1.00"), tax: try TaxCode("Z"))]
        )
        #expect(throws: OrdersError.negativeCharge(try euro("-1.00"))) { try negative.priced() }
    }

    @Test(
        "refuses figures beyond 64 bits instead of a wrong total",
        arguments: [TaxMode.exclusive, .inclusive],
        RoundingMode.allCases
    )
    func overflow(mode: TaxMode, rounding: RoundingMode) throws {
        let huge = try line("9223372036854775807", "9223372036.854775807")
        let large = try line("92233720368547758", "1", "Z")
        for lines in [[huge], [large, large]] {
            let order = OrderPricing(
                currency: try Currency("EUR"),
                lines: lines,
                taxMode: mode,
                rounding: rounding
            )
            #expect(#expect(throws: OrdersError.self) { try order.priced() }?.code == "figure-too-large")
        }
    }
}
