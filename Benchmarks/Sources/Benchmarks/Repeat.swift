internal import ArgumentParser
internal import Engine
internal import Foundation
internal import OrderDesk
internal import Policy
internal import Sealing
internal import Vault

/// Does one thing a fixed number of times, so that a profiler can count what it costs.
///
/// Instructions do not depend on what else the machine does: the difference between two numbers of times, divided by
/// their distance, is what one of them takes.
struct Repeat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Do one thing a fixed number of times, under a profiler; see docs/benchmarks.md."
    )

    /// What is done.
    enum Thing: String, ExpressibleByArgument, CaseIterable {
        case order, crowd, bare, bareCrowd = "bare-crowd", show, find, renew, bareCommit = "bare-commit"
    }

    /// How many write or read at once in a crowd.
    private static let crowd = 16
    /// How many people's keys are made in one step.
    private static let keysAtOnce = 20_000

    @Argument(
        help:
            "order, crowd (orders by 16 writers), bare, bare-crowd (16 to a commit), show, find, bare-commit or renew."
    )
    var thing: Thing

    @Option(help: "How often.")
    var times = 1000

    @Option(help: "Where to put the store. Removed afterwards.")
    var folder = FileManager.default.temporaryDirectory.path

    @Option(help: "How many customers, and orders, the store holds.")
    var rows = 2000

    func run() async throws {
        let scratch = "\(folder)/coffer-repeat-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        guard let texts = Benchmarks.found("Policies") else { throw BenchmarkError.notFound("Policies") }
        let policies = try PolicyFiles.load(URL(filePath: texts))
        let shop = try await Shop(in: scratch, policies: policies.texts)
        if thing == .renew { return try await renew(shop) }
        try await shop.fill(rows: rows) { _ in }
        let store = try shop.open()
        try await shop.giveExamples(store, customers: rows)
        switch thing {
        case .order:
            for index in 0..<times { _ = try await store.perform(order(shop, index), for: shop.request) }
        case .crowd:
            try await Crowd.each(of: Self.crowd) { [self] writer in
                for index in stride(from: writer, to: times, by: Self.crowd) {
                    _ = try await store.perform(order(shop, index), for: shop.request)
                }
            }
        case .bare: try repeatBare(shop, together: 1)
        case .bareCrowd: try repeatBare(shop, together: Self.crowd)
        case .show:
            let numbers = try ReadingBenchmark.orderNumbers(shop)
            for index in 0..<times {
                let number = numbers[index * 97 % rows]
                _ = try await store.perform(OrderShow(order: number), for: shop.request)
            }
        case .find:
            for index in 0..<times {
                let email = Shop.email(index * 97 % rows)
                _ = try await store.perform(CustomerFind(email: email), for: shop.request)
            }
        case .renew: break
        case .bareCommit:
            let show = OrderShow(order: try ReadingBenchmark.orderNumbers(shop)[0])
            let reading = ReadingBenchmark(shop: shop, rows: rows, rounds: 1)
            let bare = try await reading.bareCommit("bare.db", after: show, store)
            for _ in 0..<times { try bare.write() }
        }
        try store.close()
    }

    /// Renews the epoch of a vault with two keys for each customer; nothing else is in the store.
    private func renew(_ shop: Shop) async throws {
        let vault = try Vault.open(in: shop.storeFolder, unlock: nil)
        for start in stride(from: 0, to: rows, by: Self.keysAtOnce) {
            let people = (start..<min(rows, start + Self.keysAtOnce)).map { _ in SubjectID.random() }
            try vault.prepareKeys(for: people.flatMap { [($0, .contact), ($0, .fiscal)] })
        }
        try vault.close()
        let store = try shop.open(.exclusive)
        for _ in 0..<times {
            let start = ContinuousClock.now
            _ = try await store.perform(KeyRenew(), for: shop.request)
            Measure.say("renewed in \((ContinuousClock.now - start).seconds) s")
        }
        try store.close()
    }

    private func order(_ shop: Shop, _ index: Int) -> OrderOpen { shop.order((index + 1) * 97 % rows) }

    private func repeatBare(_ shop: Shop, together count: Int) throws {
        let copy = "\(shop.folder)/floor.db"
        try BareDatabase(path: shop.database).execute("VACUUM INTO '\(copy)'")
        let bare = try BareOrder(try BareDatabase(path: copy))
        for _ in 0..<times / count { try bare.write(count) }
    }
}
