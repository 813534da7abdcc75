import Engine
import Foundation
import RegexBuilder
import Storage
import Testing

@testable import Service

@Suite("Figures of a server", .enabled(if: Served.isBuilt, "the programs were not built"))
struct MetricsTests {
    private static func page(_ socket: String) throws -> String {
        let answer = try RawClient.ask(socket, "GET /metrics HTTP/1.1")
        #expect(answer.contains(MetricsPage.mediaType))
        return String(try #require(answer.split(separator: "\r\n\r\n", maxSplits: 1).last))
    }

    @Test("count requests, commits and keys, in Prometheus' format and without a person")
    func figures() async throws {
        try await Served.with { served in
            try served.stock()
            _ = try served.coffer("order", "show", "SO-2026-000001")
            for _ in 0..<3 { try served.json("customer", "show", "C-000001") }
            let text = try Self.page(served.socket)
            let page = try ExpositionPage(text)
            #expect(page.samples["coffer_requests_total{operation=\"customer.add\",outcome=\"done\"}"] == 1)
            #expect(
                page.samples["coffer_requests_total{operation=\"order.show\",outcome=\"not-found\"}"] == 1
            )
            let latency = "coffer_request_duration_seconds"
            #expect(page.samples["\(latency)_count{operation=\"stock.receive\"}"] == 1)
            #expect(page.samples["\(latency)_bucket{operation=\"customer.show\",le=\"+Inf\"}"] == 3)
            #expect(page.types[latency] == "histogram")
            let batches = try #require(page.samples["coffer_commit_batches_total"])
            #expect(batches > 3 && page.samples["coffer_commit_operations_total"] ?? 0 >= batches)
            #expect(page.samples["coffer_commit_queue_length"] == 0)
            #expect(page.samples["coffer_commit_batch_largest"] ?? 0 >= 1)
            #expect(page.samples["coffer_key_cache_hits_total"] ?? 0 >= 3)
            #expect(page.samples["coffer_key_cache_misses_total"] != nil)
            #expect(!text.contains("person@example.org") && !text.contains("Example Person"))
        }
    }

    @Test("are what promtool takes", .enabled(if: Self.promtool != nil, "promtool is not installed"))
    func accepted() async throws {
        try await Served.with { served in
            try served.stock()
            let check = Process()
            check.executableURL = Self.promtool
            check.arguments = ["check", "metrics"]
            let (input, output) = (Pipe(), Pipe())
            check.standardInput = input
            check.standardOutput = output
            check.standardError = output
            try check.run()
            try input.fileHandleForWriting.write(contentsOf: Data(try Self.page(served.socket).utf8))
            try input.fileHandleForWriting.close()
            let words = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            check.waitUntilExit()
            #expect(check.terminationStatus == 0 && words.isEmpty, "\(words)")
        }
    }

    @Test("take in what a module knows, once it knows it")
    func gauges() async throws {
        let names = ["coffer_test_known", "coffer_test_unknown"]
        let module = EngineModule(
            name: "figures",
            schema: SchemaModule(name: "figures", migrations: [], tables: []),
            operations: [],
            fields: [],
            checks: [],
            gauges: names.map { name in
                StoreGauge(name: name, about: "A figure.") { connection, now in
                    let isKnown = name.hasSuffix("_known")
                    let people = try connection.row("SELECT COUNT(*) FROM principal") { $0.int64(0) }
                    return isKnown && now > 0 ? people.map { Double($0) / 4 } : nil
                }
            }
        )
        try await OwnServer.with(modules: [module]) { socket in
            let page = try ExpositionPage(try Self.page(socket))
            #expect(page.samples["coffer_test_known"] == 0.25)
            #expect(page.types["coffer_test_known"] == "gauge")
            #expect(page.types["coffer_test_unknown"] == nil)
        }
    }

    private static let promtool = ["/usr/bin/promtool", "/usr/local/bin/promtool"].map { URL(filePath: $0) }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}

/// A page of Prometheus' text format 0.0.4, read strictly.
struct ExpositionPage {
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    private(set) var types: [String: String] = [:]
    private(set) var samples: [String: Double] = [:]
    private var helped: Set<String> = []
    private var current = ""

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Malformed(description: "the last line does not end") }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            try read(String(line))
        }
        for name in types.keys where types[name] == "histogram" { try checkHistogram(name) }
    }

    private mutating func read(_ line: String) throws {
        if let help = line.wholeMatch(of: #/# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (\S.*)/#) {
            guard helped.insert(String(help.1)).inserted else {
                throw Malformed(description: "twice: \(line)")
            }
            current = String(help.1)
        } else if let type = line.wholeMatch(of: #/# TYPE (\S+) (counter|gauge|histogram)/#) {
            guard type.1 == current, types[current] == nil else { throw Malformed(description: line) }
            types[current] = String(type.2)
            let isTotal = current.hasSuffix("_total")
            guard (type.2 == "counter") == isTotal else { throw Malformed(description: "name: \(line)") }
        } else {
            let label = #/[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"/#
            let number = #/(?:[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|\+Inf|-Inf|NaN)/#
            let sample = Regex {
                Capture { #/[a-zA-Z_:][a-zA-Z0-9_:]*/# }
                Capture {
                    Optionally {
                        #/\{/#; label;
                        ZeroOrMore {
                            ","; label
                        }; #/\}/#
                    }
                }
                " "
                Capture { number }
            }
            guard let match = line.wholeMatch(of: sample), let value = Double(match.3) else {
                throw Malformed(description: "no sample: \(line)")
            }
            let (name, key) = (String(match.1), "\(match.1)\(match.2)")
            let parts = types[current] == "histogram" ? ["_bucket", "_sum", "_count"] : [""]
            guard parts.map({ current + $0 }).contains(name), types[current] != nil else {
                throw Malformed(description: "out of its place: \(line)")
            }
            guard samples.updateValue(value, forKey: key) == nil else {
                throw Malformed(description: "twice: \(line)")
            }
        }
    }

    private func checkHistogram(_ name: String) throws {
        let prefix = "\(name)_bucket{"
        var series: [String: [(bound: Double, count: Double)]] = [:]
        for (key, count) in samples where key.hasPrefix(prefix) {
            guard let match = key.dropFirst(prefix.count).wholeMatch(of: #/(.*),le="([^"]+)"\}/#),
                let bound = match.2 == "+Inf" ? .infinity : Double(match.2)
            else { throw Malformed(description: "no bound: \(key)") }
            series[String(match.1), default: []].append((bound, count))
        }
        for (labels, buckets) in series {
            let counts = buckets.sorted { $0.bound < $1.bound }.map(\.count)
            guard counts == counts.sorted(), counts.last == samples["\(name)_count{\(labels)}"],
                buckets.contains(where: { $0.bound == .infinity }), samples["\(name)_sum{\(labels)}"] != nil
            else { throw Malformed(description: "not cumulative: \(labels)") }
        }
    }
}
