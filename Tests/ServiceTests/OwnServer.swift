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
        _ body: (_ socket: String) async throws -> Void
    ) async throws {
        try await withStore(patience: patience, modules: modules) { socket, _ in try await body(socket) }
    }

    /// Serves a new store while `body` runs, which is given the socket's path and the store.
    ///
    /// What the server ends with is thrown where `body` was content.
    static func withStore(
        patience: Patience = Patience(),
        modules: [EngineModule] = [],
        _ body: (_ socket: String, _ store: Store) async throws -> Void
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
            let (result, ended) = await withTaskExecutorPreference(OwnThreads()) {
                async let ran: Void = server.run(on: socket) {}
                // Why on this task: what fails in it is so told under the test's name.
                let result: Result<Void, any Error>
                do { result = .success(try await body(path, store)) } catch { result = .failure(error) }
                server.drain()
                do { try await ran } catch { return (result, Result<Void, any Error>.failure(error)) }
                return (result, .success(()))
            }
            try store.close()
            try result.get()
            try ended.get()
        }
    }
}

/// Threads for one server and its test: other tests block those that tasks usually run on, and this test blocks its own.
private final class OwnThreads: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
