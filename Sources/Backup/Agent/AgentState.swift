internal import FoundationEssentials
internal import Glibc

/// The folder in which a backup service remembers what it did; one process at a time.
public final class AgentState: Sendable {
    /// The folder's path.
    public let folder: String
    private let lock: Int32

    private static let format = "coffer-schedules-1"
    private static let limitBytes = 1 << 20
    private static let patienceTries = 20
    private static let patienceMicroseconds: UInt32 = 25_000

    /// Takes the folder, which is made where it is not there.
    ///
    /// - Throws: ``ScheduleError/stateInUse(path:)``, ``ScheduleError/stateNotWritten(path:reason:)``.
    public init(folder: String) throws(ScheduleError) {
        self.folder = folder
        let path = "\(folder)/agent.lock"
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw .stateNotWritten(path: folder, reason: String(cString: strerror(errno)))
        }
        lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard lock >= 0 else { throw .stateNotWritten(path: path, reason: String(cString: strerror(errno))) }
        // Why no close before it throws: every property is set, so that `deinit` does it.
        guard Self.isLocked(lock) else { throw .stateInUse(path: path) }
    }

    /// Why with some patience: a program that was just started holds a copy of the descriptor until it runs.
    private static func isLocked(_ file: Int32) -> Bool {
        for _ in 0..<patienceTries {
            if flock(file, LOCK_EX | LOCK_NB) == 0 { return true }
            usleep(patienceMicroseconds)
        }
        return false
    }

    deinit { close(lock) }

    /// What is known about the runs of each schedule, by its name.
    ///
    /// - Throws: ``ScheduleError/stateDamaged(path:reason:)``.
    public func schedules() throws(ScheduleError) -> [String: ScheduleState] {
        guard let bytes = try schedulesFile.load(limitBytes: Self.limitBytes) else { return [:] }
        guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)), kept.format == Self.format
        else {
            throw .stateDamaged(path: schedulesFile.path, reason: "it is not the JSON that was written")
        }
        return kept.states
    }

    /// Keeps what is known, durably.
    ///
    /// - Throws: ``ScheduleError/stateNotWritten(path:reason:)``.
    public func store(_ states: [String: ScheduleState]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try schedulesFile.store(Array(encoder.encode(Kept(format: Self.format, states: states))))
    }

    /// Puts a damaged file aside, so that schedules begin anew and somebody can look at it.
    func setSchedulesAside() {
        // Why without looking: where even this fails, writing the next state fails too, and says so.
        _ = rename(schedulesFile.path, schedulesFile.path + ".damaged")
    }

    /// What witnesses the audit log.
    public var witness: AuditWitness { AuditWitness(path: "\(folder)/audit-witness.json") }

    private var schedulesFile: DurableFile { DurableFile(path: "\(folder)/schedules.json") }

    private struct Kept: Codable {
        let format: String
        let states: [String: ScheduleState]
    }
}
