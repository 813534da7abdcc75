internal import ArgumentParser
internal import Engine

/// What every command that works on a store takes.
struct GlobalOptions: ParsableArguments {
    @OptionGroup(title: "Store") var location: StoreLocationOptions
    @OptionGroup(title: "Request") var request: RequestOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    /// Makes a change and prints what came of it.
    func perform<C: Command>(_ command: C) async throws {
        let answer = try await withClient(C.access) { try await $0.perform(command) }
        if request.dryRun { try output.note("dry run: nothing was written") }
        try output.emit(json: answer)
    }

    /// Asks a question and prints the answer.
    func perform(_ query: some Query) async throws {
        try output.emit(json: try await answer(to: query))
    }

    /// Asks a question; the answer is compact JSON.
    func answer<Q: Query>(to query: Q) async throws -> [UInt8] {
        try await withClient(Q.access) { try await $0.perform(query) }
    }

    /// Opens the store, or connects to its server, for what `body` does, and closes it.
    func withClient<R>(_ access: StoreAccess, _ body: (any Client) async throws -> R) async throws -> R {
        let client = try await client(access)
        let result: R
        do {
            result = try await body(client)
        } catch {
            // Why: the first error is the one to report; the store is left as a crash would leave it, which is sound.
            try? await client.close()
            throw error
        }
        try await client.close()
        return result
    }

    private func client(_ access: StoreAccess) async throws -> any Client {
        if let socket = location.serverSocket { return try await SocketClient(socket, request) }
        let client = try EmbeddedClient(location, request, access: access)
        if client.isTraining { try output.note("training store: nothing in it is real") }
        return client
    }

    /// Asks before a step that cannot be taken back.
    func confirm(_ step: String) throws {
        guard !request.dryRun, !output.yes else { return }
        try Confirmation.ask(step, isTraining: EmbeddedClient.isTraining(location), in: output.language)
    }
}
