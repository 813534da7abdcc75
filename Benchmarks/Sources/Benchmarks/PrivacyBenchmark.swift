internal import ArgumentParser
internal import Engine
internal import Foundation
internal import Policy
internal import Privacy

/// Measures what a person's rights cost: an access package, an erasure, and the lookup tables made anew.
struct PrivacyBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "privacy",
        abstract: "Measure an access package, an erasure and the lookup tables; see docs/benchmarks.md."
    )

    /// How many more orders the customer has that is asked about.
    private static let orders = 1000

    @Option(help: "How to print: text or json.")
    var output = ReportFormat.text

    @Option(help: "Where to put stores, on the disk to be measured. Removed afterwards.")
    var folder = FileManager.default.temporaryDirectory.path

    @Option(help: "How many customers, and orders, the store holds.")
    var rows = 100_000

    @Option(help: "How often each thing is done.")
    var rounds = 5

    @Option(help: "The coffer program, to measure a whole package; the release build if not given.")
    var coffer: String?

    @Flag(help: "Also erase from a much larger store (filling it takes long).")
    var large = false

    @Option(help: "How many customers, and orders, the larger store holds.")
    var largeRows = 1_000_000

    @Option(help: "A folder that keeps the larger store for the next run; made where it is not there.")
    var store: String?

    func validate() throws {
        // Why 200: no more erasures begin within a day.
        guard rows >= 100, rounds >= 1, rounds < min(rows, 200), largeRows > rows else {
            throw ValidationError("take at least 100 rows, more in the larger store, and 1 to 199 rounds")
        }
    }

    func run() async throws {
        let scratch = "\(folder)/coffer-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        guard let texts = Benchmarks.found("Policies") else { throw BenchmarkError.notFound("Policies") }
        let policies = try PolicyFiles.load(URL(filePath: texts)).texts
        var report = Report(date: .now, rows: rows, machine: Machine(folder: folder))
        let shop = try await Shop(in: "\(scratch)/shop", policies: policies)
        try await shop.fill(rows: rows) { Self.say("\($0) customers with an order each") }
        try await shop.addOrders(Self.orders, ofCustomer: 0)
        Self.say("access packages")
        report.measurements.append(try await package(shop))
        if let program = coffer ?? Benchmarks.found(".build/release/coffer") {
            report.measurements.append(try await wholePackage(program, shop))
        } else {
            report.skipped.append("coffer privacy export, as there is no release build; run `make release`")
        }
        Self.say("erasures")
        report.measurements.append(try await erasure(shop, rows, atMostSeconds: 3))
        Self.say("lookup tables")
        report.measurements.append(try await lookups(shop))
        if large {
            let larger = try await largerShop(scratch, policies)
            Self.say("erasures from the larger store")
            report.measurements.append(try await erasure(larger, largeRows, atMostSeconds: 15))
        } else {
            report.skipped.append("an erasure among \(largeRows) customers, as --large was not given")
        }
        print(try report.text(output))
    }

    /// The larger store; one that is kept is copied, for who was erased from it could not be erased again.
    private func largerShop(_ scratch: String, _ policies: [String: String]) async throws -> Shop {
        let folder = store ?? "\(scratch)/large"
        let ready = "\(folder)/filled-\(largeRows)"
        if !FileManager.default.fileExists(atPath: ready) {
            let shop = try await Shop(in: folder, policies: policies)
            try await shop.fill(rows: largeRows) { Self.say("\($0) customers with an order each") }
            try Data().write(to: URL(filePath: ready))
        }
        let filled = Shop(existing: folder)
        return store == nil ? filled : try filled.copy(to: "\(scratch)/large")
    }

    private static func say(_ words: String) {
        FileHandle.standardError.write(Data("\(words) …\n".utf8))
    }

    /// Everything that is held about a customer with a thousand orders, read, opened, and written as a report.
    private func package(_ shop: Shop) async throws -> Measurement {
        let store = try shop.open()
        let bare = try BareCommit(path: "\(shop.folder)/package.db", rowBytes: 1000)
        let samples = try await Samples.interleaved(
            rounds: rounds,
            floor: { try bare.write() },
            ours: {
                let export = SubjectExportMake(subject: Shop.customerNumber(0))
                keep(try await store.perform(export, for: shop.officer))
            }
        )
        try store.close()
        return Measurement(
            "package, \(Self.orders) of \(rows) orders",
            floor: "1 row committed",
            samples,
            target: .time(atMostSeconds: 1)
        )
    }

    /// The same as a person has it made: a process that opens the store and writes an archive.
    private func wholePackage(_ program: String, _ shop: Shop) async throws -> Measurement {
        var made = 0
        let samples = try await Samples.interleaved(
            rounds: rounds,
            floor: { try CommandLineBenchmark.run(["/bin/true"]) },
            ours: {
                made += 1
                try CommandLineBenchmark.run([
                    program, "privacy", "export", "--subject", Shop.customerNumber(0), "--to",
                    "\(shop.folder)/\(made).zip", "--store", shop.storeFolder,
                ])
            }
        )
        return Measurement(
            "coffer privacy export, the same",
            floor: "/bin/true",
            samples,
            target: .time(atMostSeconds: 1)
        )
    }

    /// From `run` to shredded keys and a renewed epoch, each time of another customer with one order.
    private func erasure(_ shop: Shop, _ rows: Int, atMostSeconds limit: Double) async throws -> Measurement {
        let store = try shop.open(.exclusive)
        let bare = try BareCommit(path: "\(shop.folder)/erasure.db", rowBytes: 1000)
        var (floor, ours) = ([Double](), [Double]())
        for round in 0...rounds {
            let request = try await agreed(Shop.customerNumber(1 + round), store, shop)
            let before = ContinuousClock.now
            try bare.write()
            let start = ContinuousClock.now
            _ = try await store.perform(RequestRun(request: request), for: shop.officer)
            _ = try await store.perform(ErasureFinish(), for: shop.officer)
            let end = ContinuousClock.now
            // Why not the first: it reads what the others find read.
            guard round > 0 else { continue }
            floor.append((start - before).seconds)
            ours.append((end - start).seconds)
        }
        try store.close()
        return Measurement(
            "erasure among \(rows) customers",
            floor: "1 row committed",
            Samples(floor: floor, ours: ours),
            target: .time(atMostSeconds: limit)
        )
    }

    /// The number of a request for erasure that only has to be carried out.
    private func agreed(_ customer: String, _ store: Store, _ shop: Shop) async throws -> String {
        let open = RequestOpen(kind: .erasure, subject: customer)
        let number = try await store.perform(open, for: shop.officer).request.number
        let verify = RequestVerifyIdentity(request: number, method: .account)
        _ = try await store.perform(verify, for: shop.officer)
        _ = try await store.perform(RequestAssess(request: number), for: shop.officer)
        _ = try await store.perform(RequestApprove(request: number), for: shop.officer)
        return number
    }

    private func lookups(_ shop: Shop) async throws -> Measurement {
        let store = try shop.open(.exclusive)
        let bare = try BareCommit(path: "\(shop.folder)/lookups.db", rowBytes: 1000)
        let samples = try await Samples.interleaved(
            rounds: rounds,
            floor: { try bare.write() },
            ours: { keep(try await store.perform(DoctorRebuildLookups(), for: shop.request)) }
        )
        try store.close()
        return Measurement(
            "lookup tables of \(rows) customers",
            floor: "1 row committed",
            samples,
            target: .time(atMostSeconds: 10)
        )
    }
}
