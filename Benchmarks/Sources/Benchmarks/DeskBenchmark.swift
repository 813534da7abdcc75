internal import ArgumentParser
internal import Engine
internal import Foundation
internal import OrderDesk
internal import Policy

/// Measures the desk where there is much of it: long orders, long lists, imports, and every report.
struct DeskBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk",
        abstract: "Measure long orders, lists, imports and reports in a large store; see docs/benchmarks.md."
    )

    /// How many orders are imported at a time; the times of these parts are the samples of an import.
    private static let part = 5_000
    private static let customers = 2_000
    private static let longOrder = 500
    /// How many orders are on their way while everything is watched over.
    private static let onTheWay = 2_000

    @Option(help: "How to print: text or json.")
    var output = ReportFormat.text

    @Option(help: "Where to put the store, on the disk to be measured. Removed afterwards.")
    var folder = FileManager.default.temporaryDirectory.path

    @Option(help: "How many orders the store holds, of 2.6 lines each.")
    var rows = 100_000

    @Option(help: "How often each thing is done.")
    var rounds = 5

    func validate() throws {
        guard rows >= Self.part, rounds >= 1 else {
            throw ValidationError("take at least \(Self.part) rows, and at least one round")
        }
    }

    func run() async throws {
        let scratch = "\(folder)/coffer-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        guard let texts = Benchmarks.found("Policies") else { throw BenchmarkError.notFound("Policies") }
        let policies = try PolicyFiles.load(URL(filePath: texts)).texts
        var report = Report(date: .now, rows: rows, machine: Machine(folder: folder))
        let shop = try await Shop(in: "\(scratch)/shop", policies: policies)
        try await shop.addCustomers(Self.customers)
        report.measurements.append(try await imports(shop))
        let store = try shop.open()
        report.measurements.append(try await longOrders(shop, store))
        report.measurements += try await lists(shop, store)
        report.measurements += try await reports(shop, store)
        report.measurements.append(try await sweeps(shop, store))
        try store.close()
        print(try report.text(output))
    }

    /// Fills the store, and tells what an order of it took.
    private func imports(_ shop: Shop) async throws -> Measurement {
        let bare = try BareCommit(path: "\(shop.folder)/imports.db", rowBytes: 1000)
        var (floor, ours) = ([Double](), [Double]())
        var done = 0
        while done < rows {
            let next = min(done + Self.part, rows)
            let start = ContinuousClock.now
            try bare.write()
            floor.append((ContinuousClock.now - start).seconds)
            let seconds = try await shop.addHistory(done..<next, customers: Self.customers)
            ours.append(seconds / Double(next - done))
            done = next
            FileHandle.standardError.write(Data("\(done) orders …\n".utf8))
        }
        return Measurement(
            "import, per order of 2.6 lines",
            floor: "1 row committed",
            Samples(floor: floor, ours: ours),
            target: .time(atMostSeconds: 1.0 / 3_000)
        )
    }

    private func longOrders(_ shop: Shop, _ store: Store) async throws -> Measurement {
        let bare = try BareCommit(path: "\(shop.folder)/orders.db", rowBytes: 1000)
        var made = 0
        let samples = try await Samples.interleaved(
            rounds: rounds * 4,
            floor: { try bare.write() },
            ours: {
                made += 1
                keep(try await store.perform(shop.longOrder(made, lines: Self.longOrder), for: shop.request))
            }
        )
        return Measurement(
            "open and confirm, \(Self.longOrder) lines",
            floor: "1 row committed",
            samples,
            target: .time(atMostSeconds: 0.05)
        )
    }

    /// A page of a hundred orders of some state and time, from the front, and from deep inside.
    private func lists(_ shop: Shop, _ store: Store) async throws -> [Measurement] {
        var list = OrderList()
        (list.state, list.from, list.to, list.limit) = ("confirmed", "2023-02-01", "2024-11-30", 100)
        var deep = list
        for _ in 0..<20 {
            deep.after = try await store.perform(deep, for: shop.request).next
        }
        var ofCustomer = list
        ofCustomer.customer = Shop.customerNumber(7)
        return [
            try await timed("order.list, 100 of a state and time", list, 0.005, shop, store),
            try await timed("  the 21st such page", deep, 0.005, shop, store),
            try await timed("  of one customer", ofCustomer, 0.005, shop, store),
        ]
    }

    private func reports(_ shop: Shop, _ store: Store) async throws -> [Measurement] {
        var found: [Measurement] = []
        func add<Q: Query>(_ query: Q, _ name: String = Q.name) async throws {
            found.append(try await timed(name, query, 2, shop, store))
        }
        try await add(ReportDelivery())
        try await add(ReportLate())
        for grouping in RevenueGrouping.allCases {
            try await add(ReportRevenue(by: grouping), "report.revenue by \(grouping.rawValue)")
        }
        try await add(ReportStock())
        try await add(ReportAging())
        try await add(ReportCycle())
        try await add(ReportPage())
        return found
    }

    /// Looks at everything that is watched over, while some orders are on their way; what there was to raise is raised before.
    private func sweeps(_ shop: Shop, _ store: Store) async throws -> Measurement {
        for index in 0..<Self.onTheWay {
            keep(try await store.perform(shop.order(index % Self.customers), for: shop.request))
        }
        while try await store.perform(AlertSweep(), for: shop.request).left > 0 {}
        let bare = try BareCommit(path: "\(shop.folder)/sweeps.db", rowBytes: 1000)
        let samples = try await Samples.interleaved(
            rounds: rounds,
            floor: { try bare.write() },
            ours: { keep(try await store.perform(AlertSweep(), for: shop.request)) }
        )
        return Measurement(
            "alert.sweep, \(Self.onTheWay) orders on their way",
            floor: "1 row committed",
            samples,
            target: .time(atMostSeconds: 2)
        )
    }

    private func timed<Q: Query>(
        _ name: String,
        _ query: Q,
        _ limit: Double,
        _ shop: Shop,
        _ store: Store
    ) async throws -> Measurement {
        let bare = try BareCommit(path: "\(shop.folder)/\(UUID().uuidString).db", rowBytes: 1000)
        let samples = try await Samples.interleaved(
            rounds: rounds,
            floor: { try bare.write() },
            ours: { keep(try await store.perform(query, for: shop.request)) }
        )
        return Measurement(
            name,
            floor: "1 row committed",
            samples,
            target: .time(atMostSeconds: limit)
        )
    }
}
