import Commands
import Engine
import Foundation

@testable import Service

/// A server of this process, where a test needs another one than `cofferd` starts.
enum OwnServer {
    /// Serves a new store while `body` runs, which is given the socket's path.
    static func with(
        patience: Patience = Patience(),
        modules: [EngineModule] = [],
        _ body: @escaping @Sendable (_ socket: String) throws -> Void
    ) async throws {
        try await Served.with { served in
            served.kill()
            let store = try Store.open(
                at: served.store,
                unlock: nil,
                mode: .serving,
                access: .exclusive,
                modules: storeModules + modules
            )
            let server = try StoreServer(store, patience: patience)
            let path = served.folder.appending(path: "i").path
            let socket = try ListeningSocket.make(at: path)
            let result = try await withTaskExecutorPreference(OwnThreads()) {
                async let ran: Void = server.run(on: socket) {}
                let result = await withCheckedContinuation {
                    (done: CheckedContinuation<Result<Void, any Error>, Never>) in
                    Thread.detachNewThread { done.resume(returning: Result { try body(path) }) }
                }
                server.drain()
                try await ran
                return result
            }
            try store.close()
            try result.get()
        }
    }
}

/// Threads for the server and nobody else: other tests block those that tasks usually run on.
private final class OwnThreads: TaskExecutor {
    private let queue = DispatchQueue(label: "own server", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
