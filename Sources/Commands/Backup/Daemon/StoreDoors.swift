internal import Backup
internal import Engine
internal import FoundationEssentials
internal import Service
internal import Vault

/// The store through its server; a connection for each question, since hours lie between them.
///
/// A server that does not answer in time has failed: whoever asks has other things to do, and somebody to tell.
struct ServedDoor: StoreDoor {
    let socket: String
    let limit: Duration

    func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable {
        try await ask(command)
    }

    func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable {
        try await ask(query)
    }

    private func ask<O: Operation, R: Decodable>(_ operation: O) async throws -> R {
        let answer = try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await exchange(operation) }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            guard let first = try await group.next(), let answer = first else {
                throw ProblemDocument.serverSilent(socket, seconds: limit.components.seconds)
            }
            return answer
        }
        do {
            return try JSONDecoder().decode(R.self, from: Data(answer))
        } catch {
            throw ProblemDocument.answerUnreadable
        }
    }

    /// The answer's bytes; hangs up when it is cancelled.
    private func exchange(_ operation: some Operation) async throws -> [UInt8] {
        let client = try await ServiceClient.connect(to: socket)
        let answer: [UInt8]
        do {
            answer = try await client.perform(operation, for: Request(caller: .current()))
        } catch {
            // Why without looking: the first error is the one to tell.
            try? await client.close()
            throw error
        }
        try await client.close()
        return answer
    }
}

/// The store opened by this process, for each question anew, so that maintenance can have it for itself in between.
struct EmbeddedDoor: StoreDoor {
    let folder: String
    let unlock: UnlockProvider?

    func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable {
        try await withStore(C.access) { try await $0.perform(command, for: Request(caller: .current())) }
    }

    func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable {
        try await withStore(Q.access) { try await $0.perform(query, for: Request(caller: .current())) }
    }

    private func withStore<R>(_ access: StoreAccess, _ body: (Store) async throws -> R) async throws -> R {
        let store = try Store.open(
            at: folder,
            unlock: unlock,
            mode: .oneShot,
            access: access,
            modules: storeModules
        )
        let result: R
        do {
            result = try await body(store)
        } catch {
            // Why without looking: the first error is the one to tell, and a crash leaves the store sound, too.
            try? store.close()
            throw error
        }
        try store.close()
        return result
    }
}
