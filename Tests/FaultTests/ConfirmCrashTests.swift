import OrderDesk
import Synchronization
import Testing

@Suite(
    "Kill -9 during `order confirm`",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence),
    .enabled(if: Tool.tracer, Tool.noTracer)
)
struct ConfirmCrashTests {
    private static let key = "confirm-once"

    @Test(
        "leaves a draft with nothing reserved, or a confirmed order with everything, at every change of the disk",
        arguments: [false, true]
    )
    func allOrNothing(logIsLong: Bool) async throws {
        try await ShopFolder.withShop { shop in
            let first = try await shop.draft(1)
            _ = try await shop.coffer(["order", "confirm", first]).succeeded()
            let order = try await shop.draft(3)
            if logIsLong { try await shop.makeLogLong() }
            let states = Mutex<[String: Int]>([:])
            let loop = KillLoop(
                shop: shop,
                command: ["order", "confirm", order, "--idempotency-key", Self.key]
            )
            let changes = try await loop.run { kill in
                let state = try await OpenedStore.with(kill.store) { opened in
                    try await expectWhole(order, opened, kill)
                }
                states.withLock { $0[state, default: 0] += 1 }
                if kill.number % 16 == 0 { try await expectCleanForThePerson(shop, kill.store) }
            }
            let counted = states.withLock { $0 }
            #expect(changes.contains("fdatasync data.db-wal"))
            // A long log moves into the database as the command closes it, and goes.
            for change in ["pwrite64 data.db", "unlink"] { #expect(changes.contains(change) == logIsLong) }
            #expect(counted["draft", default: 0] > 0 && counted["confirmed", default: 0] > 0, "\(counted)")
        }
    }

    /// Everything that belongs to the order's state, and that repeating the request takes the next number once.
    private func expectWhole(_ id: String, _ opened: OpenedStore, _ kill: Kill) async throws -> String {
        let place: Comment = "killed before change \(kill.number), \(kill.change)"
        var order = try await opened.perform(OrderShow(order: id)).order
        let isConfirmed = order.state == "confirmed"
        #expect(isConfirmed || order.state == "draft", place)
        #expect((order.number != nil) == isConfirmed && (order.confirmed != nil) == isConfirmed, place)
        #expect(try await opened.allocated("TEA") == (isConfirmed ? "4" : "1"), place)
        #expect(try await opened.entries(of: "order.confirm") == (isConfirmed ? 2 : 1), place)
        #expect(kill.outcome.output.isEmpty || isConfirmed, place)
        #expect(try await opened.findings() == [], place)
        let state = order.state
        // The same request again: it is done now, or it was done and is answered.
        order = try await opened.perform(OrderConfirm(order: id), key: Self.key).order
        #expect(order.number?.hasSuffix("-000002") == true, place)
        #expect(try await opened.allocated("TEA") == "4", place)
        // A repeated answer shows personal data again, which is an entry too.
        let entries = isConfirmed ? 3 : 2
        #expect(try await opened.entries(of: "order.confirm") == entries, place)
        #expect(try await opened.findings() == [], place)
        return state
    }

    private func expectCleanForThePerson(_ shop: ShopFolder, _ store: String) async throws {
        for words in [["doctor"], ["audit", "verify", "--rows"]] {
            let outcome = try await shop.coffer(words, store: store)
            #expect(outcome.code == 0, "\(words): \(outcome.output)")
        }
    }
}
