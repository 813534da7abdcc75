internal import Engine
internal import OrderDesk

/// Opening and confirming orders, alone and by many at once, beside a bare loop that writes the same rows.
enum OrderBenchmark {
    private static let writers = 16
    private static let ordersPerWriter = 32

    static func measure(_ shop: Shop, customers: Int, rounds: Int) async throws -> [Measurement] {
        let store = try shop.open()
        try await shop.giveExamples(store, customers: customers)
        let copy = "\(shop.folder)/floor.db"
        try BareDatabase(path: shop.database).execute("VACUUM INTO '\(copy)'")
        let database = try BareDatabase(path: copy)
        let bare = try BareOrder(database)
        try await requireSameRows(shop, store, database, bare)
        var next = 0
        func order() -> OrderOpen {
            next += 97
            return shop.order(next % customers)
        }
        let single = try await Samples.interleaved(
            rounds: rounds,
            perRound: 10,
            floor: { try bare.write() },
            ours: { _ = try await store.perform(order(), for: shop.request) }
        )
        let floorOrders = 32
        let shared = try await Samples.interleaved(
            rounds: max(5, rounds / 2),
            operations: (floorOrders, floorOrders),
            floor: { for _ in 0..<floorOrders { try bare.write() } },
            ours: { for _ in 0..<floorOrders / writers { try bare.write(writers) } }
        )
        let many = try await Samples.interleaved(
            rounds: max(5, rounds / 2),
            operations: (floorOrders, writers * ordersPerWriter),
            floor: { for _ in 0..<floorOrders { try bare.write() } },
            ours: {
                let orders = (0..<writers * ordersPerWriter).map { _ in order() }
                try await Crowd.each(of: writers) { writer in
                    for index in 0..<ordersPerWriter {
                        let order = orders[writer * ordersPerWriter + index]
                        _ = try await store.perform(order, for: shop.request)
                    }
                }
            }
        )
        try store.close()
        return [
            Measurement(
                "open and confirm, 5 lines",
                floor: "same rows, bare SQLite",
                single,
                target: .ratio(atMost: 2.5)
            ),
            Measurement(
                "the same by \(writers) writers",
                floor: "same rows, bare SQLite",
                many,
                target: .ratio(atMost: 0.5)
            ),
            Measurement(
                "  bare, \(writers) orders to a commit",
                floor: "same rows, bare SQLite",
                shared,
                target: .none
            ),
        ]
    }

    /// Holds both ways of writing an order against each other: they must add as many rows to every table.
    private static func requireSameRows(
        _ shop: Shop,
        _ store: Store,
        _ database: BareDatabase,
        _ bare: BareOrder
    ) async throws {
        // Why from here: the tree of the log gains as many nodes as the number of entries has trailing ones, and
        // both logs are equally long now.
        let ours = try BareDatabase(path: shop.database)
        let oursBefore = try ours.rowCounts()
        let floorBefore = try database.rowCounts()
        for _ in 0..<4 {
            _ = try await store.perform(shop.order(0), for: shop.request)
            try bare.write()
        }
        let oursGained = try ours.rowCounts().merging(oursBefore, uniquingKeysWith: -)
        let floorGained = try database.rowCounts().merging(floorBefore, uniquingKeysWith: -)
        for table in oursGained.keys.sorted() where oursGained[table] != floorGained[table] {
            throw BenchmarkError.broken(
                """
                4 orders add \(oursGained[table] ?? 0) rows to \(table), and the floor \(floorGained[table] ?? 0)
                """
            )
        }
    }
}

/// Several tasks that do the same at once.
enum Crowd {
    /// Runs `body` in `count` tasks with numbers from 0, and waits for all of them.
    static func each(of count: Int, _ body: @escaping @Sendable (Int) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<count { group.addTask { try await body(index) } }
            try await group.waitForAll()
        }
    }
}
