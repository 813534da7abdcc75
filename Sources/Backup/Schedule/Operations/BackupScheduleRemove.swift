public import Engine
public import Sealing
internal import Storage

/// Removes a schedule; what it made stays.
public struct BackupScheduleRemove: Command {
    /// Its name.
    public static let name = "backup.schedule-remove"
    /// What it does.
    public static let summary = "Remove a schedule of the backups."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.schedule: .scheduleName])

    /// Its name.
    public var schedule: String

    /// A schedule to remove.
    public init(schedule: String) { self.schedule = schedule }

    /// Removes it.
    public func perform(in context: Context) throws -> RowID {
        let row = try ScheduleRow.named(schedule, context.connection)
        try context.connection.execute("DELETE FROM backup_schedule WHERE id = ?1", .blob(row.id.bytes))
        context.touch("backup-schedule", row.id)
        return row.id
    }

    /// Every schedule as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> BackupScheduleList.Answer {
        try BackupScheduleList.Answer(in: context)
    }
}
