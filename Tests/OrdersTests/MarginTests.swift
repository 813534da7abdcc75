import Orders
import TestSupport
import Testing

@Suite("Margin")
struct MarginTests {
    private func margin(_ lines: [(String, String, String)], _ code: String = "EUR") throws -> Margin {
        let currency = try Currency(code)
        var margin = Margin(in: currency)
        for (revenue, quantity, cost) in lines {
            try margin.add(
                revenue: Money(revenue, currency: currency),
                quantity: ScaledDecimal(quantity),
                unitCost: UnitPrice(cost, currency: currency)
            )
        }
        return margin
    }

    @Test("is what is left of the revenue, each line's cost rounded to the currency")
    func sums() throws {
        let sums = try margin([("10.00", "3", "1.115"), ("5.00", "0.5", "0.01")])
        #expect(sums.revenue.description == "15.00")
        #expect(sums.cost.description == "3.36", "3.345 and 0.005 are rounded half up, each by itself")
        #expect(try sums.amount().description == "11.64")
        #expect(try sums.percent()?.description == "77.60")
        #expect(try margin([("100", "2", "75")], "JPY").percent()?.description == "-50.00")
    }

    @Test("has no percentage of nothing, and does not mix currencies")
    func bounds() throws {
        #expect(try margin([]).percent() == nil)
        #expect(try margin([("0.00", "1", "1")]).percent() == nil)
        var euro = Margin(in: try Currency("EUR"))
        let yen = try Currency("JPY")
        #expect(throws: OrdersError.self) {
            try euro.add(
                revenue: Money(minor: 1, currency: yen),
                quantity: .one,
                unitCost: UnitPrice("1", currency: yen)
            )
        }
        #expect(euro == Margin(in: try Currency("EUR")), "nothing of it is kept")
    }

    @Test("is the same whichever line comes first", arguments: 0..<20 as Range<UInt64>)
    func anyOrder(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lines = (0..<20).map { _ in
            (
                "\(Int.random(in: 0...99, using: &random)).\(Int.random(in: 10...99, using: &random))",
                "\(Int.random(in: 1...9, using: &random)).\(Int.random(in: 1...999, using: &random))",
                "\(Int.random(in: 0...9, using: &random)).\(Int.random(in: 1...99999, using: &random))"
            )
        }
        #expect(try margin(lines) == margin(lines.shuffled(using: &random)))
    }

    @Test("takes the cost of the confirmation, and for history the first one")
    func history() throws {
        let euro = try Currency("EUR")
        let (one, two) = (try UnitPrice("1", currency: euro), try UnitPrice("2", currency: euro))
        let history = CostHistory([
            .init(since: 10, cost: one), .init(since: 20, cost: two), .init(since: 20, cost: nil),
            .init(since: 30, cost: one),
        ])
        #expect(
            [9, 10, 19, 20, 29, 30, 99].map { history.cost(at: $0) } == [nil, one, one, nil, nil, one, one]
        )
        #expect(history.costOfHistory == one)
        #expect(CostHistory([]).cost(at: 5) == nil && CostHistory([]).costOfHistory == nil)
    }
}
