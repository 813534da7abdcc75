import Engine
import Foundation
import OrderDesk
import Orders
import Testing

@Suite("Steps of an order")
struct OrderStepTests {
    private func outcomes(_ desk: Desk, _ order: String) async throws -> [String: OrderStepView] {
        let steps = try await desk.perform(OrderSteps(order: order)).steps
        return Dictionary(uniqueKeysWithValues: steps.map { ($0.step, $0) })
    }

    @Test("have an owner and a time from the draft to the settled order, and say what they wait for")
    func course() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "2")
            let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "3")])
            var steps = try await outcomes(desk, draft.id)
            #expect(steps.count == 10)
            #expect(steps["customer"]?.outcome == "done" && steps["price"]?.outcome == "done")
            let stock = try #require(steps["stock"])
            #expect(stock.outcome == "open" && stock.missing == "less is there than is ordered")
            #expect(stock.owner == "owner" && stock.role == "clerk" && !stock.overdue)
            let (started, due) = (try #require(stock.started), try #require(stock.due))
            #expect(
                due.milliseconds - started.milliseconds == 4 * 3_600_000,
                "four hours, as the policy says"
            )
            #expect(steps["confirmation"]?.outcome == "waiting")
            #expect(steps["confirmation"]?.missing == "stock, shipment")

            clock.advance(days: 1)
            #expect(try await desk.perform(OrderNext()).steps.map(\.step) == ["stock"])
            #expect(try await outcomes(desk, draft.id)["stock"]?.overdue == true)
            _ = try await desk.perform(StockReceive(sku: "TEA-1", quantity: "5"))
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            steps = try await outcomes(desk, order.id)
            #expect(steps["confirmation"]?.done?.milliseconds == order.confirmed?.milliseconds)
            #expect(steps["picking"]?.outcome == "open" && steps["picking"]?.role == "warehouse")

            let number = try await desk.perform(ShipmentPick(order: order.id)).shipment.number
            #expect(try await outcomes(desk, order.id)["picking"]?.outcome == "done")
            _ = try await desk.perform(ShipmentPack(shipment: number))
            _ = try await desk.perform(ShipmentShip(shipment: number))
            #expect(try await outcomes(desk, order.id)["shipping"]?.outcome == "done")
            let invoice = try await desk.perform(InvoiceIssue(order: order.id)).invoice
            steps = try await outcomes(desk, order.id)
            #expect(steps["invoicing"]?.outcome == "done" && steps["settlement"]?.outcome == "open")
            clock.advance(days: 29)
            #expect(try await desk.perform(OrderNext()).steps.map(\.step) == ["settlement"])
            var filter = OrderNext()
            filter.overdue = true
            #expect(try await desk.perform(filter).total == 0)
            clock.advance(days: 2)
            #expect(try await desk.perform(filter).steps.map(\.step) == ["settlement"])
            _ = try await desk.perform(
                PaymentRecord(
                    customer: "C-000001",
                    amount: "35.70",
                    method: "cash",
                    reference: invoice.number
                )
            )
            #expect(try await outcomes(desk, order.id).values.allSatisfy { $0.outcome == "done" })
            #expect(try await desk.perform(OrderNext()).total == 0)
            #expect(try await desk.findings() == [])
        }
    }

    @Test("are taken over by whoever has their role, and are found as theirs")
    func owners() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "9")
            let packer = try await desk.person("wendy", role: "warehouse")
            let other = try await desk.person("will", role: "warehouse")
            let clerk = try await desk.person("cleo", role: "clerk")
            try await desk.addCustomer("Ada Example")
            let open = OrderOpen(
                customer: "C-000001",
                lines: [OrderLineInput(sku: "TEA-1", quantity: "1")],
                confirm: true
            )
            let order = try await desk.perform(open, as: clerk).order
            var mine = OrderNext()
            mine.mine = true
            #expect(
                try await desk.perform(mine, as: packer).steps.map(\.step) == ["picking"],
                "any of the role's"
            )
            #expect(try await desk.perform(mine, as: clerk).total == 0)
            let taken = try await desk.perform(OrderTake(order: order.id, step: "picking"), as: packer)
            #expect(taken.steps.map(\.owner) == ["wendy"])
            #expect(try await desk.perform(mine, as: packer).total == 1)
            #expect(try await desk.perform(mine, as: other).total == 0)
            _ = try await desk.perform(OrderTake(order: order.id, step: "picking", user: "will"), as: packer)
            #expect(try await desk.perform(mine, as: other).total == 1)
            await #expect(throws: EngineError.self, "a clerk packs nothing") {
                _ = try await desk.perform(
                    OrderTake(order: order.id, step: "picking", user: "cleo"),
                    as: packer
                )
            }
            await #expect(throws: EngineError.self, "it is done") {
                _ = try await desk.perform(OrderTake(order: order.id, step: "confirmation"), as: clerk)
            }
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderTake(order: order.id, step: "cooking"), as: clerk)
            }
            let outside = try await desk.person("otto", role: "clerk", team: "other")
            #expect(try await desk.perform(OrderNext(), as: outside).total == 0)
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderSteps(order: order.id), as: outside)
            }
        }
    }

    @Test("are those of the version that the order was opened under, also after the process has changed")
    func version() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "9")
            let old = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            var files = try Shipped.policies()
            files["workflow.yaml"] = """
                process: sales-order
                version: 2
                steps:
                  - name: talk
                    text: the customer is called
                    role: sales-lead
                    within: PT1H
                    guard: customer-complete
                  - name: agree
                    text: it is confirmed
                    role: sales-lead
                    within: P2D
                    after: [talk]
                    guard: order-confirmed
                """
            _ = try await desk.perform(PolicyApply(files: files))
            let new = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            #expect(try await outcomes(desk, old.id).count == 10)
            #expect(try await outcomes(desk, new.id).keys.sorted() == ["agree", "talk"])
            #expect(try await outcomes(desk, new.id)["agree"]?.role == "sales-lead")
        }
    }

    @Test("are dropped with the order, and stand still on hold")
    func ended() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "9")
            let order = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            _ = try await desk.perform(OrderHold(order: order.id), reason: "address unclear")
            #expect(try await outcomes(desk, order.id)["confirmation"]?.missing == "the order is on hold")
            _ = try await desk.perform(OrderRelease(order: order.id))
            _ = try await desk.perform(OrderCancel(order: order.id), reason: "not wanted")
            let steps = try await outcomes(desk, order.id)
            #expect(steps["confirmation"]?.outcome == "dropped" && steps["confirmation"]?.missing == nil)
            #expect(steps["settlement"]?.outcome == "dropped" && steps["customer"]?.outcome == "done")
            #expect(try await desk.perform(OrderNext()).total == 0)
        }
    }
}
