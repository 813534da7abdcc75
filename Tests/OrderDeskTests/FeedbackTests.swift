import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Feedback")
struct FeedbackTests {
    private static let words = "Zqwords: the cup came broken"

    /// A confirmed order of Ada's for TEA and CUP.
    private func withOrder(
        clock: @escaping @Sendable () -> Date = { Date() },
        _ body: (Desk, String) async throws -> Void
    ) async throws {
        try await withDesk(clock: clock) { desk in
            for sku in ["TEA", "CUP"] {
                try await desk.stock(sku, price: "10.00", tax: "S:19", quantity: "100")
            }
            try await desk.addCustomer("Ada Example")
            try await body(desk, try await order(desk))
        }
    }

    private func order(_ desk: Desk) async throws -> String {
        let lines = ["TEA", "CUP"].map { OrderLineInput(sku: $0, quantity: "1") }
        let open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
        return try #require(try await desk.perform(open).order.number)
    }

    private func ask(_ desk: Desk, _ order: String, step: String? = nil, product: String? = nil) async throws
        -> String
    {
        let asked = try await desk.perform(FeedbackAsk(order: order, step: step, product: product))
        #expect(asked.feedback.order == order && asked.feedback.step == step)
        return try #require(asked.token)
    }

    @Test("is given once by its token, and its words are sealed")
    func once() async throws {
        try await withOrder { desk, order in
            let token = try await ask(desk, order, product: "CUP")
            let give = FeedbackGive(token: token, score: 2, text: Self.words)
            #expect(try await desk.perform(give, isDryRun: true).feedback.score == 2)
            let given = try await desk.perform(give).feedback
            #expect(given.score == 2 && given.sku == "CUP" && given.fields.values.isEmpty)
            for again in [token, UUID().uuidString.lowercased(), "", "x"] {
                let error = await #expect(throws: EngineError.self) {
                    _ = try await desk.perform(FeedbackGive(token: again, score: 5))
                }
                #expect("\(try #require(error))".hasPrefix("the token opens no question\n"), "\(again)")
            }
            let listed = try await desk.perform(FeedbackList(order: order)).feedback
            #expect(listed.map(\.score) == [2] && listed.first?.fields.values["feedback"] == Self.words)
            let folder = desk.folder + "/store"
            for name in try #require(FileManager.default.enumerator(atPath: folder)).compactMap({
                $0 as? String
            }) {
                guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
                for text in ["Zqwords", token] {
                    #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text) stands in \(name)")
                }
            }
            #expect(try await desk.findings() == [])
        }
    }

    @Test("is told its token once: not in a dry run, and not by a repeated request")
    func told() async throws {
        try await withOrder { desk, order in
            let ask = FeedbackAsk(order: order, step: "shipping")
            #expect(try await desk.perform(ask, isDryRun: true).token == nil)
            let first = try await desk.perform(ask, key: "once")
            let second = try await desk.perform(ask, key: "once")
            #expect(first.token != nil && second.token == nil && first.feedback == second.feedback)
            #expect(try await desk.perform(FeedbackList()).feedback.count == 1)
        }
    }

    @Test("is asked about a confirmed order, a step that it has or a product on it, for some days")
    func asked() async throws {
        let today = MovableClock()
        try await withOrder(clock: { today.now }) { desk, order in
            for ask in [
                FeedbackAsk(order: order, step: "cooking"), FeedbackAsk(order: order, product: "POT"),
                FeedbackAsk(order: order, step: "shipping", product: "TEA"),
                FeedbackAsk(order: order, days: 0),
            ] {
                await #expect(throws: (any Error).self) { _ = try await desk.perform(ask) }
            }
            let lines = [OrderLineInput(sku: "TEA", quantity: "1")]
            let draft = try await desk.perform(OrderOpen(customer: "C-000001", lines: lines)).order.id
            let error = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(FeedbackAsk(order: draft))
            }
            #expect("\(try #require(error))".contains("it is draft"))
            let late = try await ask(desk, order)
            today.advance(days: 61)
            await #expect(throws: EngineError.self, "its time is over") {
                _ = try await desk.perform(FeedbackGive(token: late, score: 5))
            }
        }
    }

    @Test("comes to figures by step, product and month, none of fewer than five answers")
    func report() async throws {
        try await withOrder { desk, order in
            for score in [5, 5, 4, 2, 1] as [Int64] {
                let token = try await ask(desk, order, step: "shipping")
                _ = try await desk.perform(FeedbackGive(token: token, score: score))
            }
            _ = try await ask(desk, order, step: "shipping")
            for score in [1, 1] as [Int64] {
                let token = try await ask(desk, order)
                _ = try await desk.perform(FeedbackGive(token: token, score: score))
            }
            for score in [3, 3, 3, 3] as [Int64] {
                let token = try await ask(desk, order, product: "TEA")
                _ = try await desk.perform(FeedbackGive(token: token, score: score))
            }
            let steps = try await desk.perform(ReportSatisfaction())
            #expect(steps.groups.map(\.label) == ["order", "shipping"])
            #expect(steps.groups.map(\.tooFew) == [true, false] && steps.groups.map(\.asked) == [2, 6])
            let shipping = try #require(steps.groups.last)
            #expect(shipping.mean == "3.40" && shipping.satisfiedPercent == "60.00")
            #expect(shipping.answered == 5 && shipping.answeredPercent == "83.33")
            #expect(steps.groups.first?.mean == nil && steps.groups.first?.answered == nil)
            #expect(steps.satisfaction.answered == 5 && steps.satisfaction.mean == "3.40", "what is told")
            #expect(steps.satisfaction.asked == 8 && !steps.satisfaction.tooFew)
            let products = try await desk.perform(ReportSatisfaction(by: .product))
            #expect(products.groups.map(\.label) == ["TEA"] && products.groups.first?.tooFew == true)
            let months = try await desk.perform(ReportSatisfaction(by: .month))
            #expect(months.groups.count == 1 && months.groups.first?.answered == 5)
            #expect(months.satisfaction.mean == months.groups.first?.mean)
            let none = try await desk.perform(ReportSatisfaction(from: "2999-01-01"))
            #expect(none.groups.isEmpty && none.satisfaction.asked == 0)
        }
    }

    @Test("is read by whom the policy lets, within their reach")
    func seen() async throws {
        try await withOrder { desk, order in
            let token = try await ask(desk, order)
            _ = try await desk.perform(FeedbackGive(token: token, score: 4, text: Self.words))
            let support = try await desk.person("sue", role: "support")
            let read = try await desk.perform(FeedbackList(), as: support).feedback
            #expect(read.first?.fields.values["feedback"] == Self.words)
            let other = try await desk.person("clea", role: "clerk", team: "other")
            #expect(try await desk.perform(FeedbackList(), as: other).feedback.isEmpty)
            for role in ["warehouse", "auditor", "finance"] {
                let person = try await desk.person("one-\(role)", role: role)
                await #expect(throws: Denial.self, "\(role)") {
                    _ = try await desk.perform(FeedbackList(), as: person)
                }
            }
        }
    }
}
