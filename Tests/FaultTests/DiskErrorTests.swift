import OrderDesk
import Testing

/// Where a disk fails during `order confirm`, and what the command says then.
struct DiskError: Sendable, CustomTestStringConvertible {
    /// The file, by its name in the store's folder.
    let file: String
    /// The call that fails.
    let call: String
    /// The error, by its name.
    let error: String
    /// From which call of a thread on it fails.
    let from: Int
    /// The stable code that is answered.
    let code: String

    var testDescription: String { "\(call) of \(file): \(error) from the \(from). on" }

    static let refused: [DiskError] = [1, 2, 8, 15, 20].flatMap { from in
        [
            DiskError(file: "data.db-wal", call: "pwrite64", error: "ENOSPC", from: from, code: "disk-full"),
            DiskError(file: "data.db-wal", call: "pwrite64", error: "EIO", from: from, code: "disk-error"),
        ]
    }
}

@Suite(
    "Disk errors during `order confirm`",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence),
    .enabled(if: Tool.strace, Tool.noStrace),
    .enabled(if: Tool.tracer, Tool.noTracer)
)
struct DiskErrorTests {
    @Test(
        "A write that the disk refuses ends with 74, says why, and writes nothing",
        arguments: DiskError.refused
    )
    func refused(error: DiskError) async throws {
        try await ShopFolder.withShop { shop in
            let order = try await shop.draft(3)
            let outcome = try await confirm(order, shop, failing: error)
            #expect(outcome.code == 74)
            #expect(outcome.errors.contains("\"code\":\"\(error.code)\""), "\(outcome.errors)")
            #expect(outcome.errors.contains("reason: ") && outcome.errors.contains("help: "))
            #expect(outcome.output.isEmpty)
            try await expect(order, in: "draft", shop)
            _ = try await shop.coffer(["order", "confirm", order]).succeeded()
        }
    }

    @Test(
        "What was committed is acknowledged although it cannot be written back yet",
        arguments: ["EIO", "ENOSPC"]
    )
    func writtenBackLater(error: String) async throws {
        try await ShopFolder.withShop { shop in
            let order = try await shop.draft(3)
            let fault = DiskError(file: "data.db", call: "pwrite64", error: error, from: 1, code: "")
            let outcome = try await confirm(order, shop, failing: fault)
            #expect(outcome.code == 0, "\(outcome.errors)")
            try await expect(order, in: "confirmed", shop)
        }
    }

    @Test("A failed sync acknowledges nothing, ends with 74, and promises nothing that is not so")
    func failedSync() async throws {
        try await ShopFolder.withShop { shop in
            let order = try await shop.draft(3)
            // What was written before left a log, so that the commit's sync is the only one, and the one to fail.
            let fault = DiskError(file: "data.db-wal", call: "fdatasync", error: "EIO", from: 1, code: "")
            let outcome = try await confirm(order, shop, failing: fault)
            #expect(outcome.code == 74)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("\"code\":\"sync-failed\""), "\(outcome.errors)")
            #expect(outcome.errors.contains("reason: ") && outcome.errors.contains("help: "))
            let state = try await OpenedStore.with(shop.store) { opened in
                #expect(try await opened.findings() == [])
                let isConfirmed = try await opened.perform(OrderShow(order: order)).order.state == "confirmed"
                #expect(try await opened.allocated("TEA") == (isConfirmed ? "3" : "0"))
                return isConfirmed ? "confirmed" : "draft"
            }
            // Why: the log may hold the whole commit although its sync failed, and the next to open it takes it over.
            let deniesAll = outcome.errors.contains("nothing of this request was kept")
            #expect(state == "draft" || !deniesAll, "the order is there after all: \(outcome.errors)")
        }
    }

    private func confirm(_ order: String, _ shop: ShopFolder, failing fault: DiskError) async throws
        -> Outcome
    {
        try await shop.coffer(
            ["order", "confirm", order, "--output", "json"],
            under: [
                "strace", "-f", "-o", "/dev/null", "-P", "\(shop.store)/\(fault.file)",
                "-e", "inject=\(fault.call):error=\(fault.error):when=\(fault.from)+",
            ]
        )
    }

    private func expect(_ order: String, in state: String, _ shop: ShopFolder) async throws {
        try await OpenedStore.with(shop.store) { opened in
            let shown = try await opened.perform(OrderShow(order: order)).order
            #expect(shown.state == state)
            #expect(try await opened.allocated("TEA") == (state == "confirmed" ? "3" : "0"))
            #expect(try await opened.entries(of: "order.confirm") == (state == "confirmed" ? 1 : 0))
            #expect(try await opened.findings() == [])
        }
    }
}
