internal import Engine
internal import Synchronization

/// A query that notes how long its own work takes, from the request's first step until its answer is built.
///
/// What is left out is what follows: the durable commit of the audit entry.
struct TimedQuery<Inner: Query>: Query {
    static var name: String { Inner.name }
    static var summary: String { Inner.summary }
    static var schema: JSONSchema { Inner.schema }

    var inner: Inner

    var isBrief: Bool { inner.isBrief }

    func validate() throws(InputError) {
        Stopwatch.start()
        try inner.validate()
    }

    func answer(in context: Context) throws -> Inner.Output {
        let output = try inner.answer(in: context)
        Stopwatch.stop()
        return output
    }
}

/// Times of the work of queries that run one after the other, in seconds.
enum Stopwatch {
    private struct State {
        var start = ContinuousClock.now
        var times: [Double] = []
    }

    private static let state = Mutex(State())

    /// The times since the last call.
    static func take() -> [Double] {
        state.withLock { state in
            defer { state.times = [] }
            return state.times
        }
    }

    static func start() { state.withLock { $0.start = .now } }

    static func stop() {
        let now = ContinuousClock.now
        state.withLock { $0.times.append((now - $0.start).seconds) }
    }
}
