import Testing

@Suite(
    "Syncs of one-shot commands",
    .enabled(if: CofferProgram.path != nil, CofferProgram.absence),
    .enabled(if: Tool.strace, Tool.noStrace)
)
struct SyncTests {
    private static let calls = "fsync,fdatasync,write,pwrite64"

    @Test("An order is acknowledged only after what confirms it was synced")
    func acknowledged() async throws {
        try await ShopFolder.withShop { shop in
            for _ in 0..<3 {
                let order = try await shop.draft(1)
                let (outcome, calls) = try await SystemCalls.of(
                    ["order", "confirm", order],
                    Self.calls,
                    in: shop
                )
                _ = try outcome.succeeded()
                let answer = try #require(calls.writes(to: "write(1<").first)
                let lastWrite = try #require(calls.writes(to: "<\(shop.log)>").last { $0 < answer })
                #expect(calls.syncs(of: shop.log).contains { $0 > lastWrite && $0 < answer })
            }
        }
    }

    @Test("A change after another syncs its log once, and the data not at all")
    func once() async throws {
        try await ShopFolder.withShop { shop in
            let receive = ["stock", "receive", "TEA", "1"]
            _ = try await shop.coffer(receive).succeeded()
            let (outcome, calls) = try await SystemCalls.of(receive, Self.calls, in: shop)
            _ = try outcome.succeeded()
            #expect(calls.syncs(of: shop.log).count == 1)
            #expect(calls.syncs(of: shop.data).isEmpty)
        }
    }

    @Test("A query that releases nothing changes and syncs nothing of the data")
    func query() async throws {
        try await ShopFolder.withShop { shop in
            let (outcome, calls) = try await SystemCalls.of(["product", "list"], Self.calls, in: shop)
            _ = try outcome.succeeded()
            for file in [shop.data, shop.log] {
                #expect(calls.syncs(of: file).isEmpty && calls.writes(to: "<\(file)>").isEmpty, "\(file)")
            }
        }
    }
}
