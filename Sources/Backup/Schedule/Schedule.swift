/// What is done when, for as long as nobody pauses it.
public struct Schedule: Sendable, Hashable {
    /// What there is to do.
    public enum Task: String, Sendable, Hashable, Codable, CaseIterable {
        /// A backup to its target.
        case backup
        /// A full restore to scratch with the engine opening it.
        case drill
        /// Removing what no rule of retention keeps.
        case prune
        /// Ending the terms of personal data; it has to do with no target.
        case retention
        /// Looking at everything that is watched over; it has to do with no target.
        case alerts
    }

    /// What people call it; it also seeds the jitter.
    public let name: String
    /// What is done.
    public let task: Task
    /// The name of the target it is done with; nil for every one.
    public let target: String?
    /// When.
    public let timetable: Timetable
    /// Whose clocks count.
    public let zone: Zone
    /// By how much at most it begins later, so that many stores do not begin at once; nil for not at all.
    public let jitter: Interval?
    /// When it was set up, in seconds since 1970.
    public let created: Int64
    /// From when on it counts what is due: when it was set up, or when it last was resumed.
    public let since: Int64
    /// Whether it waits for somebody to resume it.
    public let isPaused: Bool

    /// A schedule.
    public init(
        name: String,
        task: Task,
        target: String?,
        timetable: Timetable,
        zone: Zone,
        jitter: Interval?,
        created: Int64,
        since: Int64,
        isPaused: Bool
    ) {
        (self.name, self.task, self.target) = (name, task, target)
        (self.timetable, self.zone, self.jitter) = (timetable, zone, jitter)
        (self.created, self.since, self.isPaused) = (created, since, isPaused)
    }

    /// By how many seconds it begins later: always the same for one store and schedule, so that its distances stay.
    func delay(inStore store: String) -> Int64 {
        guard let jitter else { return 0 }
        return Int64(Self.hash("\(store)/\(name)") % UInt64(jitter.seconds))
    }

    /// FNV-1a with the last step of SplitMix64: the same on every machine and in every release.
    private static func hash(_ text: String) -> UInt64 {
        var mixed = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
