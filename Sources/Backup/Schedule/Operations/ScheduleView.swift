public import Engine

/// A schedule as it is answered.
public struct ScheduleView: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "BackupSchedule",
        [
            .name: .scheduleName,
            .task: .scheduleTask,
            .target: .targetWord.optional,
            .timetable: .timetable,
            .zone: .zone,
            .jitter: .jitter.optional,
            .created: .instant.about("When it was set up."),
            .since: .instant.about("From when on it counts what is due."),
            .paused: .boolean("Whether it waits for somebody to resume it."),
            .next: .instant.about("When it begins next; absent while nothing of it begins.").optional,
        ]
    )

    /// What people call it.
    public let name: String
    /// What is done.
    public let task: Schedule.Task
    /// The target it is done with; absent for every one.
    public let target: String?
    /// When, as it was written.
    public let timetable: String
    /// The time zone whose clocks count.
    public let zone: String
    /// By how much at most it begins later.
    public let jitter: String?
    /// When it was set up, RFC 3339.
    public let created: String
    /// From when on it counts what is due, RFC 3339.
    public let since: String
    /// Whether it waits for somebody to resume it.
    public let paused: Bool
    /// When it begins next, RFC 3339.
    public let next: String?

    init(_ schedule: Schedule, next: Int64?) {
        (name, task, target) = (schedule.name, schedule.task, schedule.target)
        (timetable, zone) = ("\(schedule.timetable)", schedule.zone.name)
        jitter = schedule.jitter.map { "\($0)" }
        created = Timestamp(seconds: schedule.created).text
        since = Timestamp(seconds: schedule.since).text
        paused = schedule.isPaused
        self.next = next.map { Timestamp(seconds: $0).text }
    }

    /// The schedule again.
    ///
    /// - Throws: ``ScheduleError``.
    public func schedule() throws -> Schedule {
        guard let created = Timestamp(text: created), let since = Timestamp(text: since) else {
            throw ScheduleError.refusedTimetable(text: self.created, reason: "it is not an instant")
        }
        return Schedule(
            name: name,
            task: task,
            target: target,
            timetable: try Timetable(timetable),
            zone: try Zone(zone),
            jitter: try jitter.map { try Interval($0) },
            created: created.seconds,
            since: since.seconds,
            isPaused: paused
        )
    }
}

/// The words that schemas of schedules are written with.
extension JSONSchema {
    static let scheduleName = text(
        "What the schedule is called.",
        length: 1...32,
        pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"
    ).example("nightly")
    static let scheduleTask = choice(Schedule.Task.allCases.map(\.rawValue), "What is done.")
    static let targetWord = text(
        "The name of a backup target; every one where none is given.",
        length: 1...64
    )
    .example("shelf")
    static let timetable = text(
        "Five fields as `30 2 * * *`, a name as `@daily`, or a distance as `every 6h`.",
        length: 1...200
    ).example("30 2 * * *")
    static let zone = text("The IANA name of the time zone whose clocks count.", length: 1...64)
        .example("Europe/Berlin")
    static let jitter = text("By how much at most it begins later.", pattern: "^[0-9]{1,7}[mhdw]$").example(
        "15m"
    )
}
