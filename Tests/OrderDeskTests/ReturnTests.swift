import Engine
import OrderDesk
import Orders
import TestSupport
import Testing

@Suite("Returns")
struct ReturnTests {
    private func shipped(_ desk: Desk, _ quantity: String) async throws -> (order: String, shipment: String) {
        if try await desk.perform(CustomerList()).customers.isEmpty {
            try await desk.addCustomer("Ada Example")
        }
        let line = OrderLineInput(sku: "TEA-1", quantity: quantity)
        let order = try await desk.perform(
            OrderOpen(customer: "C-000001", lines: [line], confirm: true)
        ).order
        let number = try await desk.perform(ShipmentPick(order: order.id)).shipment.number
        _ = try await desk.perform(ShipmentPack(shipment: number))
        _ = try await desk.perform(ShipmentShip(shipment: number))
        return (order.id, number)
    }

    private func part(_ quantity: String) -> [ShipmentPick.Part] {
        [ShipmentPick.Part(position: 1, quantity: quantity)]
    }

    @Test("bring goods back that may not be sold until somebody looked at them, and never more than left")
    func course() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "10")
            let sent = try await shipped(desk, "4")
            let one = ReturnReceive(shipment: sent.shipment, lines: part("1"), condition: "damaged")
            await #expect(throws: InputError.self, "a reason is needed") { _ = try await desk.perform(one) }
            let first = try await desk.perform(one, reason: "broken").goodsReturn
            #expect(
                first.number == "RET-2026-000001" && first.state == "received" && first.condition == "damaged"
            )
            #expect(
                first.reason.withheld == ["reason"] && first.lines.map(\.quantity) == ["1"],
                "the warehouse"
            )
            let shown = try await desk.perform(ReturnShow(goodsReturn: first.number)).goodsReturn
            #expect(shown.reason.values == ["reason": "broken"], "who handles orders sees why")
            var stock = try await desk.perform(StockShow(sku: "TEA-1")).stock.total
            #expect(stock.onHand == "7" && stock.unavailable == "1" && stock.available == "6")
            #expect(try await desk.perform(OrderShow(order: sent.order)).order.fulfilment == "complete")
            await #expect(throws: EngineError.self, "three are left") {
                let more = ReturnReceive(shipment: sent.shipment, lines: self.part("4"))
                _ = try await desk.perform(more, reason: "more")
            }
            let rest = try await desk.perform(ReturnReceive(shipment: sent.shipment), reason: "all")
                .goodsReturn
            #expect(rest.lines.map(\.quantity) == ["3"] && rest.condition == "as-new")
            #expect(try await desk.perform(OrderShow(order: sent.order)).order.fulfilment == "returned")
            await #expect(throws: EngineError.self, "nothing is left") {
                _ = try await desk.perform(ReturnReceive(shipment: sent.shipment), reason: "again")
            }
            _ = try await desk.perform(ReturnScrap(goodsReturn: first.number))
            _ = try await desk.perform(ReturnRestock(goodsReturn: rest.number))
            stock = try await desk.perform(StockShow(sku: "TEA-1")).stock.total
            #expect(stock.onHand == "9" && stock.unavailable == "0" && stock.available == "9")
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(ReturnRestock(goodsReturn: first.number))
            }
            #expect(
                try await desk.perform(ReturnList(order: sent.order)).returns.map(\.state) == [
                    "scrapped", "restocked",
                ]
            )
            #expect(try await desk.findings() == [])
        }
    }

    @Test("lead to one credit note each, of what came back")
    func credited() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "3.33", tax: "S:19", quantity: "10")
            let sent = try await shipped(desk, "3")
            let invoice = try await desk.perform(InvoiceIssue(order: sent.order)).invoice.number
            let back = try await desk.perform(
                ReturnReceive(shipment: sent.shipment, lines: part("2")),
                reason: "too many"
            ).goodsReturn.number
            var credit = InvoiceCredit(invoice: invoice)
            credit.goodsReturn = back
            let note = try await desk.perform(credit, reason: "too many").invoice
            #expect(note.figures.values["net"] == "6.66" && note.lines?.map(\.quantity) == ["2"])
            #expect(try await desk.perform(ReturnShow(goodsReturn: back)).goodsReturn.credit == note.number)
            await #expect(throws: EngineError.self, "it is credited") {
                _ = try await desk.perform(credit, reason: "again")
            }
            let other = try await shipped(desk, "1")
            let foreign = try await desk.perform(
                ReturnReceive(shipment: other.shipment),
                reason: "not wanted"
            ).goodsReturn.number
            credit.goodsReturn = foreign
            await #expect(throws: EngineError.self, "it is of another order") {
                _ = try await desk.perform(credit, reason: "again")
            }
            credit.lines = part("1")
            await #expect(throws: InputError.self) { _ = try await desk.perform(credit, reason: "both") }
            #expect(try await desk.findings() == [])
        }
    }

    @Test("serve whoever waits once the goods are good")
    func backOrder() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "1.00", tax: "S:19", quantity: "2")
            let sent = try await shipped(desk, "2")
            var waiting = OrderOpen(
                customer: "C-000001",
                lines: [OrderLineInput(sku: "TEA-1", quantity: "2")],
                confirm: true
            )
            waiting.backOrder = true
            let order = try await desk.perform(waiting).order
            #expect(order.lines?.first?.backOrdered == "2")
            let back = try await desk.perform(ReturnReceive(shipment: sent.shipment), reason: "back")
                .goodsReturn
            #expect(try await desk.perform(OrderShow(order: order.id)).order.lines?.first?.backOrdered == "2")
            _ = try await desk.perform(ReturnRestock(goodsReturn: back.number))
            #expect(try await desk.perform(OrderShow(order: order.id)).order.lines?.first?.reserved == "2")
            #expect(try await desk.findings() == [])
        }
    }

    @Test("are made by the warehouse only, in the states of the table only")
    func table() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "100")
            var returns: [ReturnState: String] = [:]
            var shipments: [String: String] = [:]
            for state in ReturnState.allCases {
                let sent = try await shipped(desk, "2")
                shipments["\(state)"] = sent.shipment
                let back = try await desk.perform(
                    ReturnReceive(shipment: sent.shipment, lines: part("1")),
                    reason: "back"
                ).goodsReturn.number
                returns[state] = back
                if state == .restocked { _ = try await desk.perform(ReturnRestock(goodsReturn: back)) }
                if state == .scrapped { _ = try await desk.perform(ReturnScrap(goodsReturn: back)) }
            }
            for role in [
                "clerk", "sales-lead", "warehouse", "finance", "support", "compliance", "auditor", "admin",
                "backup-agent",
            ] {
                var person = try await desk.person("a-\(role)", role: role)
                if role == "compliance" { person.purpose = "privacy-request" }
                for (state, number) in returns {
                    for move in ReturnMove.allCases {
                        let isAllowed = role == "warehouse" && state.moves.contains(move)
                        do {
                            if move == .restock {
                                _ = try await desk.perform(
                                    ReturnRestock(goodsReturn: number),
                                    as: person,
                                    isDryRun: true
                                )
                            } else {
                                _ = try await desk.perform(
                                    ReturnScrap(goodsReturn: number),
                                    as: person,
                                    isDryRun: true
                                )
                            }
                            #expect(isAllowed, "\(role) may not \(move) what is \(state)")
                        } catch {
                            #expect(!isAllowed, "\(role), \(move), \(state): \(error)")
                            #expect((role == "warehouse") == !(error is Denial), "\(error)")
                        }
                    }
                }
                do {
                    let receive = ReturnReceive(shipment: try #require(shipments.values.first))
                    _ = try await desk.perform(receive, as: person, reason: "back", isDryRun: true)
                    #expect(role == "warehouse")
                } catch {
                    #expect(role != "warehouse" && error is Denial, "\(role): \(error)")
                }
            }
        }
    }

    @Test("in any course keep the ledger, and never exceed what left", arguments: 0..<6 as Range<UInt64>)
    func property(seed: UInt64) async throws {
        try await withDesk { desk in
            var random = SeededGenerator(seed: seed)
            try await desk.stock("TEA-1", price: "1.00", tax: "S:19", quantity: "60")
            var sent: [String: Int] = [:]
            var back: [String: Int] = [:]
            var returns: [String] = []
            for _ in 0..<40 {
                let quantity = Int.random(in: 1...4, using: &random)
                let shipment = sent.keys.sorted().randomElement(using: &random) ?? ""
                do {
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: sent[try await shipped(desk, "\(quantity)").shipment] = quantity
                    case 1, 2:
                        let receive = ReturnReceive(shipment: shipment, lines: part("\(quantity)"))
                        returns.append(try await desk.perform(receive, reason: "back").goodsReturn.number)
                        back[shipment, default: 0] += quantity
                    default:
                        let number = returns.randomElement(using: &random) ?? ""
                        if Bool.random(using: &random) {
                            _ = try await desk.perform(ReturnRestock(goodsReturn: number))
                        } else {
                            _ = try await desk.perform(ReturnScrap(goodsReturn: number))
                        }
                    }
                } catch let error as EngineError {
                    #expect(["conflict", "not-found"].contains(error.code), "\(error)")
                }
            }
            #expect(back.allSatisfy { $0.value <= sent[$0.key] ?? 0 } && !returns.isEmpty)
            #expect(try await desk.findings() == [])
        }
    }
}
