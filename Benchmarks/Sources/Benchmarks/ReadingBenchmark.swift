internal import Engine
internal import OrderDesk

/// Showing an order and finding a customer by e-mail, released only after the audit entry is durable.
struct ReadingBenchmark {
    private static let readers = 16
    private static let readsPerReader = 8

    let shop: Shop
    let rows: Int
    let rounds: Int

    func measure() async throws -> [Measurement] {
        let store = try shop.open()
        let numbers = try Self.orderNumbers(shop)
        let show = try await lines("order.show with reveal", store) { OrderShow(order: numbers[$0]) }
        let find = try await lines("customer.find by e-mail", store) { CustomerFind(email: Shop.email($0)) }
        let crowd = try await crowd(store, numbers)
        try store.close()
        return show + find + [crowd]
    }

    /// The same questions to this shop and to a larger one, by turns, without the commits.
    func measureGrowth(to larger: Shop, rows count: Int) async throws -> [Measurement] {
        let (store, largeStore) = (try shop.open(), try larger.open())
        let (numbers, largeNumbers) = (try Self.orderNumbers(shop), try Self.orderNumbers(larger))
        let largest = largeNumbers.count
        let show = try await growth("order.show, \(largest) orders", store, largeStore) { number, isLarge in
            OrderShow(order: isLarge ? largeNumbers[number % largest] : numbers[number % rows])
        }
        let find = try await growth("customer.find, \(count) customers", store, largeStore) {
            number,
            isLarge in
            CustomerFind(email: Shop.email(number % (isLarge ? count : rows)))
        }
        try store.close()
        try largeStore.close()
        return [show, find]
    }

    /// Two lines: the whole request beside a bare commit, and its work without the commit.
    private func lines<Q: Query>(
        _ name: String,
        _ store: Store,
        _ query: (Int) -> Q
    ) async throws -> [Measurement] {
        let bare = try await bareCommit("\(Q.name).db", after: query(0), store)
        var next = 0
        _ = Stopwatch.take()
        let samples = try await Samples.interleaved(
            rounds: rounds,
            perRound: 10,
            floor: { try bare.write() },
            ours: {
                next += 97
                _ = try await store.perform(TimedQuery(inner: query(next % rows)), for: shop.request)
            }
        )
        return [
            Measurement(name, floor: "1 row committed", samples, target: .ratio(atMost: 1.6)),
            Measurement(
                "  without the commit",
                floor: "1 row committed",
                samples.replacing(ours: Stopwatch.take()),
                target: .time(atMostSeconds: 1e-4)
            ),
        ]
    }

    private func crowd(_ store: Store, _ numbers: [String]) async throws -> Measurement {
        let show = OrderShow(order: numbers[0])
        let bare = try await bareCommit("readers.db", after: show, store)
        let floorCommits = 32
        let rows = rows
        let samples = try await Samples.interleaved(
            rounds: rounds,
            operations: (floorCommits, Self.readers * Self.readsPerReader),
            floor: { for _ in 0..<floorCommits { try bare.write() } },
            ours: {
                try await Crowd.each(of: Self.readers) { [shop] reader in
                    for index in 0..<Self.readsPerReader {
                        let number = numbers[(reader * 1013 + index * 97) % rows]
                        _ = try await store.perform(OrderShow(order: number), for: shop.request)
                    }
                }
            }
        )
        return Measurement(
            "order.show by \(Self.readers) readers",
            floor: "1 row committed",
            samples,
            target: .ratio(atMost: 1)
        )
    }

    private func growth<Q: Query>(
        _ name: String,
        _ small: Store,
        _ large: Store,
        _ query: (_ number: Int, _ isLarge: Bool) -> Q
    ) async throws -> Measurement {
        var (next, times, largeTimes) = (0, [Double](), [Double]())
        _ = Stopwatch.take()
        for _ in 0..<rounds * 10 {
            next += 9973
            _ = try await small.perform(TimedQuery(inner: query(next, false)), for: shop.request)
            times += Stopwatch.take()
            _ = try await large.perform(TimedQuery(inner: query(next, true)), for: shop.request)
            largeTimes += Stopwatch.take()
        }
        return Measurement(
            name,
            floor: "\(rows) of each",
            Samples(floor: times, ours: largeTimes),
            target: .ratio(atMost: 1.5)
        )
    }

    /// The floor of a query: commits of a row as long as the audit entry that it leaves.
    func bareCommit<Q: Query>(_ file: String, after query: Q, _ store: Store) async throws -> BareCommit {
        _ = try await store.perform(query, for: shop.request)
        let database = try BareDatabase(path: shop.database)
        let newest = try database.rows("SELECT LENGTH(body) FROM audit_entry ORDER BY sequence DESC LIMIT 1")
        guard case .integer(let bytes)? = newest.first?.first else {
            throw BenchmarkError.broken("a query that released personal data left no audit entry")
        }
        return try BareCommit(path: "\(shop.folder)/\(file)", rowBytes: Int(bytes))
    }

    /// The numbers of the orders that the shop was filled with.
    static func orderNumbers(_ shop: Shop) throws -> [String] {
        try BareDatabase(path: shop.database)
            .texts("SELECT number FROM sales_order WHERE imported = 1 ORDER BY id")
    }
}
