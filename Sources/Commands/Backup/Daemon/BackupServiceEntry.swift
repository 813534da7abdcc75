internal import ArgumentParser
public import Backup
internal import FoundationEssentials

/// Where the backup service begins: reads its command line, takes its folder, and says how it ended.
public enum BackupServiceEntry {
    /// Runs the service until it is told to stop.
    ///
    /// - Parameters:
    ///   - arguments: The words after the program's name.
    ///   - serve: Has the agent look again and again, through the way to the store, until it is told to stop.
    /// - Returns: The exit code, after sysexits.h.
    public static func run(
        _ arguments: [String],
        serve: (_ agent: BackupAgent, _ door: any StoreDoor) async throws -> Void
    ) async -> Int32 {
        await ServiceStart.run(BackupServiceOptions.self, arguments, program: "coffer-backupd") { options in
            let pulse = AgentPulse()
            let parts = BackupAgent.Parts(
                state: try AgentState(folder: FilePath.absolute(options.state)),
                settings: try options.settings.map { try AgentSettings(path: FilePath.absolute($0)) }
                    ?? .usual,
                work: options.work(pulse),
                metrics: options.metrics.map(FilePath.absolute),
                pulse: pulse,
                now: { .now },
                explain: { error in
                    let failure = Failure(error)
                    return (failure.code, failure.text)
                },
                log: { line, isProblem in log(line, isProblem) }
            )
            try await serve(BackupAgent(parts), options.door)
        }
    }

    /// A line of the log, with the priority that journald reads (sd-daemon(3)).
    private static func log(_ line: String, _ isProblem: Bool) {
        StandardStream.writeQuietly("<\(isProblem ? 3 : 5)>\(line)\n", to: StandardStream.error.descriptor)
    }
}
