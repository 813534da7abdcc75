/// What a hook is told on its standard input; fields are only ever added.
public struct HookEvent: Sendable, Codable, Equatable {
    /// What happened.
    public enum Kind: String, Sendable, Codable {
        /// A run did all it should.
        case success
        /// A run did not.
        case failure
        /// Something needs a person, run or not.
        case alert
    }

    /// The run that ended.
    public struct Run: Sendable, Codable, Equatable {
        /// The schedule's name.
        public let schedule: String
        /// What was done.
        public let task: Schedule.Task
        /// The target's name; absent for every one.
        public let target: String?
        /// The instant that the timetable names, RFC 3339.
        public let due: String
        /// When it began, RFC 3339.
        public let began: String
        /// When it ended, RFC 3339.
        public let ended: String
        /// The how manieth attempt it was.
        public let attempt: Int
        /// Whether it made up for missed runs, or began late.
        public let late: Bool

        init(_ run: ScheduleBook.Run, began: Int64, ended: Int64) {
            (schedule, task, target) = (run.schedule.name, run.schedule.task, run.schedule.target)
            due = Timestamp(seconds: run.due).text
            (self.began, self.ended) = (Timestamp(seconds: began).text, Timestamp(seconds: ended).text)
            (attempt, late) = (run.attempt, run.isLate)
        }
    }

    /// What happened.
    public let event: Kind
    /// The store's id, where it is known.
    public let store: String?
    /// The run, where one ended.
    public let run: Run?
    /// The stable code of what went wrong.
    public let code: String?
    /// What happened, why, and what to do, in three lines.
    public let text: String?
    /// What the run did, in a few words.
    public let done: String?
}
