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
        try output.emit(answer)
    }

    /// Asks a question and prints the answer.
    func perform<Q: Query>(_ query: Q) async throws {
        try output.emit(try await answer(to: query))
    }

    /// Asks a question.
    func answer<Q: Query>(to query: Q) async throws -> Q.Output {
        try await withClient(Q.access) { try await $0.perform(query) }
    }

    /// Opens the store for what `body` does, and closes it.
    func withClient<R>(_ access: StoreAccess, _ body: (any Client) async throws -> R) async throws -> R {
        let client = try EmbeddedClient(location, request, access: access)
        let result: R
        do {
            result = try await body(client)
        } catch {
            // Why: the first error is the one to report; the store is left as a crash would leave it, which is sound.
            try? client.close()
            throw error
        }
        try client.close()
        return result
    }

    /// Asks before a step that cannot be taken back.
    func confirm(_ step: String) throws {
        guard !request.dryRun, !output.yes else { return }
        try Confirmation.ask(step)
    }
}
