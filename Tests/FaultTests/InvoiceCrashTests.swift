import OrderDesk
import Synchronization
import Testing

@Suite(
    "Kill -9 during `invoice issue`",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence),
    .enabled(if: Tool.tracer, Tool.noTracer)
)
struct InvoiceCrashTests {
    private static let key = "issue-once"

    @Test("leaves no invoice or a whole one, and never a gap in the numbers, at every change of the disk")
    func noGap() async throws {
        try await ShopFolder.withShop { shop in
            let orders = [try await shop.draft(1), try await shop.draft(3)]
            for order in orders { _ = try await shop.coffer(["order", "confirm", order]).succeeded() }
            _ = try await shop.coffer(["invoice", "issue", orders[0], "--in-advance"]).succeeded()
            let seen = Mutex<[Int: Int]>([:])
            let loop = KillLoop(
                shop: shop,
                command: ["invoice", "issue", orders[1], "--in-advance", "--idempotency-key", Self.key]
            )
            let changes = try await loop.run { kill in
                let count = try await OpenedStore.with(kill.store) { opened in
                    try await expectWhole(orders[1], opened, kill)
                }
                seen.withLock { $0[count, default: 0] += 1 }
            }
            let counted = seen.withLock { $0 }
            #expect(changes.contains("fdatasync data.db-wal"))
            #expect(Set(counted.keys) == [1, 2], "\(counted)")
        }
    }

    /// One invoice or two, each whole; and repeating the request takes the next number once.
    private func expectWhole(_ order: String, _ opened: OpenedStore, _ kill: Kill) async throws -> Int {
        let place: Comment = "killed before change \(kill.number), \(kill.change)"
        let before = try await opened.perform(InvoiceList()).invoices.count
        let billing = try await opened.perform(OrderShow(order: order)).order.billing
        #expect(billing == (before == 2 ? "complete" : "none"), place)
        #expect(kill.outcome.output.isEmpty || before == 2, place)
        #expect(try await opened.perform(SeriesCheck()).series.allSatisfy(\.isContinuous), place)
        let issue = InvoiceIssue(order: order, inAdvance: true)
        let invoice = try await opened.perform(issue, key: Self.key).invoice
        #expect(invoice.number.hasSuffix("-000002"), place)
        #expect(try await opened.perform(InvoiceList()).invoices.count == 2, place)
        #expect(try await opened.perform(SeriesCheck()).series.allSatisfy(\.isContinuous), place)
        #expect(try await opened.findings() == [], place)
        return before
    }
}
