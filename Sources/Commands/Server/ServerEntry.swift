internal import ArgumentParser
public import Engine
internal import FoundationEssentials
internal import Service

/// Where the server begins: reads its command line, opens the store, and says how it ended.
public enum ServerEntry {
    /// Runs the server until it is told to stop.
    ///
    /// - Parameters:
    ///   - arguments: The words after the program's name.
    ///   - serve: Serves the open store on a path until it is told to stop; looks at the policies again when told to.
    /// - Returns: The exit code, after sysexits.h.
    public static func run(
        _ arguments: [String],
        serve: (_ store: Store, _ socket: String, _ reload: PolicyReload) async throws -> Void
    ) async -> Int32 {
        await ServiceStart.run(ServerOptions.self, arguments, program: "cofferd") { options in
            let store = try options.open()
            do {
                try await serve(store, FilePath.absolute(options.socket), options.reload)
            } catch {
                // Why: the first error is the one to report.
                try? store.close()
                throw error
            }
            try store.close()
        }
    }
}
