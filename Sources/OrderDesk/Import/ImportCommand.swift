public import Engine

/// A command that imports rows of one kind.
public protocol ImportCommand: Command where Output == ImportAnswer {}

extension ImportCommand {
    /// Carries it out on a store that this process has open.
    func perform(on store: Store, for request: Request) async throws -> ImportReport {
        try await store.perform(self, for: request).report
    }
}
