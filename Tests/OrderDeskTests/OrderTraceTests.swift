import Engine
import Foundation
import OrderDesk
import Testing

@Suite("The trace of an order")
struct OrderTraceTests {
    private static let finance: Desk.Person = {
        var finance = Desk.owner
        finance.purpose = "accounting"
        return finance
    }()

    /// What a link says, without the year and the zeros of the numbers.
    private func words(_ trace: OrderTraceAnswer) -> [String] {
        trace.links.map { link in
            let lines = link.lines?.map { " \($0.position):\($0.quantity)" }.joined() ?? ""
            return "\(short(link.from)) \(link.kind) \(short(link.to))\(lines)"
        }
        .sorted()
    }

    private func short(_ number: String) -> String { number.replacing(#/-[0-9]{4}-0*/#, with: "") }

    private func part(_ quantity: String) -> [ShipmentPick.Part] {
        [ShipmentPick.Part(position: 1, quantity: quantity)]
    }

    private func open(_ desk: Desk, _ customer: String = "C-000001") async throws -> String {
        let line = OrderLineInput(sku: "TEA-1", quantity: "3")
        let order = try await desk.perform(OrderOpen(customer: customer, lines: [line], confirm: true)).order
        return try #require(order.number)
    }

    /// An order that was shipped in parts, billed, paid and returned, and the order that replaces what came back.
    private func withReplaced(_ body: (Desk, _ order: String, _ other: String) async throws -> Void)
        async throws
    {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "100")
            for name in ["Ada Example", "Bob Example"] { try await desk.addCustomer(name) }
            let order = try await open(desk)
            for quantity in ["2", "1"] {
                let pick = ShipmentPick(order: order, lines: part(quantity))
                let shipment = try await desk.perform(pick).shipment.number
                _ = try await desk.perform(ShipmentPack(shipment: shipment))
                _ = try await desk.perform(ShipmentShip(shipment: shipment))
            }
            let invoice = try await desk.perform(InvoiceIssue(order: order), as: Self.finance).invoice.number
            let paid = PaymentRecord(
                customer: "C-000001",
                amount: "35.70",
                method: "cash",
                reference: invoice
            )
            _ = try await desk.perform(paid, as: Self.finance)
            let shipments = try await desk.perform(ShipmentList()).shipments
            let first = try #require(shipments.first?.number)
            let back = ReturnReceive(shipment: first, lines: part("1"))
            let number = try await desk.perform(back, reason: "torn").goodsReturn.number
            var credit = InvoiceCredit(invoice: invoice)
            credit.goodsReturn = number
            _ = try await desk.perform(credit, as: Self.finance, reason: "torn")
            let other = try await open(desk)
            let linked = try await desk.perform(ReturnReplace(goodsReturn: number, order: other)).goodsReturn
            #expect(linked.replacements == [other])
            try await body(desk, order, other)
        }
    }

    @Test("leads from the order over each document to what replaces the goods that came back, and back again")
    func graph() async throws {
        try await withReplaced { desk, order, other in
            let trace = try await desk.perform(OrderTrace(order: order))
            #expect(
                words(trace) == [
                    "DN1 returned RET1 1:1", "INV1 credited CN1 1:1", "INV1 settled PAY1",
                    "RET1 credited CN1",
                    "RET1 replaced SO2", "SO1 billed INV1 1:3", "SO1 shipped DN1 1:2", "SO1 shipped DN2 1:1",
                ]
            )
            let kinds = trace.documents.map { "\($0.kind.rawValue) \(short($0.number))" }
            #expect(
                Set(kinds) == [
                    "order SO1", "shipment DN1", "shipment DN2", "invoice INV1", "payment PAY1",
                    "credit-note CN1", "return RET1", "order SO2",
                ]
            )
            #expect(kinds.count == 8, "each once")
            let backwards = try await desk.perform(OrderTrace(order: other))
            #expect(words(backwards) == words(trace) && backwards.documents.first?.number == other)
        }
    }

    @Test("leaves out what the role may not show")
    func roles() async throws {
        try await withReplaced { desk, order, _ in
            let clerk = try await desk.person("cleo", role: "clerk")
            let seen = try await desk.perform(OrderTrace(order: order), as: clerk)
            #expect(
                !words(seen).contains { $0.contains("PAY") } && words(seen).contains { $0.contains("INV1") }
            )
            #expect(!seen.documents.contains { $0.kind == .payment })
            let stranger = try await desk.person("sten", role: "clerk", team: "other")
            await #expect(throws: EngineError.self, "it is another team's") {
                _ = try await desk.perform(OrderTrace(order: order), as: stranger)
            }
        }
    }

    @Test("a replacement is another order of the same customer, and replaces one return")
    func refused() async throws {
        try await withReplaced { desk, order, other in
            let returned = try #require(try await desk.perform(ReturnList()).returns.first?.number)
            let foreign = try await open(desk, "C-000002")
            let voided = try await open(desk)
            _ = try await desk.perform(OrderVoid(order: voided), reason: "twice")
            for wrong in [order, other, foreign, voided] {
                await #expect(throws: EngineError.self, "\(wrong)") {
                    _ = try await desk.perform(ReturnReplace(goodsReturn: returned, order: wrong))
                }
            }
            #expect(
                try await desk.perform(ReturnShow(goodsReturn: returned)).goodsReturn.replacements == [other]
            )
            #expect(try await desk.findings() == [])
        }
    }
}
