import Engine
import Foundation
import Testing

@testable import OrderDesk

@Suite("Quotations")
struct QuotationTests {
    /// A draft of ten teas at 12.50 under a clock that can be moved.
    private func withDraft(
        _ test: @Sendable (Desk, MovableClock, OrderView) async throws -> Void
    ) async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            try await test(desk, clock, desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "10")]))
        }
    }

    private func raise(_ price: String, _ desk: Desk) async throws {
        var set = PriceSet(product: "TEA-1", price: price)
        (set.list, set.from) = ("dear times", "2020-01-01")
        _ = try await desk.perform(set)
    }

    private func price(_ order: OrderView) -> String { order.lines?.first?.price ?? "-" }

    @Test("hold their prices through the day they name, and not a day longer", arguments: [0, 1, 30])
    func holds(days: Int) async throws {
        try await withDraft { desk, clock, draft in
            let last = Day(Int64(clock.now.timeIntervalSince1970 * 1000) + Int64(days) * Day.length)
            _ = try await desk.perform(OrderQuote(order: draft.id, validThrough: "\(last)"))
            try await raise("15.00", desk)
            clock.advance(days: days)
            let kept = try await desk.perform(OrderConfirm(order: draft.id), isDryRun: true).order
            #expect(price(kept) == "12.50" && kept.quotation == nil, "what is confirmed is no offer any more")
            clock.advance(days: 1)
            let confirmed = try await desk.perform(OrderConfirm(order: draft.id)).order
            #expect(price(confirmed) == "15.00")
        }
    }

    @Test("keep the price of a line until its quantity is changed")
    func changed() async throws {
        try await withDraft { desk, _, draft in
            _ = try await desk.perform(OrderQuote(order: draft.id))
            try await raise("15.00", desk)
            var line = OrderLine(order: draft.id, expectedVersion: draft.version + 1)
            (line.sku, line.quantity) = ("TEA-1", "1")
            let added = try await desk.perform(line).order
            #expect(added.lines?.map(\.price) == ["12.50", "15.00"], "a new line was not offered")
            line = OrderLine(order: draft.id, expectedVersion: added.version)
            (line.position, line.quantity) = (1, "11")
            let changed = try await desk.perform(line).order
            #expect(changed.lines?.map(\.price) == ["15.00", "15.00"])
        }
    }

    @Test("have a number of their own series, name their last day, and the newest counts")
    func numbered() async throws {
        try await withDraft { desk, clock, draft in
            let first = try await desk.perform(OrderQuote(order: draft.id))
            #expect(first.document.kind == "quotation" && first.document.number.hasSuffix("-000001"))
            #expect(first.document.number.hasPrefix("QU-"))
            let month = Day(Int64(clock.now.timeIntervalSince1970 * 1000) + 30 * Day.length)
            for word in [first.document.number, "Ada Example", "148.75", DocumentValues(.english).day(month)]
            {
                #expect(first.page.contains(word), "\(word)")
            }
            let next = try await desk.perform(OrderQuote(order: draft.id, language: .simplifiedChinese))
            #expect(next.page.contains("报价单") && next.document.number.hasSuffix("-000002"))
            let shown = try await desk.perform(OrderShow(order: draft.id)).order
            #expect(shown.quotation?.number == next.document.number)
            #expect(shown.quotation?.validThrough == month)
            #expect(shown.history?.map(\.kind).filter { $0 == "quote" }.count == 2)
            let series = try await desk.perform(SeriesCheck()).series.filter { $0.kind == "quote" }
            #expect(series.map(\.used) == [2] && series.allSatisfy(\.isContinuous))
            let known = try await desk.perform(DocumentVerify(page: Array(first.page.utf8))).documents
            #expect(known == [first.document])
        }
    }

    @Test("are the same page under the same key, and take one number")
    func repeated() async throws {
        try await withDraft { desk, _, draft in
            let first = try await desk.perform(OrderQuote(order: draft.id), key: "k")
            let again = try await desk.perform(OrderQuote(order: draft.id), key: "k")
            #expect(again.page == first.page && again.document == first.document)
            let next = try await desk.perform(OrderQuote(order: draft.id))
            #expect(next.document.number.hasSuffix("-000002"))
        }
    }

    @Test("are refused for what is confirmed, held or empty, for a day that is over, and above the limits")
    func refused() async throws {
        try await withDraft { desk, _, draft in
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(OrderQuote(order: draft.id, validThrough: "2020-01-01"))
            }
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(OrderQuote(order: draft.id, validThrough: "soon"))
            }
            _ = try await desk.perform(OrderHold(order: draft.id), reason: "to be clarified")
            await #expect(throws: EngineError.self, "it is on hold") {
                _ = try await desk.perform(OrderQuote(order: draft.id))
            }
            _ = try await desk.perform(OrderRelease(order: draft.id))
            let clerk = try await desk.person("cleo", role: "clerk")
            func offer(_ line: OrderLineInput) async throws {
                let open = OrderOpen(customer: "C-000001", lines: [line])
                let order = try await desk.perform(open, as: clerk).order.id
                _ = try await desk.perform(OrderQuote(order: order), as: clerk)
            }
            try await offer(OrderLineInput(sku: "TEA-1", quantity: "10", discountPercent: "10"))
            await #expect(throws: Denial.self, "more than ten percent") {
                try await offer(OrderLineInput(sku: "TEA-1", quantity: "10", discountPercent: "11"))
            }
            await #expect(throws: Denial.self, "more than 10,000.00 EUR") {
                try await offer(OrderLineInput(sku: "TEA-1", quantity: "1000"))
            }
            _ = try await desk.perform(OrderConfirm(order: draft.id))
            await #expect(throws: EngineError.self, "it is confirmed") {
                _ = try await desk.perform(OrderQuote(order: draft.id))
            }
            let used = try await desk.perform(SeriesCheck()).series.first { $0.kind == "quote" }
            #expect(used?.last == 1, "what was refused took no number")
        }
    }
}
