import OrderDesk
import Testing

@Suite("Processes at the same time", .enabled(if: CofferProgram.path != nil, CofferProgram.absence))
struct RaceTests {
    @Test("Of eight that confirm orders for the last piece exactly one wins, and stock is never negative")
    func lastPiece() async throws {
        try await ShopFolder.withShop { shop in
            var orders: [String] = []
            for _ in 0..<8 { orders.append(try await shop.draft(10)) }
            let outcomes = try await atOnce(orders.map { ["order", "confirm", $0] }, shop)
            let winners = outcomes.filter { $0.code == 0 }
            let losers = outcomes.filter { $0.code != 0 }
            #expect(winners.count == 1)
            #expect(losers.allSatisfy { $0.code == 75 }, "\(losers.map(\.errors))")
            #expect(losers.allSatisfy { $0.errors.contains("there is not enough of `TEA`") })
            try await OpenedStore.with(shop.store) { opened in
                let stock = try await opened.perform(StockShow(sku: "TEA")).stock.total
                #expect(stock.onHand == "10" && stock.allocated == "10" && stock.available == "0")
                #expect(try await confirmed(opened) == 1)
                #expect(try await opened.entries(of: "order.confirm") == 1)
                #expect(try await opened.findings() == [])
            }
        }
    }

    @Test("The same idempotency key from four makes one order, and each of them is answered with it")
    func sameKey() async throws {
        try await ShopFolder.withShop { shop in
            let words = [
                "order", "open", "--customer", "C-000001", "--line", "TEA:2", "--confirm",
                "--idempotency-key", "monday-1", "--output", "json",
            ]
            let outcomes = try await atOnce(Array(repeating: words, count: 4), shop)
            let ids = try outcomes.map { try $0.succeeded().text("order", "id") }
            #expect(Set(ids).count == 1)
            try await OpenedStore.with(shop.store) { opened in
                let stock = try await opened.perform(StockShow(sku: "TEA")).stock.total
                #expect(stock.allocated == "2")
                #expect(try await confirmed(opened) == 1)
                #expect(try await opened.findings() == [])
            }
        }
    }

    /// The control: without a key each of them makes an order of its own.
    @Test("The same request from four without a key makes four orders")
    func withoutKey() async throws {
        try await ShopFolder.withShop { shop in
            let words = ["order", "open", "--customer", "C-000001", "--line", "TEA:2", "--confirm"]
            let outcomes = try await atOnce(Array(repeating: words, count: 4), shop)
            #expect(outcomes.allSatisfy { $0.code == 0 }, "\(outcomes.map(\.errors))")
            try await OpenedStore.with(shop.store) { opened in
                let orders = try await confirmed(opened)
                #expect(orders == 4)
                #expect(try await opened.findings() == [])
            }
        }
    }

    private func atOnce(_ commands: [[String]], _ shop: ShopFolder) async throws -> [Outcome] {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for words in commands { group.addTask { try await shop.coffer(words) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func confirmed(_ opened: OpenedStore) async throws -> Int {
        var list = OrderList()
        list.state = "confirmed"
        return try await opened.perform(list).orders?.count ?? 0
    }
}
