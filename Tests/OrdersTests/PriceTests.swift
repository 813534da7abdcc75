import Orders
import Testing

@Suite("Price resolution")
struct PriceTests {
    private func price(_ text: String) throws -> UnitPrice { try UnitPrice(text, currency: Currency("EUR")) }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test("takes the first rule that has a price, in the fixed order")
    func order() throws {
        var sources = PriceSources(
            manual: .init(price: try price("1"), reason: "promised on the phone"),
            contracts: [.init(list: "", price: try price("2"))],
            groupLists: [.init(list: "retail", price: try price("3"))],
            datedLists: [.init(list: "spring", price: try price("4"))],
            tiers: [.init(from: .one, price: try price("5"))],
            base: try price("6")
        )
        let (quantity, today) = (try Quantity("1"), try day("2026-03-09"))
        var hits: [String] = []
        for remove: (inout PriceSources) -> Void in [
            { $0.manual = nil }, { $0.contracts = [] }, { $0.groupLists = [] }, { $0.datedLists = [] },
            { $0.tiers = [] }, { $0.base = nil },
        ] {
            let hit = try sources.resolve(quantity: quantity, on: today)
            hits.append("\(hit.rule.label) \(hit.price)")
            remove(&sources)
        }
        #expect(hits == ["manual 1", "contract 2", "group-list 3", "dated-list 4", "tier 5", "base 6"])
        #expect(throws: OrdersError.noPrice) { try sources.resolve(quantity: quantity, on: today) }
    }

    @Test("refuses a price by hand without a reason", arguments: ["", "  \n"])
    func reason(text: String) throws {
        let sources = PriceSources(manual: .init(price: try price("1"), reason: text), base: try price("2"))
        #expect(throws: OrdersError.manualPriceWithoutReason) {
            try sources.resolve(quantity: Quantity("1"), on: day("2026-03-09"))
        }
    }

    @Test(
        "takes the highest tier that is reached",
        arguments: [("9.999", "base"), ("10", "10"), ("99", "10"), ("100", "100"), ("1000", "100")]
    )
    func tiers(quantity: String, reached: String) throws {
        let sources = PriceSources(
            tiers: [
                .init(from: ScaledDecimal(100), price: try price("0.80")),
                .init(from: ScaledDecimal(10), price: try price("0.90")),
            ],
            base: try price("1")
        )
        let hit = try sources.resolve(quantity: Quantity(quantity), on: day("2026-03-09"))
        let expected = reached == "base" ? PriceRule.base : .tier(from: try ScaledDecimal(reached))
        #expect(hit.rule == expected)
    }

    @Test(
        "takes the list that began last, on its days only",
        arguments: [
            ("2026-02-28", "year"), ("2026-03-01", "march"), ("2026-03-31", "march"), ("2026-04-01", "year"),
            ("2025-12-31", "base"),
        ]
    )
    func dates(text: String, list: String) throws {
        let sources = PriceSources(
            datedLists: [
                .init(list: "year", price: try price("2"), from: try day("2026-01-01")),
                .init(
                    list: "march",
                    price: try price("1"),
                    from: try day("2026-03-01"),
                    through: try day("2026-03-31")
                ),
            ],
            base: try price("3")
        )
        let hit = try sources.resolve(quantity: Quantity("1"), on: day(text))
        #expect(hit.rule == (list == "base" ? .base : .datedList(list)))
    }
}
