import Engine
import Foundation
import OrderDesk
import Synchronization
import Testing

@Suite("What can be promised on a day to come")
struct StockAtDayTests {
    /// A day of January 2030.
    private final class Today: Sendable {
        private let day = Mutex(10)

        var noon: Date { StockAtDayTests.noon(day.withLock { $0 }) }

        func set(_ day: Int) { self.day.withLock { $0 = day } }
    }

    /// Noon of a day of January 2030.
    private static func noon(_ day: Int) -> Date {
        Date(timeIntervalSince1970: 1_893_456_000 + Double((day - 1) * 86_400 + 43_200))
    }

    private func at(_ desk: Desk, _ day: String) async throws -> StockAtDayView {
        try #require(try await desk.perform(StockShow(sku: "TEA", at: day)).stock.at)
    }

    private func figures(_ view: StockAtDayView) -> String {
        [
            view.free, view.arriving, view.overdue ?? "-", view.promised, view.available, view.short ?? "-",
            view.later ?? "-", view.undated ?? "-", view.promisedLater ?? "-",
        ].joined(separator: " ")
    }

    private func order(_ desk: Desk, _ quantity: String, on day: String?) async throws {
        var open = OrderOpen(
            customer: "C-000001",
            lines: [OrderLineInput(sku: "TEA", quantity: quantity)],
            confirm: true
        )
        open.backOrder = true
        open.requiredOn = day
        _ = try await desk.perform(open)
    }

    @Test("counts what is free, what is due by then and what is waited for by then, and nothing else")
    func counted() async throws {
        try await withDesk(clock: { Self.noon(10) }) { desk in
            try await desk.stock("TEA", price: "1.00", tax: "S:19", quantity: "10")
            try await desk.addCustomer("Ada Example")
            for (quantity, due) in [
                ("5", "2030-01-12"), ("7", "2030-01-20"), ("3", nil), ("2", "2030-01-12"),
            ] {
                _ = try await desk.perform(StockExpect(sku: "TEA", quantity: quantity, due: due))
            }
            #expect(figures(try await at(desk, "2030-01-11")) == "10 0 - 0 10 - 14 3 -")
            #expect(figures(try await at(desk, "2030-01-12")) == "10 7 - 0 17 - 7 3 -")
            // What is reserved is gone, whenever it is wanted; what is waited for counts by its day.
            try await order(desk, "4", on: "2030-03-01")
            try await order(desk, "9", on: "2030-01-15")
            try await order(desk, "1", on: "2030-02-01")
            try await order(desk, "1", on: nil)
            #expect(figures(try await at(desk, "2030-01-12")) == "0 7 - 1 6 - 7 3 4")
            #expect(figures(try await at(desk, "2030-01-15")) == "0 7 - 4 3 - 7 3 1")
            #expect(figures(try await at(desk, "2030-01-11")) == "0 0 - 1 0 1 14 3 4")
            #expect(figures(try await at(desk, "2030-02-01")) == "0 14 - 5 9 - - 3 -")
            #expect(try await desk.findings() == [])
            #expect(try await desk.perform(StockShow(sku: "TEA")).stock.at == nil)
            let past = await #expect(throws: InputError.self) { _ = try await at(desk, "2030-01-09") }
            #expect(past?.reason == "2030-01-09 has passed")
        }
    }

    @Test(
        "uses what comes in up by its day, the first one first, and gives up what has no day or is due last"
    )
    func parts() async throws {
        let today = Today()
        try await withDesk(clock: { today.noon }) { desk in
            try await desk.stock("TEA", price: "1.00", tax: "S:19", quantity: "1")
            for (quantity, due) in [("3", nil), ("5", "2030-01-20"), ("5", "2030-01-12")] {
                _ = try await desk.perform(StockExpect(sku: "TEA", quantity: quantity, due: due))
            }
            _ = try await desk.perform(StockReceive(sku: "TEA", quantity: "4", announced: true))
            #expect(figures(try await at(desk, "2030-01-12")) == "5 1 - 0 6 - 5 3 -")
            _ = try await desk.perform(StockExpect(sku: "TEA", quantity: "5", cancel: true))
            #expect(figures(try await at(desk, "2030-01-12")) == "5 1 - 0 6 - 3 - -")
            let named = StockExpect(sku: "TEA", quantity: "2", cancel: true, due: "2030-01-12")
            let refused = await #expect(throws: EngineError.self) { _ = try await desk.perform(named) }
            #expect("\(try #require(refused))".hasPrefix("not so much is expected on 2030-01-12\n"))
            let one = StockExpect(sku: "TEA", quantity: "1", cancel: true, due: "2030-01-20")
            _ = try await desk.perform(one)
            #expect(figures(try await at(desk, "2030-01-12")) == "5 1 - 0 6 - 2 - -")
            let more = StockExpect(sku: "TEA", quantity: "9", cancel: true)
            await #expect(throws: EngineError.self) { _ = try await desk.perform(more) }
            today.set(15)
            #expect(figures(try await at(desk, "2030-01-15")) == "5 1 1 0 6 - 2 - -", "one is overdue")
            #expect(try await desk.findings() == [])
        }
    }
}
