import Testing

@testable import Orders

@Suite("Rules of reports")
struct ReportRuleTests {
    @Test("a share is a percentage to two decimals, half up, and nothing of nothing")
    func proportion() {
        #expect(Proportion(1, of: 3).percent?.description == "33.33")
        #expect(Proportion(2, of: 3).percent?.description == "66.67")
        #expect(Proportion(1, of: 1).percent?.description == "100.00")
        #expect(Proportion(0, of: 7).percent?.description == "0.00")
        #expect(Proportion(0, of: 0).percent == nil)
        #expect(Proportion(.max, of: .max).percent?.description == "100.00")
    }

    @Test("punctuality counts what left, and what of it was late")
    func punctuality() {
        var deliveries = Punctuality()
        deliveries.add(shipped: 772, late: 37)
        deliveries.add(shipped: 37, late: 0)
        #expect(deliveries.shipped == 809 && deliveries.late == 37)
        #expect(deliveries.onTime.percent?.description == "95.43")
    }

    private func proposal(
        _ onHand: Int64,
        incoming: Int64 = 0,
        waiting: Int64 = 0,
        demand: Int64 = 0,
        level: Int64 = 25,
        scale: Int = 0,
        isDiscontinued: Bool = false,
        days: (Int64, Int64) = (90, 44)
    ) throws -> ReorderProposal {
        try ReorderProposal(
            stock: try StockBalance(onHand: onHand, incoming: incoming),
            waiting: waiting,
            demand: demand,
            level: ReorderLevel(level),
            scale: scale,
            isDiscontinued: isDiscontinued,
            horizon: .init(windowDays: days.0, aheadDays: days.1)
        )
    }

    @Test("what is low is brought back to its level after what will be asked for, in whole pieces")
    func proposed() throws {
        #expect(try proposal(26).quantity == 0, "above its level")
        #expect(try proposal(25).quantity == 0, "at its level, and nobody asks for it")
        #expect(try proposal(10).quantity == 15)
        #expect(try proposal(10, demand: 90).quantity == 59, "and one a day for 44 days")
        #expect(try proposal(10, demand: 1).expected == 1, "half a piece is a piece too few")
        #expect(try proposal(10, isDiscontinued: true).quantity == 0)
        #expect(try proposal(30, waiting: 20).projected == 10)
        #expect(try proposal(30, waiting: 20).quantity == 15, "what lines wait for is gone already")
        #expect(try proposal(1_500, level: 2_000, scale: 3).quantity == 1_000, "no half pieces")
        #expect(throws: OrdersError.self) { try proposal(0, demand: .max, days: (1, 3650)) }
    }

    @Test("the same need is never proposed for twice", arguments: 0..<50 as Range<Int64>)
    func once(seed: Int64) throws {
        let (onHand, demand, waiting) = (seed % 30, seed * 7 % 200, seed % 4)
        let first = try proposal(onHand, waiting: waiting, demand: demand)
        let second = try proposal(
            onHand,
            incoming: first.quantity,
            waiting: waiting,
            demand: demand
        )
        #expect(second.quantity == 0 || first.quantity == 0)
        if first.quantity > 0 { #expect(second.projected >= 25 + second.expected) }
    }

    @Test("a percentile is a value that was measured, and is not shown of fewer than five")
    func percentiles() {
        #expect(Percentile([5, 1, 4, 2]).value(50) == nil)
        let five = Percentile([5, 1, 4, 2, 3])
        #expect(five.value(50) == 3 && five.value(90) == 5 && five.value(1) == 1 && five.value(100) == 5)
        #expect(Percentile(Array(1...100)).value(90) == 90)
    }

    @Test("days of sales are counted back month by month")
    func salesOutstanding() throws {
        let months = [1, 2, 3].compactMap { CalendarDay(year: 2026, month: $0, day: 1) }
        let (january, february, march) = (months[0], months[1], months[2])
        let asOf = try #require(CalendarDay(year: 2026, month: 3, day: 10))
        let sales: [CalendarDay: Int64] = [january: 3_100, february: 2_800, march: 1_000]
        func days(_ open: Int64) throws -> String? {
            try SalesOutstanding.days(open: open, asOf: asOf, sales: sales)?.description
        }
        #expect(try days(0) == "0.0")
        #expect(try days(500) == "5.0", "half of March so far")
        #expect(try days(1_000) == "10.0")
        #expect(try days(3_800) == "38.0", "March so far and February")
        #expect(try days(5_350) == "53.5", "and half of January")
        #expect(try days(1_000_000) == "69.0", "beyond all sales no further days count")
        #expect(try SalesOutstanding.days(open: 5, asOf: asOf, sales: [:]) == nil)
        #expect(
            try SalesOutstanding.days(open: 500, asOf: asOf, sales: [march: -10, january: 1_000])?
                .description == "53.5",
            "a month of credits counts as one without sales"
        )
    }

    @Test(
        "a step is measured from its begin to its end, and not where one of them is missing or before the other"
    )
    func steps() {
        var moments = CycleStep.Moments(opened: 10)
        moments.submitted = 15
        moments.approved = 18
        moments.confirmed = 30
        moments.picked = 31
        moments.shipped = 50
        moments.delivered = 70
        moments.invoiced = 40
        let expected: [CycleStep: Int64] = [
            .submission: 5, .approval: 3, .confirmation: 12, .picking: 1, .shipping: 19, .delivery: 20,
            .lead: 40, .working: 24, .waiting: 16,
        ]
        for step in CycleStep.allCases { #expect(step.duration(moments) == expected[step], "\(step)") }
        moments.approved = nil
        #expect(CycleStep.confirmation.duration(moments) == 20, "a small order goes from opened to confirmed")
        moments.submitted = nil
        #expect(CycleStep.working.duration(moments) == 39 && CycleStep.waiting.duration(moments) == 1)
        moments.picked = 29
        #expect(CycleStep.working.duration(moments) == nil && CycleStep.waiting.duration(moments) == nil)
    }
}
