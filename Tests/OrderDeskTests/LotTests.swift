import Engine
import Foundation
import OrderDesk
import Synchronization
import Testing

@Suite("Lots")
struct LotTests {
    /// A day of January 2030, at noon.
    private final class Today: Sendable {
        private let day = Mutex(10)

        var noon: Date {
            Date(timeIntervalSince1970: 1_893_456_000 + Double((day.withLock { $0 } - 1) * 86_400 + 43_200))
        }

        func set(_ day: Int) { self.day.withLock { $0 = day } }
    }

    /// Milk in lots: L-B until the 20th, L-A until the 15th, L-C without a day, 5 of each; and Ada.
    private func withMilk(_ body: (Desk, Today) async throws -> Void) async throws {
        let today = Today()
        try await withDesk(clock: { today.noon }) { desk in
            let milk = ProductAdd(sku: "MILK", productName: "Milk", price: "1.00", tax: "S:7")
            _ = try await desk.perform(milk)
            var edit = ProductEdit(product: "MILK", expectedVersion: 1)
            edit.lots = true
            #expect(try await desk.perform(edit).product.lots)
            for (lot, day) in [("L-B", "2030-01-20"), ("L-A", "2030-01-15"), ("L-C", nil)]
                as [(String, String?)]
            {
                try await receive(desk, "5", lot, day)
            }
            try await desk.addCustomer("Ada Example")
            try await body(desk, today)
            #expect(try await desk.findings() == [])
        }
    }

    private func receive(_ desk: Desk, _ quantity: String, _ lot: String?, _ day: String? = nil) async throws
    {
        let receive = StockReceive(sku: "MILK", quantity: quantity, lot: lot, bestBefore: day)
        _ = try await desk.perform(receive)
    }

    private func order(_ desk: Desk, _ quantity: String, backOrder: Bool = false) async throws -> String {
        var open = OrderOpen(
            customer: "C-000001",
            lines: [OrderLineInput(sku: "MILK", quantity: quantity)],
            confirm: true
        )
        open.backOrder = backOrder
        return try #require(try await desk.perform(open).order.number)
    }

    /// What is reserved of each lot.
    private func reserved(_ desk: Desk) async throws -> [String: String] {
        let lots = try await desk.perform(StockShow(sku: "MILK")).stock.lots ?? []
        return Dictionary(lots.map { ($0.lot, $0.stock.allocated) }) { $1 }
    }

    private func refusal(_ work: () async throws -> Void) async throws -> String {
        let error = await #expect(throws: (any Error).self) { try await work() }
        return "\(try #require(error))"
    }

    @Test("are reserved by what is to be used first, and none that is past its day")
    func firstExpired() async throws {
        try await withMilk { desk, today in
            _ = try await order(desk, "7")
            #expect(try await reserved(desk) == ["L-A": "5", "L-B": "2", "L-C": "0"])
            _ = try await order(desk, "4")
            #expect(try await reserved(desk) == ["L-A": "5", "L-B": "5", "L-C": "1"])
            try await receive(desk, "9", "L-D", "2030-01-11")
            today.set(12)
            let shown = try await desk.perform(StockShow(sku: "MILK")).stock
            #expect(shown.lots?.map(\.lot) == ["L-D", "L-A", "L-B", "L-C"])
            #expect(shown.lots?.map(\.expired) == [true, false, false, false])
            let short = try await refusal { _ = try await order(desk, "5") }
            #expect(short.contains("5 are wanted and 4 are available"), "\(short)")
            let waiting = try await order(desk, "6", backOrder: true)
            #expect(try await reserved(desk)["L-D"] == "0")
            let line = try await desk.perform(OrderShow(order: waiting)).order.lines?.first
            #expect(line?.reserved == "4" && line?.backOrdered == "2")
            try await receive(desk, "2", "L-E")
            #expect(try await reserved(desk)["L-E"] == "2", "it goes to whom waits")
            let at = try #require(try await desk.perform(StockShow(sku: "MILK", at: "2030-01-12")).stock.at)
            #expect(at.free == "0" && at.expired == "9" && at.available == "0")
        }
    }

    @Test("stay told apart from the shelf to the customer and back")
    func traced() async throws {
        try await withMilk { desk, _ in
            let number = try await order(desk, "7")
            let part = [ShipmentPick.Part(position: 1, quantity: "6")]
            let shipment = try await desk.perform(ShipmentPick(order: number, lines: part)).shipment
            #expect(shipment.lines?.map { "\($0.lot ?? "-") \($0.quantity)" } == ["L-A 5", "L-B 1"])
            #expect(shipment.lines?.first?.bestBefore.map { "\($0)" } == "2030-01-15")
            let list = try await desk.perform(ShipmentPickingList(shipment: shipment.number)).page
            #expect(list.contains("MILK, lot L-A, best before 15 January 2030"))
            _ = try await desk.perform(ShipmentPack(shipment: shipment.number))
            _ = try await desk.perform(ShipmentShip(shipment: shipment.number))
            let note = ShipmentDocument(shipment: shipment.number, language: .simplifiedChinese)
            #expect(try await desk.perform(note).page.contains("MILK，批次 L-B，最佳使用期至 2030年1月20日"))
            let wrong = [ShipmentPick.Part(position: 1, quantity: "2", lot: "L-B")]
            #expect(
                try await refusal {
                    let back = ReturnReceive(shipment: shipment.number, lines: wrong)
                    _ = try await desk.perform(back, reason: "sour")
                }
                .contains("1 of line 1 are left to come back")
            )
            let twice = [
                ShipmentPick.Part(position: 1, quantity: "2", lot: "L-A"),
                ShipmentPick.Part(position: 1, quantity: "1"),
            ]
            await #expect(throws: InputError.self, "the second would reach into the first") {
                let back = ReturnReceive(shipment: shipment.number, lines: twice)
                _ = try await desk.perform(back, reason: "sour")
            }
            let both = [
                ShipmentPick.Part(position: 1, quantity: "2", lot: "L-A"),
                ShipmentPick.Part(position: 1, quantity: "1", lot: "L-B"),
            ]
            let receive = ReturnReceive(shipment: shipment.number, lines: both)
            let back = try await desk.perform(receive, reason: "sour").goodsReturn
            #expect(back.lines.map { "\($0.lot ?? "-") \($0.quantity)" } == ["L-A 2", "L-B 1"])
            _ = try await desk.perform(ReturnRestock(goodsReturn: back.number))
            let movements = try await desk.perform(StockLedgerShow(sku: "MILK")).movements
            #expect(
                movements.prefix(2).map { "\($0.kind) \($0.lot ?? "-")" } == ["unblock L-B", "unblock L-A"]
            )
            let lots = try await desk.perform(StockShow(sku: "MILK")).stock.lots ?? []
            #expect(lots.map { "\($0.lot) \($0.stock.onHand)" } == ["L-A 2", "L-B 5", "L-C 5"])
        }
    }

    @Test(
        "are picked as they are named, in place of what was reserved, and only while there is enough of them"
    )
    func named() async throws {
        try await withMilk { desk, _ in
            let number = try await order(desk, "5")
            #expect(try await reserved(desk) == ["L-A": "5", "L-B": "0", "L-C": "0"])
            let parts = [
                ShipmentPick.Part(position: 1, quantity: "3", lot: "L-C"),
                ShipmentPick.Part(position: 1, quantity: "1", lot: "L-A"),
            ]
            let picked = try await desk.perform(ShipmentPick(order: number, lines: parts)).shipment
            #expect(Set(picked.lines?.map { "\($0.lot ?? "-") \($0.quantity)" } ?? []) == ["L-C 3", "L-A 1"])
            #expect(try await reserved(desk) == ["L-A": "2", "L-B": "0", "L-C": "3"])
            _ = try await order(desk, "10")
            let rest = [ShipmentPick.Part(position: 1, quantity: "1", lot: "L-B")]
            let none = try await refusal {
                _ = try await desk.perform(ShipmentPick(order: number, lines: rest))
            }
            #expect(none.contains("of lot `L-B` of `MILK` there is not so much that is free"), "\(none)")
            let unknown = [ShipmentPick.Part(position: 1, quantity: "1", lot: "L-Z")]
            _ = try await refusal { _ = try await desk.perform(ShipmentPick(order: number, lines: unknown)) }
            _ = try await desk.perform(ShipmentPick(order: number))
            #expect(try await reserved(desk) == ["L-A": "5", "L-B": "5", "L-C": "5"])
        }
    }

    @Test("are named in every change of stock where the product has some, and nowhere else")
    func asked() async throws {
        try await withMilk { desk, _ in
            try await desk.stock("TEA", price: "1.00", tax: "S:7", quantity: "5")
            let without: [any Command] = [
                StockReceive(sku: "MILK", quantity: "1"), StockCount(sku: "MILK", counted: "1"),
                StockMove(sku: "MILK", quantity: "1", to: "yard"), StockBlock(sku: "MILK", quantity: "1"),
                StockReceive(sku: "TEA", quantity: "1", lot: "L-A"),
                StockCount(sku: "TEA", counted: "1", lot: "L-A"),
                StockReceive(sku: "MILK", quantity: "1", bestBefore: "2030-01-15"),
            ]
            for command in without {
                await #expect(throws: InputError.self, "\(command)") {
                    _ = try await perform(command, desk)
                }
            }
            for unknown in [StockCount(sku: "MILK", counted: "1", lot: "L-Z")] {
                #expect(try await refusal { _ = try await desk.perform(unknown) }.contains("lot `L-Z`"))
            }
            #expect(
                try await refusal { try await receive(desk, "1", "L-A", "2030-02-01") }
                    .contains("it is known as best before 2030-01-15")
            )
            try await receive(desk, "1", "L-A")
            _ = try await desk.perform(StockMove(sku: "MILK", quantity: "2", to: "yard", lot: "L-A"))
            _ = try await desk.perform(StockCount(sku: "MILK", counted: "1", location: "yard", lot: "L-A"))
            _ = try await desk.perform(StockBlock(sku: "MILK", quantity: "1", location: "yard", lot: "L-A"))
            _ = try await desk.perform(StockAdjust(sku: "MILK", quantity: "1", lot: "L-B"), reason: "found")
            _ = try await desk.perform(StockExpect(sku: "MILK", quantity: "3", due: "2030-01-12"))
            let arrive = StockReceive(sku: "MILK", quantity: "3", announced: true, lot: "L-F")
            _ = try await desk.perform(arrive)
            let stock = try await desk.perform(StockShow(sku: "MILK")).stock
            #expect(
                (stock.lots ?? []).map { "\($0.lot) \($0.location) \($0.stock.onHand) \($0.stock.available)" }
                    == [
                        "L-A main 4 4", "L-A yard 1 0", "L-B main 6 6", "L-C main 5 5", "L-F main 3 3",
                    ]
            )
            #expect(stock.locations.map { "\($0.location) \($0.stock.onHand)" } == ["main 18", "yard 1"])
            #expect(stock.total.incoming == "0")
            var edit = ProductEdit(product: "MILK", expectedVersion: 2)
            edit.lots = false
            let command = edit
            #expect(
                try await refusal { _ = try await desk.perform(command) }.contains(
                    "cannot be changed any more"
                )
            )
        }
    }

    @Test("come in by a file, and are refused where they cannot be")
    func imported() async throws {
        try await withMilk { desk, _ in
            try await desk.stock("TEA", price: "1.00", tax: "S:7", quantity: "5")
            let mapping = """
                kind: stock
                file: stock.csv
                fields: {externalRef: Id, product: Item, quantity: Count, lot: Lot, bestBefore: Best, expected: Open}
                """
            let file = """
                Id,Item,Count,Lot,Best,Open
                1,MILK,2,L-G,2030-01-12,
                2,MILK,2,L-A,2030-01-15,
                3,MILK,2,L-A,2030-01-16,
                4,MILK,2,,,
                5,TEA,2,L-A,,
                6,MILK,2,,,yes
                7,MILK,2,L-A,,yes
                8,MILK,1,L-H,2030-02-01,
                9,MILK,1,L-H,2030-02-02,
                """
            let report = try await desk.run(desk.plan(mapping, ["stock.csv": file]), skipBad: true)
            #expect(report.added == 4)
            #expect(
                report.problems.map { "\($0.line):\($0.field)" } == [
                    "4:bestBefore", "5:lot", "6:lot", "8:lot", "10:bestBefore",
                ]
            )
            let lots = try await desk.perform(StockShow(sku: "MILK")).stock.lots ?? []
            #expect(
                lots.map { "\($0.lot) \($0.stock.onHand)" } == [
                    "L-G 2", "L-A 7", "L-B 5", "L-H 1", "L-C 5",
                ]
            )
        }
    }

    private func perform(_ command: some Command, _ desk: Desk) async throws {
        _ = try await desk.perform(command)
    }
}
