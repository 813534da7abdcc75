internal import Engine
internal import Synchronization

/// Counts what the server does, for Prometheus.
final class Metrics: Sendable {
    private struct Outcome: Hashable {
        let operation: String
        let code: String
    }

    private struct Counts {
        var requests: [Outcome: Int] = [:]
        var latencies: [String: Histogram] = [:]
    }

    private let counts = Mutex(Counts())

    /// Counts a request that was carried out or refused; `code` is `done` or the problem's.
    func count(_ operation: String, _ code: String, _ duration: Duration) {
        counts.withLock { counts in
            counts.requests[Outcome(operation: operation, code: code), default: 0] += 1
            counts.latencies[operation, default: Histogram()].add(duration / .seconds(1))
        }
    }

    /// How many requests were counted.
    var total: Int { counts.withLock { $0.requests.values.reduce(0, +) } }

    /// Everything counted, in Prometheus' text format 0.0.4.
    ///
    /// - Throws: What the store throws when it cannot be read.
    func text(_ store: Store, connections: Int, inWork: Int) throws -> String {
        let (requests, latencies) = counts.withLock { ($0.requests, $0.latencies) }
        var page = MetricsPage()
        page.head("coffer_requests_total", "counter", "Requests by operation and outcome.")
        let byName = requests.sorted { ($0.key.operation, $0.key.code) < ($1.key.operation, $1.key.code) }
        for (outcome, count) in byName {
            let labels = "operation=\"\(outcome.operation)\",outcome=\"\(outcome.code)\""
            page.line("coffer_requests_total{\(labels)} \(count)")
        }
        page.head(
            "coffer_request_duration_seconds",
            "histogram",
            "Time from the whole request to its answer."
        )
        for (operation, histogram) in latencies.sorted(by: { $0.key < $1.key }) {
            page.histogram("coffer_request_duration_seconds", "operation=\"\(operation)\"", histogram)
        }
        page.single("coffer_connections", "gauge", "Open connections.", connections)
        page.single(
            "coffer_requests_in_work",
            "gauge",
            "Requests that have no answer yet, with this one.",
            inWork
        )
        page.commits(store.commitFigures)
        page.keys(store.keyCacheFigures)
        for (gauge, value) in try store.gauges() { page.single(gauge.name, "gauge", gauge.about, value) }
        return page.text
    }
}

/// How many values were at or under each bound.
struct Histogram {
    /// The bounds, in seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    /// How many values there were.
    private(set) var count = 0
    /// Their sum.
    private(set) var sum = 0.0
    /// How many lay between a bound and the one before it.
    private var between = [Int](repeating: 0, count: bounds.count)

    mutating func add(_ value: Double) {
        count += 1
        sum += value
        if let index = Self.bounds.firstIndex(where: { value <= $0 }) { between[index] += 1 }
    }

    /// Every bound with how many values were at or under it.
    var cumulative: [(bound: Double, count: Int)] {
        var below = 0
        return zip(Self.bounds, between).map { bound, count in
            below += count
            return (bound, below)
        }
    }
}
