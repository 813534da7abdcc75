internal import Dispatch
internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// Carries scheduled tasks out by starting `coffer`, never through a shell.
///
/// A process for each run: what a run takes and leaves in memory goes with it, a fault in it ends the run and not the
/// service, and what is run by hand is the very same command.
public struct ProgramWork: BackupWork {
    /// The path of `coffer`.
    public let program: String
    /// The words that name the store: `--socket` or `--store` with its place.
    public let place: [String]
    /// The identity that reads archives back; nil for the one that `coffer` looks for by itself.
    public let identity: String?
    /// The folder for what comes out of archives meanwhile; nil as above.
    public let scratch: String?
    /// For how many seconds a run may go on.
    public let limitSeconds: Int
    /// Who is told that a run is looked after.
    public let pulse: AgentPulse

    /// The longest run, in seconds: a day.
    public static let usualLimitSeconds = 86_400
    /// How long a run that was told to stop may clear up, in seconds.
    private static let graceSeconds = 90

    /// Starts a program for a store.
    public init(
        program: String,
        place: [String],
        identity: String?,
        scratch: String?,
        limitSeconds: Int = usualLimitSeconds,
        pulse: AgentPulse
    ) {
        (self.program, self.place, self.limitSeconds, self.pulse) = (program, place, limitSeconds, pulse)
        (self.identity, self.scratch) = (identity, scratch)
    }

    /// The words for a task, without the program itself.
    func words(_ task: Schedule.Task, target: String?) -> [String] {
        let verb =
            switch task {
            case .backup: ["backup", "run"]
            case .drill: ["backup", "drill"]
            // Why yes: the schedule is the answer to the question that a person would be asked.
            case .prune: ["backup", "prune", "--yes"]
            case .retention: ["privacy", "retention", "sweep", "--yes"]
            case .alerts: ["alert", "sweep"]
            }
        // Why one word: whatever a target is called, it is no option.
        let words =
            verb + (target.map { ["--target=\($0)"] } ?? []) + ["--output", "json", "--quiet"] + place
        // Why without both: what is removed is not opened.
        guard task == .backup || task == .drill else { return words }
        return words + (identity.map { ["--identity", $0] } ?? [])
            + (scratch.map { ["--scratch", $0] } ?? [])
    }

    /// Starts it and waits for its end; a cancelled task tells it to stop.
    ///
    /// - Returns: What it printed, at most 4 KiB.
    /// - Throws: ``WorkError``, or `CancellationError`.
    public func carryOut(_ task: Schedule.Task, target: String?) async throws -> String {
        let words = words(task, target: target)
        let stop = StopFlag()
        let result: Result<String, any Error> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // Why a thread of its own: a run takes hours, and tasks have few threads.
                DispatchQueue.global().async {
                    continuation.resume(returning: Result { try self.run(words, stop) })
                }
            }
        } onCancel: {
            stop.set()
        }
        return try result.get()
    }

    private func run(_ words: [String], _ stop: StopFlag) throws -> String {
        var child = try start(words)
        child.closeInput()
        let outcome = child.outcome(
            withinSeconds: limitSeconds,
            graceSeconds: Self.graceSeconds,
            isStopped: { stop.isSet },
            eachLook: { pulse.gotOn() }
        )
        if stop.isSet { throw CancellationError() }
        guard let outcome else { throw WorkError.tooLong(seconds: limitSeconds) }
        guard outcome.code == 0 else { throw WorkError(code: outcome.code, errors: outcome.errors) }
        return outcome.output
    }

    private func start(_ words: [String]) throws(WorkError) -> ChildProcess {
        do throws(ChildError) {
            return try ChildProcess(program, words)
        } catch {
            throw .notStarted(program: program, reason: String(cString: strerror(error.number)))
        }
    }
}

/// Whether a run was told to stop.
private final class StopFlag: Sendable {
    private let flag = Mutex(false)

    var isSet: Bool { flag.withLock { $0 } }

    func set() { flag.withLock { $0 = true } }
}
