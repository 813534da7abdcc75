import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Rules that decide about orders")
struct AutomationTests {
    private static let rules = """

        rules:
          - rule: small-orders
            text: small orders need no second look
            on: order.submitted
            when: {total-at-most: {EUR: "50.00"}, stock: all}
            do: approve
          - rule: export-papers
            text: export papers are checked first
            on: order.submitted
            when: {country: [US]}
            do: hold
          - rule: large
            text: the sales-lead calls the customer
            on: order.confirmed
            when: {total-from: {EUR: "1000.00"}}
            do: note
        """

    private func withRules(
        custody: Custody = .solo,
        _ test: (Desk) async throws -> Void
    ) async throws {
        let change: (inout [String: String]) -> Void = { $0["workflow.yaml"]? += Self.rules }
        try await withDesk(custody: custody, policies: change) { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "500")
            try await desk.addCustomer("Ada Example")
            try await test(desk)
        }
    }

    private func open(_ desk: Desk, _ quantity: String, _ change: (inout OrderOpen) -> Void = { _ in })
        async throws
        -> OrderView
    {
        var open = OrderOpen(
            customer: "C-000001",
            lines: [OrderLineInput(sku: "TEA-1", quantity: quantity)]
        )
        change(&open)
        return try await desk.perform(open).order
    }

    private func submitted(_ desk: Desk, _ order: OrderView) async throws -> OrderView {
        try await desk.perform(OrderSubmit(order: order.id)).order
    }

    @Test(
        "approve within the limit that they state, and nothing beyond it, with their name and reason on record"
    )
    func approve() async throws {
        try await withRules { desk in
            let small = try await submitted(desk, open(desk, "4"))
            #expect(small.state == "approved")
            let history = try #require(try await desk.perform(OrderShow(order: small.id)).order.history)
            #expect(history.map(\.kind) == ["submit", "approve"])
            let decided = try #require(history.last)
            #expect(decided.rule == "rules.small-orders")
            #expect(decided.reason.values["reason"] == "small orders need no second look")
            let entries = try await desk.perform(AuditList()).entries
            let entry = try #require(entries.last { $0.operation == "order.submit" })
            #expect(entry.objects.contains("rule/small-orders"))
            let confirmed = try await desk.perform(OrderConfirm(order: small.id)).order
            #expect(confirmed.state == "confirmed")

            let large = try await submitted(desk, open(desk, "5"))
            #expect(large.state == "submitted", "59.50 is above 50.00")
            #expect(try await desk.perform(OrderShow(order: large.id)).order.history?.count == 1)
            let given = try await submitted(
                desk,
                open(desk, "1") {
                    $0.lines = [OrderLineInput(sku: "TEA-1", quantity: "1", discountPercent: "5")]
                }
            )
            #expect(given.state == "submitted", "a discount that the rule does not name")
            let short = try await submitted(
                desk,
                open(desk, "1") { $0.lines = [OrderLineInput(sku: "TEA-1", quantity: "499", price: "0.05")] }
            )
            #expect(short.state == "submitted")
            #expect(try await desk.findings() == [])
        }
    }

    @Test("approve nothing over the customer's credit limit")
    func credit() async throws {
        try await withRules { desk in
            _ = try await desk.perform(
                CustomerTerms(customer: "C-000001", expectedVersion: 1, creditLimit: "30.00")
            )
            #expect(try await submitted(desk, open(desk, "2")).state == "approved", "23.80 of 30.00")
            #expect(try await submitted(desk, open(desk, "4")).state == "submitted", "47.60 of 30.00")
        }
    }

    @Test("stand in for a second person where two are asked for, and only up to their limit")
    func twoPerson() async throws {
        try await withRules(custody: .twoPerson) { desk in
            let small = try await submitted(desk, open(desk, "4"))
            #expect(small.state == "approved")
            let large = try await submitted(desk, open(desk, "5"))
            #expect(large.state == "submitted")
            await #expect(throws: EngineError.self, "nor does the opener approve it") {
                _ = try await desk.perform(OrderApprove(order: large.id))
            }
        }
    }

    @Test("hold back, also what would be confirmed at one go, and are not got round by it")
    func hold() async throws {
        try await withRules { desk in
            var abroad = ShipTo()
            (abroad.name, abroad.street, abroad.city, abroad.country) = ("Ada", "1 Main", "Boston", "US")
            let order = try await open(desk, "1") { $0.shipTo = abroad }
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderConfirm(order: order.id))
            }
            await #expect(throws: EngineError.self) {
                _ = try await open(desk, "1") { ($0.shipTo, $0.confirm) = (abroad, true) }
            }
            #expect(try await desk.perform(OrderShow(order: order.id)).order.state == "draft")
            #expect(try await desk.perform(OrderList()).orders?.count == 1, "nothing of it was done")
            let held = try await submitted(desk, order)
            #expect(held.state == "submitted" && held.onHold, "not approved by the other rule either")
            let last = try await desk.perform(OrderShow(order: order.id)).order.history?.last
            #expect(last?.kind == "hold" && last?.rule == "rules.export-papers")
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderApprove(order: order.id))
            }
            _ = try await desk.perform(OrderRelease(order: order.id))
            #expect(try await desk.perform(OrderApprove(order: order.id)).order.state == "approved")
        }
    }

    @Test("note what they are for, in the answer already")
    func note() async throws {
        try await withRules { desk in
            let order = try await open(desk, "100") { $0.confirm = true }
            #expect(order.state == "confirmed")
            #expect(order.history?.map(\.kind) == ["confirm", "note"])
            #expect(order.history?.last?.rule == "rules.large")
            let small = try await open(desk, "1") { $0.confirm = true }
            #expect(small.history?.map(\.kind) == ["confirm"])
            #expect(try await desk.findings() == [])
        }
    }

    @Test("are asked in a dry run too, which writes nothing")
    func dryRun() async throws {
        try await withRules { desk in
            let draft = try await open(desk, "1")
            let seen = try await desk.perform(OrderSubmit(order: draft.id), isDryRun: true).order
            #expect(seen.state == "approved")
            #expect(try await desk.perform(OrderShow(order: draft.id)).order.state == "draft")
        }
    }
}
