/// The schedules of a store with the state of each: what is due, what was begun, what ended.
///
/// Pure: time comes in, and whoever holds the book keeps its ``states`` on disk before a run begins and after it ended.
/// One run at a time; what came due several times meanwhile is run once.
public struct ScheduleBook: Sendable {
    /// A run whose time has come.
    public struct Run: Sendable, Hashable {
        /// Its schedule.
        public let schedule: Schedule
        /// The instant that the timetable names; of several that were missed, the last.
        public let due: Int64
        /// The how manieth attempt at it this is, from 1.
        public let attempt: Int
        /// Whether it begins more than a minute after its time.
        public let isLate: Bool
    }

    /// How often a run is begun that no process lives to end.
    public static let attemptLimit = 3
    /// A state further ahead of the clock than this was written by a clock that was wrong, in seconds.
    private static let clockSlack: Int64 = 86_400

    private let store: String
    private let schedules: [Schedule]
    /// What is known about each schedule, by its name.
    public private(set) var states: [String: ScheduleState]
    /// The schedule whose run this process is at.
    private var inWork: String?

    /// The schedules of a store with what is known about them.
    ///
    /// A run that is marked as in work was interrupted: whoever makes a book holds the lock on its state.
    public init(store: String, schedules: [Schedule], states: [String: ScheduleState], now: Int64) {
        self.store = store
        self.schedules = schedules.sorted { $0.name < $1.name }
        self.states = [:]
        for schedule in self.schedules {
            var state = states[schedule.name] ?? ScheduleState(since: schedule.since)
            if state.settled > now + Self.clockSlack { state.settled = now }
            state.settled = max(state.settled, schedule.since)
            if state.running != nil { state.lastOutcome = .interrupted }
            if state.attempts >= Self.attemptLimit, let running = state.running {
                // Why given up: whatever kills it every time would be begun for ever.
                (state.settled, state.running, state.attempts) = (max(running, state.settled), nil, 0)
            }
            self.states[schedule.name] = state
        }
    }

    /// The instant at which the next run begins; nil when nothing is scheduled.
    public func nextBeginning(now: Int64) -> Int64? {
        schedules.compactMap { beginning($0, now: now) }.min()
    }

    /// The instant at which a schedule's next run begins; nil when it is paused.
    public func nextBeginning(of name: String, now: Int64) -> Int64? {
        schedules.first { $0.name == name }.flatMap { beginning($0, now: now) }
    }

    /// Takes the run whose time came first, and marks it as in work.
    ///
    /// - Returns: nil when nothing is due, or the run that was begun has not ended.
    public mutating func begin(now: Int64) -> Run? {
        guard inWork == nil else { return nil }
        let due = schedules.compactMap { schedule in beginning(schedule, now: now).map { (schedule, $0) } }
            .filter { $0.1 <= now }
        guard let (schedule, beginning) = due.min(by: { $0.1 < $1.1 }), var state = states[schedule.name]
        else {
            return nil
        }
        let delay = schedule.delay(inStore: store)
        // Why the last: ten nights without power are made up for by one backup.
        guard
            let nominal = schedule.timetable.last(
                after: state.settled,
                through: now - delay,
                in: schedule.zone,
                anchor: schedule.created
            ) ?? state.running
        else { return nil }
        state.attempts = state.running == nil ? 1 : state.attempts + 1
        state.running = nominal
        state.lastBegan = now
        states[schedule.name] = state
        inWork = schedule.name
        return Run(
            schedule: schedule,
            due: nominal,
            attempt: state.attempts,
            isLate: now > beginning + 60 || now > nominal + delay + 60
        )
    }

    /// Notes how a run ended.
    public mutating func end(_ run: Run, _ outcome: ScheduleState.Outcome, now: Int64) {
        guard inWork == run.schedule.name, var state = states[run.schedule.name] else { return }
        inWork = nil
        state.settled = max(state.settled, run.due)
        (state.running, state.attempts) = (nil, 0)
        (state.lastEnded, state.lastOutcome) = (now, outcome)
        if outcome == .succeeded {
            state.lastSucceeded = now
            state.lastSeconds = state.lastBegan.map { max(0, now - $0) }
        }
        states[run.schedule.name] = state
    }

    private func beginning(_ schedule: Schedule, now: Int64) -> Int64? {
        guard !schedule.isPaused, let state = states[schedule.name] else { return nil }
        // Why at once: it was due already when it was interrupted.
        if state.running != nil, inWork != schedule.name { return min(now, state.lastBegan ?? now) }
        let settled = max(state.settled, state.running ?? state.settled)
        let next = schedule.timetable.next(after: settled, in: schedule.zone, anchor: schedule.created)
        return next.map { $0 + schedule.delay(inStore: store) }
    }
}
