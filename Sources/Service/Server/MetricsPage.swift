internal import Engine

/// A page in Prometheus' text format.
struct MetricsPage {
    /// The media type of the format, version 0.0.4.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    mutating func line(_ line: String) { text += line + "\n" }

    /// The lines before the samples of one metric.
    mutating func head(_ name: String, _ type: String, _ help: String) {
        line("# HELP \(name) \(help)")
        line("# TYPE \(name) \(type)")
    }

    /// A metric without labels.
    mutating func single(_ name: String, _ type: String, _ help: String, _ value: some Numeric) {
        head(name, type, help)
        line("\(name) \(value)")
    }

    /// The samples of one histogram.
    mutating func histogram(_ name: String, _ labels: String, _ histogram: Histogram) {
        for (bound, count) in histogram.cumulative {
            line("\(name)_bucket{\(labels),le=\"\(bound)\"} \(count)")
        }
        line("\(name)_bucket{\(labels),le=\"+Inf\"} \(histogram.count)")
        line("\(name)_sum{\(labels)} \(histogram.sum)")
        line("\(name)_count{\(labels)} \(histogram.count)")
    }

    /// What the writer did; operations by batches is the size of a commit.
    mutating func commits(_ figures: CommitFigures) {
        single("coffer_commit_batches_total", "counter", "Durable commits.", figures.batches)
        single("coffer_commit_operations_total", "counter", "Operations in them.", figures.operations)
        single("coffer_commit_batch_largest", "gauge", "The most that shared one.", figures.largestBatch)
        single("coffer_commit_replays_total", "counter", "Commits run again.", figures.replays)
        single("coffer_commit_queue_length", "gauge", "Operations that wait for the writer.", figures.waiting)
    }

    /// How the cache of subject keys did.
    mutating func keys(_ figures: (hits: Int, misses: Int)) {
        single("coffer_key_cache_hits_total", "counter", "Keys that were in the locked cache.", figures.hits)
        single(
            "coffer_key_cache_misses_total",
            "counter",
            "Keys that were read and unwrapped first.",
            figures.misses
        )
    }
}
