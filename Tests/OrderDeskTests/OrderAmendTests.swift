import Engine
import OrderDesk
import TestSupport
import Testing

@Suite("Amendments")
struct OrderAmendTests {
    private func confirmed(_ desk: Desk, _ lines: [OrderLineInput]) async throws -> OrderView {
        let draft = try await desk.openDraft(lines)
        return try await desk.perform(OrderConfirm(order: draft.id)).order
    }

    @Test(
        "are the next version, with frozen prices, stock that follows, and the version before it kept whole"
    )
    func next() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "10")
            try await desk.stock("TEA-2", price: "5", tax: "S:7", quantity: "10")
            let order = try await confirmed(
                desk,
                [
                    OrderLineInput(sku: "TEA-1", quantity: "3", price: "9"),
                    OrderLineInput(sku: "TEA-2", quantity: "2"),
                ]
            )
            var amend = OrderAmend(order: order.id, expectedVersion: order.version)
            amend.lines = [
                OrderLineChange(position: 1, quantity: "5"), OrderLineChange(position: 2, remove: true),
                OrderLineChange(sku: "TEA-2", quantity: "1"),
            ]
            amend.requiredOn = "2030-01-31"
            var address = ShipTo()
            address.city = "Bonn"
            amend.shipTo = address
            let command = amend
            await #expect(throws: EngineError.self, "a reason is needed") {
                _ = try await desk.perform(command)
            }
            let next = try await desk.perform(amend, reason: "the customer asked").order
            #expect(next.number == order.number && next.revision == 2 && next.state == "confirmed")
            #expect(next.lines?.map(\.position) == [1, 3])
            #expect(next.lines?.map(\.price) == ["9", "5"])
            #expect(next.figures.values["net"] == "50.00")
            #expect(next.shipTo?.values["city"] == "Bonn")
            #expect(next.shipTo?.values["name"] == "Ada Example")
            #expect(try await desk.perform(StockShow(sku: "TEA-1")).stock.total.allocated == "5")
            #expect(try await desk.perform(StockShow(sku: "TEA-2")).stock.total.allocated == "1")

            let versions = try await desk.perform(OrderVersionsShow(order: order.id)).versions
            #expect(versions.map(\.revision) == [1, 2])
            #expect(versions[0].lines.map(\.quantity) == ["3", "2"])
            #expect(versions[0].figures.values["gross"] == order.figures.values["gross"])
            #expect(versions[0].shipTo.values["city"] == "Berlin")
            #expect(versions[0].changes.isEmpty)
            #expect(
                versions[1].changes.map(\.kind) == ["quantity", "line-removed", "line-added", "required-on"]
            )
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("change nothing when they are refused")
    func refused() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "10")
            let order = try await confirmed(desk, [OrderLineInput(sku: "TEA-1", quantity: "3")])
            func amended(_ change: OrderLineChange, version: Int64? = nil) async throws {
                let amend = OrderAmend(
                    order: order.id,
                    expectedVersion: version ?? order.version,
                    lines: [change]
                )
                _ = try await desk.perform(amend, reason: "asked for")
            }
            await #expect(throws: EngineError.self, "too little stock") {
                try await amended(OrderLineChange(position: 1, quantity: "11"))
            }
            await #expect(throws: EngineError.self, "nothing would be left") {
                try await amended(OrderLineChange(position: 1, remove: true))
            }
            await #expect(throws: EngineError.self, "an old version") {
                try await amended(OrderLineChange(position: 1, quantity: "2"), version: 1)
            }
            #expect(try await desk.perform(OrderShow(order: order.id)).order == order)
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("by a clerk never raise the total; an approver may, within the limits")
    func raise() async throws {
        try await withDesk { desk in
            let clerk = try await desk.person("clerk1", role: "clerk")
            let lead = try await desk.person("lead1", role: "sales-lead")
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "10")
            let order = try await confirmed(desk, [OrderLineInput(sku: "TEA-1", quantity: "3")])
            let up = OrderAmend(
                order: order.id,
                expectedVersion: order.version,
                lines: [OrderLineChange(position: 1, quantity: "4")]
            )
            let error = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(up, as: clerk, reason: "asked for")
            }
            #expect("\(try #require(error))".contains("the change needs an approver"))
            let raised = try await desk.perform(up, as: lead, reason: "asked for").order
            let down = OrderAmend(
                order: order.id,
                expectedVersion: raised.version,
                lines: [OrderLineChange(position: 1, quantity: "1")]
            )
            let lowered = try await desk.perform(down, as: clerk, reason: "asked for").order
            #expect(lowered.revision == 3)
            #expect(try await desk.perform(StockShow(sku: "TEA-1")).stock.total.allocated == "1")
        }
    }

    @Test("never lose a version, whatever is changed", arguments: 0..<4 as Range<UInt64>)
    func versions(seed: UInt64) async throws {
        try await withDesk { desk in
            var random = SeededGenerator(seed: seed)
            for sku in 1...3 {
                try await desk.stock("TEA-\(sku)", price: "1\(sku)", tax: "S:19", quantity: "40")
            }
            var order = try await confirmed(desk, [OrderLineInput(sku: "TEA-1", quantity: "3")])
            var told = [order]
            for _ in 0..<12 {
                let position = order.lines?.randomElement(using: &random)?.position ?? 1
                let quantity = "\(Int.random(in: 1...9, using: &random))"
                let change =
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: OrderLineChange(position: Int(position), quantity: quantity)
                    case 1: OrderLineChange(position: Int(position), remove: true)
                    default:
                        OrderLineChange(
                            sku: "TEA-\(Int.random(in: 1...3, using: &random))",
                            quantity: quantity
                        )
                    }
                let amend = OrderAmend(order: order.id, expectedVersion: order.version, lines: [change])
                do {
                    order = try await desk.perform(amend, reason: "seed \(seed)").order
                    told.append(order)
                } catch let error as EngineError { #expect(error.code == "conflict") }
            }
            let kept = try await desk.perform(OrderVersionsShow(order: order.id)).versions
            #expect(kept.map(\.revision) == (1...Int64(told.count)).map { $0 })
            #expect(kept.map { $0.figures.values["gross"] } == told.map { $0.figures.values["gross"] })
            #expect(kept.map { $0.lines.map(\.quantity) } == told.map { $0.lines?.map(\.quantity) })
            #expect(kept.dropFirst().allSatisfy { !$0.changes.isEmpty })
            #expect(try await desk.findings().isEmpty)
        }
    }
}
