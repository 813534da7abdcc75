public import Engine
public import Sealing
internal import Storage

/// Has a schedule wait until somebody resumes it.
public struct BackupSchedulePause: Command {
    /// Its name.
    public static let name = "backup.schedule-pause"
    /// What it does.
    public static let summary = "Have a schedule of the backups wait until it is resumed."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.schedule: .scheduleName])

    /// Its name.
    public var schedule: String

    /// A schedule to pause.
    public init(schedule: String) { self.schedule = schedule }

    /// Pauses it; one that waits already goes on waiting.
    public func perform(in context: Context) throws -> RowID {
        try ScheduleRow.named(schedule, context.connection).store(isPaused: true, in: context)
    }

    /// Every schedule as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> BackupScheduleList.Answer {
        try BackupScheduleList.Answer(in: context)
    }
}

/// Lets a schedule go on; what it missed meanwhile is not made up for.
public struct BackupScheduleResume: Command {
    /// Its name.
    public static let name = "backup.schedule-resume"
    /// What it does.
    public static let summary = "Let a schedule of the backups go on from now."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.schedule: .scheduleName])

    /// Its name.
    public var schedule: String

    /// A schedule to resume.
    public init(schedule: String) { self.schedule = schedule }

    /// Resumes it; one that does not wait stays as it is.
    public func perform(in context: Context) throws -> RowID {
        let row = try ScheduleRow.named(schedule, context.connection)
        guard row.schedule.isPaused else { return row.id }
        return try row.store(isPaused: false, in: context)
    }

    /// Every schedule as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> BackupScheduleList.Answer {
        try BackupScheduleList.Answer(in: context)
    }
}

extension ScheduleRow {
    /// Pauses it, or has it count what is due from now on.
    fileprivate func store(isPaused: Bool, in context: Context) throws -> RowID {
        try context.connection.execute(
            "UPDATE backup_schedule SET paused = ?2, since = ?3, changed_by = ?4 WHERE id = ?1",
            .blob(id.bytes),
            .integer(isPaused ? 1 : 0),
            .integer(isPaused ? schedule.since * 1000 : context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("backup-schedule", id)
        return id
    }
}
