internal import Dispatch
internal import FoundationEssentials
internal import Synchronization

/// Work on many things that do not depend on each other, shared by all processors.
package enum AllProcessors {
    /// Why once: asking costs two calls of the system, which an order or a look at one would pay each time.
    private static let processors = ProcessInfo.processInfo.activeProcessorCount

    /// Does something for each number from 0 up, and answers in order; the caller's thread does `meanwhile` first.
    ///
    /// `atOnce` are taken at a time; fewer are not worth another processor.
    ///
    /// - Throws: What `meanwhile` throws, else what `body` throws for the first that it throws for.
    package static func map<T: Sendable>(
        _ count: Int,
        atOnce: Int = 16,
        meanwhile: () throws -> Void = {},
        _ body: @escaping @Sendable (Int) throws -> T
    ) throws -> [T] {
        guard count > atOnce else {
            try meanwhile()
            return try (0..<count).map(body)
        }
        let parts = Parts<T>((count + atOnce - 1) / atOnce)
        let work: @Sendable () -> Void = {
            while let part = parts.next() {
                let range = part * atOnce..<min(count, (part + 1) * atOnce)
                parts.finish(part, Result { try range.map(body) })
            }
        }
        let helpers = min(processors, parts.count) - 1
        for _ in 0..<max(0, helpers) { DispatchQueue.global().async(execute: work) }
        let other = Result(catching: meanwhile)
        work()
        // Why for the parts and not for the helpers: where no thread is free, none has begun and nothing is missing.
        parts.wait()
        try other.get()
        return try parts.results()
    }

    /// What is still to be done, and what came of the rest.
    private final class Parts<T: Sendable>: Sendable {
        private struct State {
            var next = 0
            var finished = 0
            var results: [Result<[T], any Error>?]
        }

        let count: Int
        private let state: Mutex<State>
        private let all = DispatchSemaphore(value: 0)

        init(_ count: Int) {
            self.count = count
            state = Mutex(State(results: Array(repeating: nil, count: count)))
        }

        /// The number of a part that nobody has taken yet.
        func next() -> Int? {
            state.withLock { state in
                guard state.next < count else { return nil }
                defer { state.next += 1 }
                return state.next
            }
        }

        func finish(_ part: Int, _ result: Result<[T], any Error>) {
            let isLast = state.withLock { state in
                state.results[part] = result
                state.finished += 1
                return state.finished == count
            }
            if isLast { all.signal() }
        }

        /// Waits until every part is finished.
        func wait() { if count > 0 { all.wait() } }

        func results() throws -> [T] {
            try state.withLock { $0.results }.flatMap { try $0?.get() ?? [] }
        }
    }
}
