import Engine
import Foundation
import OrderDesk
import TestSupport
import Testing

@Suite("Small groups in figures of satisfaction")
struct SmallGroupTests {
    /// What one report tells of one group: how many answers, and the sum of their scores.
    private struct Cell: Hashable {
        let by: SatisfactionGrouping
        let label: String
        let answers: Int64
        let hundredths: Int64
    }

    /// A store in which a sales lead of one team sees its figures, and whoever sees all of them.
    private func withTeams(
        clock: MovableClock,
        _ body: (Desk, _ orders: [String], _ lead: Desk.Person) async throws -> Void
    ) async throws {
        func edited(_ files: inout [String: String]) {
            // Why a clerk: they reach the orders of their own team.
            let roles = files["roles.yaml"] ?? ""
            files["roles.yaml"] = roles.replacing(
                "      - feedback.ask\n",
                with: "      - report.satisfaction\n      - feedback.ask\n",
                maxReplacements: 1
            )
        }
        try await withDesk(policies: edited, clock: { clock.now }) { desk in
            try await desk.stock("TEA", price: "10.00", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            let other = try await desk.person("lena", role: "sales-lead", team: "east")
            let lead = try await desk.person("carl", role: "clerk", team: "east")
            var orders: [String] = []
            for person in [Desk.owner, other] {
                let lines = [OrderLineInput(sku: "TEA", quantity: "1")]
                let open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
                orders.append(try #require(try await desk.perform(open, as: person).order.number))
            }
            try await body(desk, orders, lead)
        }
    }

    /// Every report that there is over these days, by everybody who reads some.
    private func cells(_ desk: Desk, _ readers: [Desk.Person], _ days: [String?]) async throws -> Set<Cell> {
        var cells: Set<Cell> = []
        for (reader, by) in readers.flatMap({ reader in SatisfactionGrouping.allCases.map { (reader, $0) } })
        {
            for from in days {
                for to in days where from == nil || to == nil || (from ?? "") <= (to ?? "") {
                    let report = try await desk.perform(
                        ReportSatisfaction(by: by, from: from, to: to),
                        as: reader
                    )
                    let all = report.groups + [report.satisfaction]
                    for group in all {
                        guard let answers = group.answered, let mean = group.mean else { continue }
                        let digits = try #require(Int64(mean.replacing(".", with: "")))
                        cells.insert(
                            Cell(
                                by: by,
                                label: group.label ?? "",
                                answers: answers,
                                hundredths: digits * answers
                            )
                        )
                    }
                }
            }
        }
        return cells
    }

    @Test(
        "every figure of every report is a sum of whole batches of five, whatever days, groups and readers",
        arguments: [3, 4]
    )
    func subtracted(seed: UInt64) async throws {
        let clock = MovableClock()
        var random = SeededGenerator(seed: seed)
        try await withTeams(clock: clock) { desk, orders, lead in
            var days: [String?] = [nil]
            var given: [String: [[Int64]]] = [:]
            for day in 0..<5 {
                days.append(clock.now.formatted(.iso8601.year().month().day()))
                for _ in 0..<5 {
                    let place = Int.random(in: 0..<2, using: &random)
                    let label = Bool.random(using: &random) ? "shipping" : "TEA"
                    let ask = FeedbackAsk(
                        order: orders[place],
                        step: label == "shipping" ? label : nil,
                        product: label == "TEA" ? label : nil
                    )
                    let token = try #require(try await desk.perform(ask).token)
                    let score = Int64.random(in: 1...5, using: &random)
                    _ = try await desk.perform(FeedbackGive(token: token, score: score))
                    var batches = given["\(label) \(place)"] ?? []
                    if batches.last.map({ $0.count < 5 }) != true { batches.append([]) }
                    batches[batches.count - 1].append(score)
                    given["\(label) \(place)"] = batches
                }
                for cell in try await cells(desk, [Desk.owner, lead], days) {
                    let known = given.filter { cell.by == .month || $0.key.hasPrefix(cell.label) }
                    let full = known.values.flatMap { $0 }.filter { $0.count == 5 }.map { $0.reduce(0, +) }
                    #expect(isSum(cell, of: full), "seed \(seed), day \(day): \(cell) of \(given)")
                }
                clock.advance(days: 1)
            }
            let whole = try await desk.perform(ReportSatisfaction(by: .month)).satisfaction
            #expect((whole.answered ?? 0) >= 5, "something is told")
        }
    }

    /// Whether a cell is what some of the batches come to; a mean has two decimals.
    private func isSum(_ cell: Cell, of batches: [Int64]) -> Bool {
        (1..<(1 << batches.count)).contains { choice in
            let chosen = batches.indices.filter { choice >> $0 & 1 == 1 }
            guard Int64(chosen.count * 5) == cell.answers else { return false }
            let sum = chosen.reduce(0) { $0 + batches[$1] }
            return abs(sum * 100 - cell.hundredths) * 2 <= cell.answers
        }
    }

    @Test("nothing that was told changes when one more answers; five more come at once")
    func inTime() async throws {
        let clock = MovableClock()
        try await withTeams(clock: clock) { desk, orders, lead in
            var told: [[Int64?]] = []
            for index in 0..<11 {
                let ask = FeedbackAsk(order: orders[1], step: "shipping")
                let token = try #require(try await desk.perform(ask).token)
                _ = try await desk.perform(FeedbackGive(token: token, score: index == 4 ? 1 : 5))
                var row: [Int64?] = []
                for reader in [Desk.owner, lead] {
                    row.append(try await desk.perform(ReportSatisfaction(), as: reader).satisfaction.answered)
                }
                told.append(row)
                clock.advance(hours: 1)
            }
            let expected: [Int64?] = [nil, nil, nil, nil, 5, 5, 5, 5, 5, 10, 10]
            #expect(told.map { $0[0] } == expected && told.map { $0[1] } == expected)
            let shipping = try await desk.perform(ReportSatisfaction()).groups.first
            #expect(shipping?.mean == "4.60" && shipping?.asked == 11, "of ten, one of them bad")
        }
    }

    @Test("a batch counts on the day on which it is full, and in no other")
    func span() async throws {
        let clock = MovableClock()
        try await withTeams(clock: clock) { desk, orders, _ in
            func give(_ count: Int) async throws {
                for _ in 0..<count {
                    let token = try #require(try await desk.perform(FeedbackAsk(order: orders[0])).token)
                    _ = try await desk.perform(FeedbackGive(token: token, score: 4))
                }
            }
            func day() -> String { clock.now.formatted(.iso8601.year().month().day()) }
            try await give(4)
            let first = day()
            clock.advance(days: 1)
            try await give(3)
            let second = day()
            #expect(try await desk.perform(ReportSatisfaction(to: first)).satisfaction.answered == nil)
            let later = try await desk.perform(ReportSatisfaction(from: second, to: second)).satisfaction
            #expect(later.answered == 5 && later.asked == 3 && later.answeredPercent == nil)
            #expect(try await desk.perform(ReportSatisfaction()).satisfaction.answeredPercent == "71.43")
        }
    }
}
