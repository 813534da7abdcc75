import Engine
import OrderDesk
import Orders
import Testing

@Suite("Shipments")
struct ShipmentTests {
    private func confirmed(
        _ desk: Desk,
        _ quantity: String,
        backOrder: Bool? = nil
    ) async throws -> OrderView {
        let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: quantity)])
        return try await desk.perform(OrderConfirm(order: draft.id, backOrder: backOrder)).order
    }

    private func send(_ desk: Desk, _ order: OrderView, _ parts: [ShipmentPick.Part]? = nil) async throws {
        let number = try await desk.perform(ShipmentPick(order: order.id, lines: parts)).shipment.number
        _ = try await desk.perform(ShipmentPack(shipment: number))
        _ = try await desk.perform(ShipmentShip(shipment: number, carrier: "Post"))
    }

    @Test("take an order out of the house in parts, and the stock follows each")
    func partial() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "10")
            let order = try await confirmed(desk, "5")
            try await send(desk, order, [ShipmentPick.Part(position: 1, quantity: "2")])
            var shown = try await desk.perform(OrderShow(order: order.id)).order
            #expect(shown.fulfilment == "partial" && shown.shippedOn == nil)
            #expect(shown.lines?.first?.shipped == "2" && shown.lines?.first?.reserved == "3")
            var stock = try await desk.perform(StockShow(sku: "TEA-1")).stock.total
            #expect(stock.onHand == "8" && stock.allocated == "3" && stock.available == "5")
            try await send(desk, shown)
            shown = try await desk.perform(OrderShow(order: order.id)).order
            #expect(shown.fulfilment == "complete" && shown.shippedOn != nil)
            stock = try await desk.perform(StockShow(sku: "TEA-1")).stock.total
            #expect(stock.onHand == "5" && stock.allocated == "0")
            let numbers = try await desk.perform(ShipmentList()).shipments.map(\.number)
            #expect(numbers.map { $0.suffix(7) } == ["-000001", "-000002"])
            await #expect(throws: EngineError.self) { try await send(desk, shown) }
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("never take more than is reserved, nor anything of an order on hold")
    func bounds() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "10")
            let order = try await confirmed(desk, "5")
            let most = ShipmentPick(order: order.id, lines: [ShipmentPick.Part(position: 1, quantity: "6")])
            await #expect(throws: EngineError.self) { _ = try await desk.perform(most) }
            let number = try await desk.perform(ShipmentPick(order: order.id)).shipment.number
            await #expect(throws: EngineError.self, "all of it is being picked") {
                _ = try await desk.perform(ShipmentPick(order: order.id))
            }
            await #expect(throws: EngineError.self, "what is being picked cannot be given up") {
                _ = try await desk.perform(OrderVoid(order: order.id), reason: "a mistake")
            }
            _ = try await desk.perform(OrderHold(order: order.id), reason: "address unclear")
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(ShipmentPack(shipment: number))
            }
            _ = try await desk.perform(ShipmentCancel(shipment: number))
            _ = try await desk.perform(OrderVoid(order: order.id), reason: "a mistake")
            let stock = try await desk.perform(StockShow(sku: "TEA-1")).stock.total
            #expect(stock.onHand == "10" && stock.allocated == "0")
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("wait for goods that are not there, and the longest waiting gets them first")
    func backOrders() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "2")
            let first = try await confirmed(desk, "5", backOrder: true)
            #expect(first.lines?.first?.reserved == "2" && first.lines?.first?.backOrdered == "3")
            let second = try await confirmed(desk, "4", backOrder: true)
            #expect(second.lines?.first?.reserved == nil && second.lines?.first?.backOrdered == "4")
            _ = try await desk.perform(StockReceive(sku: "TEA-1", quantity: "5"))
            func line(_ order: OrderView) async throws -> OrderLineView? {
                try await desk.perform(OrderShow(order: order.id)).order.lines?.first
            }
            #expect(try await line(first)?.backOrdered == nil)
            #expect(try await line(first)?.reserved == "5")
            #expect(try await line(second)?.reserved == "2")
            #expect(try await line(second)?.backOrdered == "2")

            _ = try await desk.perform(OrderHold(order: second.id), reason: "wait")
            _ = try await desk.perform(StockReceive(sku: "TEA-1", quantity: "9"))
            #expect(try await line(second)?.backOrdered == "2")
            _ = try await desk.perform(OrderRelease(order: second.id))
            #expect(try await line(second)?.backOrdered == nil)

            try await send(desk, first)
            let closed = try await desk.perform(OrderClose(order: second.id), reason: "written off").order
            #expect(closed.state == "closed")
            let open = try await desk.perform(OrderReopen(order: second.id), reason: "paid after all").order
            #expect(open.lines?.first?.reserved == "4")
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("are done by the roles of the table only, in the states of the table only")
    func table() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "100")
            var shipments: [ShipmentState: String] = [:]
            for state in ShipmentState.allCases {
                let order = try await confirmed(desk, "1")
                let number = try await desk.perform(ShipmentPick(order: order.id)).shipment.number
                shipments[state] = number
                if state == .cancelled { _ = try await desk.perform(ShipmentCancel(shipment: number)) }
                if [.packed, .shipped, .delivered].contains(state) {
                    _ = try await desk.perform(ShipmentPack(shipment: number))
                }
                if state.hasLeft { _ = try await desk.perform(ShipmentShip(shipment: number)) }
                if state == .delivered { _ = try await desk.perform(ShipmentDeliver(shipment: number)) }
            }
            for role in [
                "clerk", "sales-lead", "warehouse", "finance", "support", "compliance", "auditor", "admin",
                "backup-agent",
            ] {
                var person = try await desk.person("a-\(role)", role: role)
                if role == "compliance" { person.purpose = "privacy-request" }
                for (state, number) in shipments {
                    for move in ShipmentMove.allCases {
                        let isAllowed = role == "warehouse" && state.moves.contains(move)
                        do {
                            try await trial(move, number, desk, person)
                            #expect(isAllowed, "\(role) may not \(move) what is \(state)")
                        } catch {
                            #expect(!isAllowed, "\(role), \(move), \(state): \(error)")
                            #expect((role == "warehouse") == !(error is Denial), "\(error)")
                        }
                    }
                }
            }
        }
    }

    private func trial(
        _ move: ShipmentMove,
        _ number: String,
        _ desk: Desk,
        _ person: Desk.Person
    ) async throws {
        switch move {
        case .pack:
            _ = try await desk.perform(ShipmentPack(shipment: number), as: person, isDryRun: true)
        case .ship:
            _ = try await desk.perform(ShipmentShip(shipment: number), as: person, isDryRun: true)
        case .deliver:
            _ = try await desk.perform(ShipmentDeliver(shipment: number), as: person, isDryRun: true)
        case .cancel:
            _ = try await desk.perform(ShipmentCancel(shipment: number), as: person, isDryRun: true)
        }
    }
}
