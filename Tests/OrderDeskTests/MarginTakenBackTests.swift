import Engine
import Foundation
import OrderDesk
import TestSupport
import Testing

@Suite("Margins of goods that came back")
struct MarginTakenBackTests {
    private static let finance: Desk.Person = {
        var finance = Desk.owner
        finance.purpose = "accounting"
        return finance
    }()

    private func amounts(_ desk: Desk, by grouping: MarginGrouping = .product) async throws -> String {
        let figures = try await desk.perform(ReportMargin(by: grouping)).margins.first?.figures.values ?? [:]
        return ["revenue", "cost", "margin", "percent"].map { figures[$0] ?? "-" }.joined(separator: " ")
    }

    private func withTea(
        cost: String,
        orders: Int,
        quantity: () -> String,
        _ body: (Desk, [String]) async throws -> Void
    ) async throws {
        try await withDesk { desk in
            var add = ProductAdd(sku: "TEA-1", productName: "Tea", price: "10.00", tax: "S:19")
            add.cost = cost
            _ = try await desk.perform(add)
            _ = try await desk.perform(StockReceive(sku: "TEA-1", quantity: "1000"))
            try await desk.addCustomer("Ada Example")
            var numbers: [String] = []
            for _ in 0..<orders {
                let line = OrderLineInput(sku: "TEA-1", quantity: quantity())
                let open = OrderOpen(customer: "C-000001", lines: [line], confirm: true)
                numbers.append(try await desk.perform(open).order.id)
            }
            try await body(desk, numbers)
        }
    }

    private func shipment(_ desk: Desk, _ order: String) async throws -> String {
        let number = try await desk.perform(ShipmentPick(order: order)).shipment.number
        _ = try await desk.perform(ShipmentPack(shipment: number))
        return try await desk.perform(ShipmentShip(shipment: number)).shipment.number
    }

    private func part(_ quantity: String) -> [ShipmentPick.Part] {
        [ShipmentPick.Part(position: 1, quantity: quantity)]
    }

    @Test("are less what was credited, and less the cost of what lies on the shelf again")
    func takenOff() async throws {
        try await withTea(cost: "4.005", orders: 5, quantity: { "3" }) { desk, orders in
            // 3 × 4.005 is 12.015, to the cent 12.02.
            #expect(try await amounts(desk) == "150.00 60.10 89.90 59.93")
            let sent = try await shipment(desk, orders[0])
            let invoice = try await desk.perform(InvoiceIssue(order: orders[0]), as: Self.finance).invoice
            func receive(_ quantity: String) async throws -> String {
                let receive = ReturnReceive(shipment: sent, lines: part(quantity))
                return try await desk.perform(receive, reason: "back").goodsReturn.number
            }
            let (good, bad) = (try await receive("1"), try await receive("1"))
            #expect(try await amounts(desk) == "150.00 60.10 89.90 59.93", "nobody looked at it yet")
            _ = try await desk.perform(ReturnScrap(goodsReturn: bad))
            #expect(try await amounts(desk) == "150.00 60.10 89.90 59.93", "it is spent")
            _ = try await desk.perform(ReturnRestock(goodsReturn: good))
            // 2 × 4.005 is 8.01: the line is rounded once, with what is left of it.
            for by in MarginGrouping.allCases {
                #expect(try await amounts(desk, by: by) == "150.00 56.09 93.91 62.61", "\(by)")
            }
            var credit = InvoiceCredit(invoice: invoice.number)
            credit.goodsReturn = good
            _ = try await desk.perform(credit, as: Self.finance, reason: "back")
            #expect(try await amounts(desk) == "140.00 56.09 83.91 59.94")
            _ = try await desk.perform(
                InvoiceCredit(invoice: invoice.number),
                as: Self.finance,
                reason: "all"
            )
            for by in MarginGrouping.allCases {
                #expect(try await amounts(desk, by: by) == "120.00 56.09 63.91 53.26", "\(by)")
            }
            let page = try await desk.perform(ReportPage()).page
            #expect(page.contains("120.00") && page.contains("56.09") && !page.contains("60.10"))
        }
    }

    /// What the script reckons with.
    private struct Facts: Encodable {
        struct Line: Encodable {
            let order: String
            let position: Int64
            let quantity: String
            var net: String?
            var state: String?
        }

        let cost: String
        var lines: [Line] = []
        var credits: [String] = []
        var returns: [Line] = []
    }

    @Test(
        "are what a script reckons from the lines, credit notes and returns that the desk shows",
        .enabled(if: NorthwindScript.isThere, "python3 is not installed"),
        arguments: 0..<6 as Range<UInt64>
    )
    func anyCourse(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let cost = "\(Int.random(in: 1...9, using: &random)).\(Int.random(in: 100...999, using: &random))"
        let count = Int.random(in: 5...8, using: &random)
        let quantities = (0..<count).map { _ in "\(Int.random(in: 2...6, using: &random))" }
        var facts = Facts(cost: cost)
        var next = quantities.makeIterator()
        try await withTea(cost: cost, orders: count, quantity: { next.next() ?? "1" }) { desk, orders in
            for id in orders {
                let order = try await desk.perform(OrderShow(order: id)).order
                let line = try #require(order.lines?.first)
                facts.lines.append(
                    .init(order: id, position: line.position, quantity: line.quantity, net: line.net)
                )
                guard Int.random(in: 0..<4, using: &random) > 0 else { continue }
                let sent = try await shipment(desk, id)
                let invoice = try await desk.perform(InvoiceIssue(order: id), as: Self.finance).invoice.number
                var returns: [String] = []
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    let receive = ReturnReceive(shipment: sent, lines: part("1"))
                    returns.append(try await desk.perform(receive, reason: "back").goodsReturn.number)
                }
                for number in returns {
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: _ = try await desk.perform(ReturnRestock(goodsReturn: number))
                    case 1: _ = try await desk.perform(ReturnScrap(goodsReturn: number))
                    default: break
                    }
                    let back = try await desk.perform(ReturnShow(goodsReturn: number)).goodsReturn
                    let part = try #require(back.lines.first)
                    facts.returns.append(
                        .init(order: id, position: part.position, quantity: part.quantity, state: back.state)
                    )
                    guard Bool.random(using: &random) else { continue }
                    var credit = InvoiceCredit(invoice: invoice)
                    credit.goodsReturn = number
                    let note = try await desk.perform(credit, as: Self.finance, reason: "back").invoice
                    facts.credits += note.lines?.compactMap(\.net) ?? []
                }
                if Int.random(in: 0..<4, using: &random) == 0 {
                    let credit = InvoiceCredit(invoice: invoice)
                    let note = try await desk.perform(credit, as: Self.finance, reason: "all").invoice
                    facts.credits += note.lines?.compactMap(\.net) ?? []
                }
            }
            let wanted = try NorthwindScript.kept(JSONEncoder().encode(facts)).joined(separator: " ")
            for by in MarginGrouping.allCases { #expect(try await amounts(desk, by: by) == wanted, "\(by)") }
            #expect(try await desk.findings() == [])
        }
    }
}
