internal import ArgumentParser
internal import Foundation
internal import Policy

/// Measures Coffer beside floors taken in the same run, and prints one line for each.
struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Measure everything and print one line for each; this is what is done if nothing else is said."
    )

    @Option(help: "How to print: text or json.")
    var output = ReportFormat.text

    @Option(help: "Where to put stores, on the disk to be measured. Removed afterwards.")
    var folder = FileManager.default.temporaryDirectory.path

    @Option(help: "How many customers, and orders, the store holds.")
    var rows = 20_000

    @Option(help: "How often each measurement goes by turns with its floor.")
    var rounds = 40

    @Option(
        help:
            "The coffer program, to measure a whole command, with cofferd beside it; the release build if not given."
    )
    var coffer: String?

    @Flag(help: "Also read from a much larger store (filling it takes long).")
    var large = false

    @Option(help: "How many customers, and orders, the larger store holds.")
    var largeRows = 1_000_000

    func validate() throws {
        guard rows >= 100, rounds >= 5, largeRows > rows else {
            throw ValidationError("take at least 100 rows, more in the larger store, and 5 rounds")
        }
    }

    func run() async throws {
        let scratch = "\(folder)/coffer-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        guard let texts = Benchmarks.found("Policies") else { throw BenchmarkError.notFound("Policies") }
        let policies = try PolicyFiles.load(URL(filePath: texts))
        var report = Report(date: .now, rows: rows, machine: Machine(folder: folder))
        Self.say("envelopes and decisions")
        report.measurements += try await EnvelopeBenchmark.measure()
        report.measurements += try await PolicyBenchmark.measure(policies)
        let shop = try await Shop(in: "\(scratch)/shop", policies: policies.texts)
        try await shop.fill(rows: rows) { Self.say("\($0) customers with an order each") }
        Self.say("orders")
        report.measurements += try await OrderBenchmark.measure(shop, customers: rows, rounds: rounds)
        Self.say("reading")
        let reading = ReadingBenchmark(shop: shop, rows: rows, rounds: rounds)
        report.measurements += try await reading.measure()
        if let coffer = coffer ?? Benchmarks.found(".build/release/coffer") {
            Self.say("the command line")
            report.measurements += try await CommandLineBenchmark.measure(coffer, shop, rounds: rounds)
        } else {
            report.skipped.append("coffer customer show, as there is no release build; run `make release`")
        }
        try await measureServer(shop, &report)
        if large {
            let larger = try await Shop(in: "\(scratch)/large", policies: policies.texts)
            try await larger.fill(rows: largeRows) { Self.say("\($0) customers with an order each") }
            Self.say("reading in the large store")
            report.measurements += try await reading.measureGrowth(to: larger, rows: largeRows)
        } else {
            report.skipped.append("a store of \(largeRows) customers, as --large was not given")
        }
        print(try report.text(output))
    }

    private func measureServer(_ shop: Shop, _ report: inout Report) async throws {
        guard let program = coffer.map({ $0 + "d" }) ?? Benchmarks.found(".build/release/cofferd") else {
            report.skipped.append("the server, as there is no release build; run `make release`")
            return
        }
        Self.say("the server")
        let served = ServedBenchmark(
            program: program,
            coffer: String(program.dropLast()),
            shop: shop,
            customers: rows,
            rounds: rounds
        )
        let (times, memory) = try await served.measure()
        report.measurements += times
        report.memory += memory
    }

    static func say(_ words: String) {
        FileHandle.standardError.write(Data("\(words) …\n".utf8))
    }
}
