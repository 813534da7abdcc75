internal import Engine
internal import Sealing
internal import Storage

/// A schedule as the store keeps it.
struct ScheduleRow {
    /// The most schedules of one store.
    static let most = 64

    let id: RowID
    let schedule: Schedule

    private static let columns = "id, name, task, target, timetable, zone, jitter, created, since, paused"

    /// Every schedule, by name.
    static func all(_ connection: Connection) throws -> [ScheduleRow] {
        try connection.rows("SELECT \(columns) FROM backup_schedule ORDER BY name") { try ScheduleRow($0) }
    }

    /// The schedule of a name.
    ///
    /// - Throws: `EngineError.notFound`.
    static func named(_ name: String, _ connection: Connection) throws -> ScheduleRow {
        guard let row = try all(connection).first(where: { $0.schedule.name == name }) else {
            throw EngineError.notFound(kind: "backup schedule", name: name)
        }
        return row
    }

    private init(_ row: Row) throws {
        guard let task = Schedule.Task(rawValue: row.text(2)) else {
            throw ScheduleError.refusedTimetable(text: row.text(2), reason: "this program knows no such task")
        }
        guard let id = RowID(bytes: row.blob(0)) else {
            throw StorageError.corrupt("the id of a row of backup_schedule is not 16 bytes long")
        }
        self.id = id
        schedule = Schedule(
            name: row.text(1),
            task: task,
            target: row.optionalText(3),
            timetable: try Timetable(row.text(4)),
            zone: try Zone(row.text(5)),
            jitter: try row.optionalInt64(6).map { try Interval(seconds: $0) },
            created: row.int64(7) / 1000,
            since: row.int64(8) / 1000,
            isPaused: row.int64(9) == 1
        )
    }
}
