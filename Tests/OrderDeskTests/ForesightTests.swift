@testable import Engine
import Foundation
import OrderDesk
import Storage
import TestSupport
import Testing

@Suite("An order that waits for its turn")
struct ForesightTests {
    @Test("is priced by what holds when its turn comes, whatever it saw before")
    func priceChanged() async throws {
        try await withDesk { desk in
            let order = try await order(desk)
            let alone = try await desk.perform(order).order
            #expect(alone.figures.values["net"] == "25.00")
            let waited = try await whileWaiting(desk, order) {
                var price = PriceSet(product: "TEA-1", price: "9.00")
                price.fromQuantity = "1"
                return price
            }
            #expect(waited.figures.values["net"] == "18.00")
        }
    }

    @Test("is what it was prepared to be where nobody changed a price")
    func unchanged() async throws {
        try await withDesk { desk in
            let order = try await order(desk)
            let alone = try await desk.perform(order).order
            let waited = try await whileWaiting(desk, order) { StockReceive(sku: "TEA-1", quantity: "5") }
            #expect(waited.figures.values == alone.figures.values)
            #expect(waited.lines == alone.lines)
            #expect(waited.history?.map(\.kind) == alone.history?.map(\.kind))
        }
    }

    /// An order of tea, for somebody who is there, of what is there.
    private func order(_ desk: Desk) async throws -> OrderOpen {
        try await desk.addCustomer("Ada Example")
        try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "100")
        let line = OrderLineInput(sku: "TEA-1", quantity: "2")
        return OrderOpen(customer: "C-000001", lines: [line], confirm: true)
    }

    /// Opens an order behind another command, both prepared while somebody else has the writer.
    private func whileWaiting<C: Command>(
        _ desk: Desk,
        _ order: OrderOpen,
        behind other: () -> C
    ) async throws -> OrderView {
        let database = desk.store.parts.database
        let holder = await Holder { untilLetGo in try database.writeNow { _ in untilLetGo() } }
        let other = other()
        let first = Task { try await desk.perform(other) }
        while database.writeFigures.waiting < 1 { await Task.yield() }
        let second = Task { try await desk.perform(order) }
        while database.writeFigures.waiting < 2 { await Task.yield() }
        try await holder.letGo()
        _ = try await first.value
        return try await second.value.order
    }
}
