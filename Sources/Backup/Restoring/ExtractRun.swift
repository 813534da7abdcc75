public import Engine
internal import FoundationEssentials

/// Brings a store back for one look into it, and removes it again.
///
/// It comes back whole, in a scratch folder: only so do decisions, policies and users hold for what is read from it.
public struct ExtractRun: Sendable {
    let request: RestoreRequest
    let modules: [EngineModule]
    let scratch: String

    /// The name of the folders under the scratch folder.
    public static let scratchName = "extract"

    /// A look into what a restore would bring back, with the store in a folder under `scratch` meanwhile.
    public init(_ request: RestoreRequest, modules: [EngineModule], scratch: String) {
        (self.request, self.modules, self.scratch) = (request, modules, scratch)
    }

    /// Lends the store that came back, and what it was made from.
    ///
    /// - Throws: As ``RestoreRun/run(confirm:)``, or what `body` throws.
    public func with<R: Sendable>(
        _ body: (Store, RestoreSummary) async throws -> R
    ) async throws -> R {
        try await ScratchFolder.with(in: scratch, name: Self.scratchName) { folder in
            let unlock = PassingUnlock()
            var request = request
            request.destination = "\(folder)/store"
            request.replaces = false
            request.passing = unlock
            let outcome = try RestoreRun(request, modules: modules).run { _ in }
            let store = try Store.open(
                at: request.destination,
                unlock: unlock.provider,
                mode: .oneShot,
                access: .exclusive,
                modules: modules,
                clock: request.clock
            )
            let result: R
            do {
                result = try await body(store, outcome.summary)
            } catch {
                // Why without looking: the first error is the one to tell, and the folder goes anyway.
                try? store.close()
                throw error
            }
            try store.close()
            return result
        }
    }
}
