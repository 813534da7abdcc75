internal import Engine
internal import OrderDesk

/// What carries out operations: the store itself, or a server that has it open.
protocol Client: Sendable {
    /// Whether nothing in the store is real; never so behind a server.
    var isTraining: Bool { get }

    /// Makes a change; the answer is compact JSON with sorted keys.
    func perform(_ command: some Command) async throws -> [UInt8]

    /// Asks a question; the answer is compact JSON with sorted keys.
    func perform(_ query: some Query) async throws -> [UInt8]

    /// Imports the rows of a plan, telling `progress` how many are done.
    func run(
        _ plan: ImportPlan,
        skipBad: Bool,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
    ) async throws -> ImportReport

    /// Lets go of the store.
    func close() async throws
}
