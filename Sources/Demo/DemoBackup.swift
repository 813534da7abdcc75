internal import Backup
internal import Engine
internal import FoundationEssentials

/// A backup of a demo store as of a moment of its story, on a target beside it.
struct DemoBackup {
    let store: Store
    let folder: String
    let caller: Caller
    let modules: [EngineModule]
    let time: Date

    private static let target = "shelf"

    /// Adds the target, and backs up to it.
    ///
    /// - Throws: What the store or the target says.
    func run() async throws {
        let place = "\(folder).backups"
        try FileManager.default.createDirectory(
            atPath: place,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let request = Request(caller: caller)
        _ = try await store.perform(BackupTargetAdd(target: Self.target, address: place), for: request)
        let time = time
        var run = BackupRun(
            door: DemoDoor(store: store, request: request),
            identity: try VerifyIdentity.loadOrCreate("\(folder)/\(VerifyIdentity.fileName)", now: time),
            scratch: "\(folder)/scratch",
            schemas: Store.schemas(modules)
        )
        run.now = { time }
        if let error = try await run.run().firstError { throw error }
    }
}

/// The way to a store that this process has open already.
private struct DemoDoor: StoreDoor {
    let store: Store
    let request: Request

    func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable {
        try await store.perform(command, for: request)
    }

    func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable {
        try await store.perform(query, for: request)
    }
}
