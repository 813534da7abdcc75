internal import Dispatch
internal import Glibc

/// The end of something that goes on until a person has had enough.
enum Interruption {
    /// Runs `body` until it ends by itself, or until SIGINT or SIGTERM: then it is cancelled, and all is well.
    static func ends(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let (signals, continuation) = AsyncStream<Void>.makeStream()
        let sources = [SIGINT, SIGTERM].map { number in
            // Why: the signal's own effect is to end the process, before anything can be put back.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { continuation.yield() }
            source.activate()
            return source
        }
        defer { for source in sources { source.cancel() } }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await body()
                return true
            }
            group.addTask {
                for await _ in signals { break }
                return false
            }
            defer { group.cancelAll() }
            guard try await group.next() == false else { return }
            group.cancelAll()
            // Why nothing on failure: it was cancelled, and says so in one way or another.
            _ = try? await group.next()
        }
    }
}
