internal import Engine
internal import OrderDesk
internal import Vault

/// The store opened by this process, for one command.
struct EmbeddedClient: Client {
    private let store: Store
    private let request: Request

    var isTraining: Bool { store.isTraining }

    /// Opens the store; asks for a passphrase where the store has one and nothing else is said.
    init(_ location: StoreLocationOptions, _ request: RequestOptions, access: StoreAccess) throws {
        let folder = try location.folder()
        do {
            store = try Self.open(folder, location.unlocking.provider, access)
        } catch  where Self.wantsPassphrase(error) {
            store = try Self.open(folder, .passphrase { try Passphrase.ask($0) }, access)
        }
        self.request = request.request
        guard store.isTraining || !Sandbox.isConfined else {
            try store.close()
            throw CommandError.realStore(folder: folder)
        }
    }

    /// Whether a question about a store is one about a training store; where it cannot be opened, the command itself says so.
    static func isTraining(_ location: StoreLocationOptions) -> Bool {
        // Why no error: what is wrong with the store, or its name, the command itself meets and tells.
        guard location.serverSocket == nil, let folder = try? location.folder(),
            let store = try? open(folder, location.unlocking.provider, .shared)
        else { return false }
        // Why no error: nothing was written.
        try? store.close()
        return store.isTraining
    }

    func perform(_ command: some Command) async throws -> [UInt8] {
        try JSONAnswer.compact(await store.perform(command, for: request))
    }

    func perform(_ query: some Query) async throws -> [UInt8] {
        try JSONAnswer.compact(await store.perform(query, for: request))
    }

    func run(
        _ plan: ImportPlan,
        skipBad: Bool,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> ImportReport {
        try await plan.run(on: store, for: request, skipBad: skipBad, progress: progress)
    }

    func close() throws { try store.close() }

    private static func wantsPassphrase(_ error: any Error) -> Bool {
        switch error {
        case VaultError.unlock(.passphraseNeeded), UnlockError.passphraseNeeded: true
        default: false
        }
    }

    private static func open(_ folder: String, _ unlock: UnlockProvider?, _ access: StoreAccess) throws
        -> Store
    {
        try Store.open(at: folder, unlock: unlock, mode: .oneShot, access: access, modules: storeModules)
    }
}
