import Foundation

/// Somebody who holds something, such as a database's writer, until told to let go.
///
/// Why on a thread of its own: all tasks share as many threads as there are processors, and one that blocks for
/// another's sake may keep the other from ever getting on.
public final class Holder: Sendable {
    private let gate = DispatchSemaphore(value: 0)
    private let end = AsyncThrowingStream.makeStream(of: Never.self)

    /// Comes back once `hold` has called what it is given, which blocks until ``letGo()``.
    public init(_ hold: @escaping @Sendable (_ untilLetGo: @escaping @Sendable () -> Void) throws -> Void)
        async
    {
        let begun = AsyncStream.makeStream(of: Void.self)
        Thread.detachNewThread { [gate, end] in
            let result = Result {
                try hold {
                    begun.continuation.finish()
                    gate.wait()
                    // Why: whatever calls this may be run again, and is not held twice.
                    gate.signal()
                }
            }
            begun.continuation.finish()
            switch result {
            case .success: end.continuation.finish()
            case .failure(let error): end.continuation.finish(throwing: error)
            }
        }
        for await _ in begun.stream {}
    }

    /// Lets go, and comes back once `hold` is over.
    ///
    /// - Throws: What `hold` threw.
    public func letGo() async throws {
        gate.signal()
        for try await _ in end.stream {}
    }
}
