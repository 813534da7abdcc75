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
        let options: ServerOptions
        do {
            // Why not as the root of commands: asking for help would then be a command, and say nothing here.
            options = try ServerOptions.parse(arguments)
        } catch {
            return parserEnded(error)
        }
        do {
            let store = try options.open()
            do {
                try await serve(store, FilePath.absolute(options.socket), options.reload)
            } catch {
                // Why: the first error is the one to report.
                try? store.close()
                throw error
            }
            try store.close()
            return 0
        } catch {
            return report(Failure(error))
        }
    }

    private static func parserEnded(_ error: any Error) -> Int32 {
        guard ServerOptions.exitCode(for: error) != .success else {
            do {
                try StandardStream.output.write(ServerOptions.fullMessage(for: error) + "\n")
                return 0
            } catch {
                return report(Failure(error))
            }
        }
        return report(Failure(usage: ServerOptions.message(for: error), of: [], program: "cofferd"))
    }

    private static func report(_ failure: Failure) -> Int32 {
        // Why: there is nowhere left to say that standard error cannot be written.
        try? StandardStream.error.write(failure.rendered(asJSON: false, program: "cofferd"))
        return failure.exitCode
    }
}
