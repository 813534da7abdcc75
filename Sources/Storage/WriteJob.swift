internal import Foundation
internal import Synchronization

/// One write that waits for its commit.
///
/// SAFETY of `@unchecked`: `result` is touched only by the writer, which runs one batch at a time.
final class WriteJob: @unchecked Sendable {
    /// Whether it is meant to fail in the end, so that nothing of it remains.
    let isTakenBack: Bool
    private let attempt: (Connection) throws -> Void
    private let deliver: ((any Error)?) -> Void

    init<R: Sendable>(
        isTakenBack: Bool = false,
        _ body: @escaping @Sendable (Connection) throws -> R,
        answer: @escaping @Sendable (Result<R, any Error>) -> Void
    ) {
        self.isTakenBack = isTakenBack
        let box = Box<R>()
        attempt = { connection in box.value = try body(connection) }
        deliver = { error in
            if let error { return answer(.failure(error)) }
            guard let value = box.value else { preconditionFailure("a write was answered before it ran") }
            answer(.success(value))
        }
    }

    /// Runs the body once, keeping its value for ``finish(_:)``.
    func run(_ connection: Connection) throws { try attempt(connection) }

    /// Answers whoever waits: with the value, or with the error.
    func finish(_ error: (any Error)?) { deliver(error) }

    private final class Box<R> { var value: R? }
}

/// The answer of a write that a thread waits for.
final class BlockingAnswer<R: Sendable>: Sendable {
    private let result = Mutex<Result<R, any Error>?>(nil)
    private let ready = DispatchSemaphore(value: 0)

    func give(_ answer: Result<R, any Error>) {
        result.withLock { $0 = answer }
        ready.signal()
    }

    func wait() throws -> R {
        ready.wait()
        guard let answer = result.withLock({ $0 }) else { preconditionFailure("woken without an answer") }
        return try answer.get()
    }
}
