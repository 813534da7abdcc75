internal import Engine
internal import Synchronization

/// Counts what the server does, for Prometheus.
final class Metrics: Sendable {
    private struct Outcome: Hashable {
        let operation: String
        let code: String
    }

    private struct Latency {
        var count = 0
        var sum = Duration.zero
    }

    private struct Counts {
        var requests: [Outcome: Int] = [:]
        var latencies: [String: Latency] = [:]
    }

    private let counts = Mutex(Counts())

    /// Counts a request that was carried out or refused; `code` is `done` or the problem's.
    func count(_ operation: String, _ code: String, _ duration: Duration) {
        counts.withLock { counts in
            counts.requests[Outcome(operation: operation, code: code), default: 0] += 1
            counts.latencies[operation, default: Latency()].count += 1
            counts.latencies[operation, default: Latency()].sum += duration
        }
    }

    /// Everything counted, in Prometheus' text format 0.0.4.
    func text(_ commits: CommitFigures, connections: Int) -> String {
        let (requests, latencies) = counts.withLock { ($0.requests, $0.latencies) }
        var page = MetricsPage()
        page.head("coffer_requests_total", "counter", "Requests by operation and outcome.")
        let byName = requests.sorted { ($0.key.operation, $0.key.code) < ($1.key.operation, $1.key.code) }
        for (outcome, count) in byName {
            let labels = "{operation=\"\(outcome.operation)\",outcome=\"\(outcome.code)\"}"
            page.line("coffer_requests_total\(labels) \(count)")
        }
        page.head("coffer_request_duration_seconds", "summary", "Time from the whole request to its answer.")
        for (operation, latency) in latencies.sorted(by: { $0.key < $1.key }) {
            let labels = "{operation=\"\(operation)\"}"
            page.line("coffer_request_duration_seconds_sum\(labels) \(latency.sum / .seconds(1))")
            page.line("coffer_request_duration_seconds_count\(labels) \(latency.count)")
        }
        page.single("coffer_connections", "gauge", "Open connections.", connections)
        page.single("coffer_commit_batches_total", "counter", "Durable commits.", commits.batches)
        page.single("coffer_commit_operations_total", "counter", "Operations in them.", commits.operations)
        page.single("coffer_commit_batch_largest", "gauge", "The most that shared one.", commits.largestBatch)
        page.single(
            "coffer_commit_replays_total",
            "counter",
            "Commits run again one by one.",
            commits.replays
        )
        return page.text
    }
}

/// Writes lines of metrics.
struct MetricsPage {
    /// Prometheus' text format.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    mutating func line(_ line: String) { text += line + "\n" }

    mutating func head(_ name: String, _ type: String, _ help: String) {
        line("# HELP \(name) \(help)")
        line("# TYPE \(name) \(type)")
    }

    mutating func single(_ name: String, _ type: String, _ help: String, _ value: Int) {
        head(name, type, help)
        line("\(name) \(value)")
    }
}
