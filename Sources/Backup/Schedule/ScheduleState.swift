/// What is known about the past runs of one schedule.
public struct ScheduleState: Sendable, Hashable, Codable {
    /// How a run ended.
    public enum Outcome: String, Sendable, Hashable, Codable {
        /// It did all it should.
        case succeeded
        /// It did not, and the next one is at its own time.
        case failed
        /// Nobody saw it end: the process died.
        case interrupted
    }

    /// Up to which instant everything due was run, or deliberately was not; in seconds since 1970.
    public var settled: Int64
    /// For which instant a run is in work; nil when none is.
    public var running: Int64?
    /// How often that run was begun.
    public var attempts: Int
    /// When the last run began.
    public var lastBegan: Int64?
    /// When it ended.
    public var lastEnded: Int64?
    /// How it ended.
    public var lastOutcome: Outcome?
    /// When a run last succeeded.
    public var lastSucceeded: Int64?
    /// How many seconds that run took.
    public var lastSeconds: Int64?

    /// The state of a schedule that never ran: nothing is due before `since`.
    public init(since: Int64) {
        settled = since
        attempts = 0
    }
}
