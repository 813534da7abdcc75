import Engine
import OrderDesk
import TestSupport
import Testing

@Suite("Any course of stock")
struct StockCourseTests {
    private static let places = ["main", "yard", "shop"]
    /// Products, the last one in lots, some of which are past their day.
    private static let products = ["A", "B", "L"]
    private static let lots = ["old", "soon", "late", "ever"]
    private static let bestBefore = ["old": "2020-01-01", "soon": "2998-01-01", "late": "2999-01-01"]

    /// Products, customers and the orders so far.
    private struct Course {
        let desk: Desk
        var random: SeededGenerator
        var orders: [String] = []
        var shipments: [String] = []
        var done = 0

        init(_ desk: Desk, seed: UInt64) {
            self.desk = desk
            random = SeededGenerator(seed: seed)
        }

        /// Does something at random; what the rules refuse changes nothing.
        mutating func step() async throws {
            let sku = StockCourseTests.products.randomElement(using: &random) ?? "A"
            let lot = sku == "L" ? StockCourseTests.lots.randomElement(using: &random) : nil
            let quantity = "\(Int.random(in: 1...7, using: &random))"
            let (here, there) = (
                StockCourseTests.places.randomElement(using: &random),
                StockCourseTests.places.randomElement(using: &random) ?? "main"
            )
            let flag = Bool.random(using: &random)
            let order = orders.randomElement(using: &random) ?? ""
            let shipment = shipments.randomElement(using: &random) ?? ""
            do {
                switch Int.random(in: 0..<16, using: &random) {
                case 0, 1:
                    _ = try await desk.perform(
                        StockReceive(
                            sku: sku,
                            quantity: quantity,
                            location: here,
                            announced: flag,
                            lot: lot,
                            bestBefore: lot.flatMap { StockCourseTests.bestBefore[$0] }
                        )
                    )
                case 2:
                    _ = try await desk.perform(
                        StockAdjust(sku: sku, quantity: quantity, down: flag, location: here, lot: lot),
                        reason: "course"
                    )
                case 3:
                    _ = try await desk.perform(
                        StockCount(sku: sku, counted: quantity, location: here, lot: lot)
                    )
                case 4:
                    _ = try await desk.perform(
                        StockMove(sku: sku, quantity: quantity, from: here, to: there, lot: lot)
                    )
                case 5:
                    _ = try await desk.perform(
                        StockBlock(sku: sku, quantity: quantity, release: flag, location: here, lot: lot)
                    )
                case 6:
                    _ = try await desk.perform(
                        StockExpect(sku: sku, quantity: quantity, cancel: flag, location: here)
                    )
                case 7, 8, 9:
                    var open = OrderOpen(
                        customer: "C-000001",
                        lines: [
                            OrderLineInput(sku: sku, quantity: quantity),
                            OrderLineInput(sku: "A", quantity: "1"),
                        ],
                        confirm: true
                    )
                    open.backOrder = flag
                    orders.append(try await desk.perform(open).order.id)
                case 10: try await amend(order, quantity)
                case 11:
                    _ = try await desk.perform(OrderVoid(order: order), reason: "course")
                case 12:
                    if flag {
                        _ = try await desk.perform(OrderClose(order: order), reason: "course")
                    } else {
                        _ = try await desk.perform(OrderReopen(order: order), reason: "course")
                    }
                case 13:
                    let pick = ShipmentPick(
                        order: order,
                        lines: flag ? [ShipmentPick.Part(position: 1, quantity: quantity, lot: lot)] : nil
                    )
                    shipments.append(try await desk.perform(pick).shipment.number)
                case 14:
                    if flag {
                        _ = try await desk.perform(ShipmentPack(shipment: shipment))
                    } else {
                        _ = try await desk.perform(ShipmentCancel(shipment: shipment))
                    }
                default: _ = try await desk.perform(ShipmentShip(shipment: shipment))
                }
                done += 1
            } catch let error as EngineError {
                #expect(["conflict", "not-found"].contains(error.code), "\(error)")
            } catch let error as InputError {
                #expect(error.field == "lot", "a lot is named for a line of a product without: \(error)")
            }
        }

        private func amend(_ order: String, _ quantity: String) async throws {
            let version = try await desk.perform(OrderShow(order: order)).order.version
            let amend = OrderAmend(
                order: order,
                expectedVersion: version,
                lines: [OrderLineChange(position: 1, quantity: quantity)]
            )
            _ = try await desk.perform(amend, reason: "course")
        }
    }

    @Test(
        "keeps the balances equal to the ledger, the lines covered, and nothing promised twice",
        arguments: 0..<6 as Range<UInt64>
    )
    func course(seed: UInt64) async throws {
        try await withDesk { desk in
            try await desk.addCustomer("Ada Example")
            for sku in ["A", "B"] { try await desk.stock(sku, price: "1.37", tax: "S:7", quantity: "9") }
            _ = try await desk.perform(ProductAdd(sku: "L", productName: "Lots", price: "1.37", tax: "S:7"))
            var edit = ProductEdit(product: "L", expectedVersion: 1)
            edit.lots = true
            _ = try await desk.perform(edit)
            for lot in Self.lots {
                let day = Self.bestBefore[lot]
                _ = try await desk.perform(StockReceive(sku: "L", quantity: "4", lot: lot, bestBefore: day))
            }
            var course = Course(desk, seed: seed)
            for step in 0..<90 {
                try await course.step()
                for sku in Self.products {
                    let stock = try await desk.perform(StockShow(sku: sku)).stock
                    let figures =
                        [stock.total] + stock.locations.map(\.stock) + (stock.lots ?? []).map(\.stock)
                    let expired = (stock.lots ?? []).filter(\.expired)
                    #expect(expired.allSatisfy { $0.stock.allocated == "0" }, "step \(step)")
                    #expect(figures.allSatisfy { !$0.available.hasPrefix("-") }, "step \(step)")
                }
                if step % 15 == 14 { #expect(try await desk.findings() == [], "step \(step)") }
            }
            #expect(course.done > 20)
            #expect(try await desk.findings() == [])
        }
    }
}
