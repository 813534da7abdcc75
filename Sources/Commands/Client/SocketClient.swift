internal import Engine
internal import FoundationEssentials
internal import OrderDesk
internal import Service

/// A server that has the store open; who asks is what the kernel tells it about this process.
struct SocketClient: Client {
    private let service: ServiceClient
    private let request: Request

    var isTraining: Bool { false }

    /// Connects to the server.
    ///
    /// - Throws: ``CommandError/realServer(socket:)`` in a process that is confined to training stores.
    init(_ socket: String, _ request: RequestOptions) async throws {
        guard !Sandbox.isConfined else { throw CommandError.realServer(socket: socket) }
        service = try await ServiceClient.connect(to: socket)
        self.request = request.request
    }

    func perform(_ command: some Command) async throws -> [UInt8] {
        try await service.perform(command, for: request)
    }

    func perform(_ query: some Query) async throws -> [UInt8] {
        try await service.perform(query, for: request)
    }

    func run(
        _ plan: ImportPlan,
        skipBad: Bool,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> ImportReport {
        let service = service
        return try await plan.run(for: request, skipBad: skipBad, progress: progress) { command, request in
            do {
                let answer = try await service.perform(command, for: request)
                return try JSONDecoder().decode(ImportAnswer.self, from: Data(answer)).report
            } catch let problem as ProblemDocument {
                throw ImportHeldBack(problem, code: problem.code, number: problem.approval) as (any Error)?
                    ?? problem
            }
        }
    }

    func close() async throws { try await service.close() }
}
