public import Engine
public import Sealing
internal import Storage

/// Sets up what is done to the backups when.
public struct BackupScheduleAdd: Command {
    /// Its name.
    public static let name = "backup.schedule-add"
    /// What it does.
    public static let summary = "Set up what is done to the backups when."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .schedule: .scheduleName,
            .task: .scheduleTask,
            .target: .targetWord.optional,
            .timetable: .timetable,
            .zone: .zone,
            .jitter: .jitter.optional,
        ]
    )

    /// What people call it.
    public var schedule: String
    /// What is done.
    public var task: Schedule.Task
    /// The target it is done with; nil for every one.
    public var target: String?
    /// When.
    public var timetable: String
    /// The time zone whose clocks count.
    public var zone: String
    /// By how much at most it begins later.
    public var jitter: String?

    /// A schedule to set up.
    public init(
        schedule: String,
        task: Schedule.Task,
        target: String?,
        timetable: String,
        zone: String,
        jitter: String?
    ) {
        (self.schedule, self.task, self.target) = (schedule, task, target)
        (self.timetable, self.zone, self.jitter) = (timetable, zone, jitter)
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { _ = try parsed(created: 0) }

    /// Adds it.
    public func perform(in context: Context) throws -> RowID {
        let all = try ScheduleRow.all(context.connection)
        guard !all.contains(where: { $0.schedule.name == schedule }) else {
            throw EngineError.conflict(
                what: "there is a backup schedule `\(schedule)` already",
                reason: "names of schedules are unique",
                help: "take another name, or remove it first with `coffer backup schedule remove \(schedule)`"
            )
        }
        guard all.count < ScheduleRow.most else {
            throw EngineError.conflict(
                what: "there are \(all.count) backup schedules already",
                reason: "a store has at most \(ScheduleRow.most)",
                help: "remove one first with `coffer backup schedule remove NAME`"
            )
        }
        let new = try parsed(created: context.nowMilliseconds / 1000)
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO backup_schedule
                (id, name, task, target, timetable, zone, jitter, created, since, paused, changed_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, 0, ?9)
            """,
            .blob(id.bytes),
            .text(new.name),
            .text(new.task.rawValue),
            .optional(new.target),
            .text("\(new.timetable)"),
            .text(new.zone.name),
            .optional(new.jitter?.seconds),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("backup-schedule", id)
        return id
    }

    /// Every schedule as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> BackupScheduleList.Answer {
        try BackupScheduleList.Answer(in: context)
    }

    private func parsed(created: Int64) throws(InputError) -> Schedule {
        let words = schedule.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...32).contains(schedule.utf8.count), words.allSatisfy({ !$0.isEmpty }),
            words.joined().utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) })
        else {
            throw InputError(
                "schedule",
                "its name is not 1 to 32 small letters and digits, with single dashes between them",
                help: "take a name as `nightly` or `nightly-2`"
            )
        }
        if task == .retention || task == .alerts, target != nil {
            throw InputError(
                "target",
                "the task `\(task.rawValue)` has to do with no target",
                help: task == .alerts
                    ? "leave it out" : "leave it out; the next backup brings every target to the new epoch"
            )
        }
        if let target, !(1...64).contains(target.count) {
            throw InputError(
                "target",
                "it is not 1 to 64 characters",
                help: "see `coffer backup target list`"
            )
        }
        return Schedule(
            name: schedule,
            task: task,
            target: target,
            timetable: try Self.read("timetable") { () throws(ScheduleError) in try Timetable(timetable) },
            zone: try Self.read("zone") { () throws(ScheduleError) in try Zone(zone) },
            jitter: try jitter.map { jitter throws(InputError) in
                try Self.read("jitter") { () throws(ScheduleError) in try Interval(jitter) }
            },
            created: created,
            since: created,
            isPaused: false
        )
    }

    static func read<R>(_ field: String, _ body: () throws(ScheduleError) -> R) throws(InputError) -> R {
        do throws(ScheduleError) { return try body() } catch { throw InputError(field, error) }
    }
}
