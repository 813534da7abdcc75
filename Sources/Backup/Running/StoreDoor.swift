public import Engine

/// The way to a store: the store itself where this process has it open, or the server that has.
public protocol StoreDoor: Sendable {
    /// Makes a change.
    ///
    /// - Throws: What the store or its server says.
    func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable

    /// Asks a question.
    ///
    /// - Throws: What the store or its server says.
    func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable
}
