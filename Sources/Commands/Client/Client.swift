internal import Engine
internal import OrderDesk

/// What carries out operations: the store itself, or a server that has it open.
protocol Client {
    /// Makes a change.
    func perform<C: Command>(_ command: C) async throws -> C.Output

    /// Asks a question.
    func perform<Q: Query>(_ query: Q) async throws -> Q.Output

    /// Imports the rows of a plan, telling `progress` how many are done.
    func run(
        _ plan: ImportPlan,
        skipBad: Bool,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) async throws -> ImportReport

    /// Lets go of the store.
    func close() throws
}
