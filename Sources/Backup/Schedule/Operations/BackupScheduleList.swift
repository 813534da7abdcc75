public import Engine

/// Lists the schedules of the backups.
public struct BackupScheduleList: Query {
    /// Its name.
    public static let name = "backup.schedule-list"
    /// What it does.
    public static let summary = "List what is done to the backups when."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The schedules.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "BackupSchedules",
            [
                .store: .id.about("The store's id."),
                .standing: .choice(
                    Incarnation.Standing.allCases.map(\.rawValue),
                    "Schedules of a store that is not `live` all wait."
                ),
                .schedules: .list(of: ScheduleView.schema, "By name."),
            ]
        )

        /// The store's id.
        public let store: String
        /// Whether this life of the store may write to its targets; where not, every schedule waits.
        public let standing: Incarnation.Standing
        /// The schedules, by name.
        public let schedules: [ScheduleView]

        init(in context: Context) throws {
            let standing = try context.incarnation().standing
            let store = "\(context.store)"
            let now = context.nowMilliseconds / 1000
            self.store = store
            self.standing = standing
            schedules = try ScheduleRow.all(context.connection).map { row in
                let schedule = row.schedule
                let delay = schedule.delay(inStore: store)
                let isWaiting = schedule.isPaused || standing != .live
                let next =
                    isWaiting
                    ? nil
                    : schedule.timetable.next(
                        after: max(now - delay, schedule.since),
                        in: schedule.zone,
                        anchor: schedule.created
                    )
                return ScheduleView(schedule, next: next.map { $0 + delay })
            }
        }
    }

    /// Lists them.
    public init() {}

    /// Every schedule, by name.
    public func answer(in context: Context) throws -> Answer { try Answer(in: context) }
}
