internal import Backup
internal import Engine
internal import FoundationEssentials
internal import Service
internal import Vault

/// The store through its server; a connection for each question, since hours lie between them.
struct ServedDoor: StoreDoor {
    let socket: String

    func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable {
        try await ask(command)
    }

    func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable {
        try await ask(query)
    }

    private func ask<O: Operation, R: Decodable>(_ operation: O) async throws -> R {
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
        do {
            return try JSONDecoder().decode(R.self, from: Data(answer))
        } catch {
            throw ProblemDocument.answerUnreadable
        }
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
