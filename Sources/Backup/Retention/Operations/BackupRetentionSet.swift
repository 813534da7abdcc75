public import Engine
public import Sealing
internal import Storage

/// Says how long archives stay.
public struct BackupRetentionSet: Command {
    /// Its name.
    public static let name = "backup.retention-set"
    /// What it does.
    public static let summary = "Say how long archives stay on the targets, or on one."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .target: .targetWord.optional,
            .hourly: .keep("hours").optional,
            .daily: .keep("days").optional,
            .weekly: .keep("weeks").optional,
            .monthly: .keep("months").optional,
            .yearly: .keep("years").optional,
            .vaults: .integer("How many vault archives of the newest epoch stay.", in: 1...10_000).optional,
            .minimumAge: .minimumAge.optional,
            .zone: .zone.optional,
        ]
    )

    /// The target that they are for; nil for every target without rules of its own.
    public var target: String?
    /// How many hours keep an archive; nil leaves it as it is, here and below.
    public var hourly: Int?
    /// How many days.
    public var daily: Int?
    /// How many weeks.
    public var weekly: Int?
    /// How many months.
    public var monthly: Int?
    /// How many years.
    public var yearly: Int?
    /// How many vault archives of the newest epoch stay.
    public var vaults: Int?
    /// What is younger than this stays.
    public var minimumAge: String?
    /// The time zone in which the periods begin.
    public var zone: String?

    /// Rules for a target, or for all; what is not said afterwards stays as it is.
    public init(target: String? = nil) { self.target = target }

    /// Checks the input as far as it can be checked without what is in force.
    public func validate() throws(InputError) {
        if let target, !(1...64).contains(target.count) {
            throw InputError(
                "target",
                "it is not 1 to 64 characters",
                help: "see `coffer backup target list`"
            )
        }
        if let minimumAge {
            _ = try BackupScheduleAdd.read("minimumAge") { () throws(ScheduleError) in
                try Interval(minimumAge)
            }
        }
        if let zone { _ = try BackupScheduleAdd.read("zone") { () throws(ScheduleError) in try Zone(zone) } }
    }

    /// Puts them down.
    public func perform(in context: Context) throws -> RowID {
        let general = try RetentionRow.load(nil, context.connection) ?? .usual
        let before = try target.flatMap { try RetentionRow.load($0, context.connection) } ?? general
        let rules = try BackupScheduleAdd.read("retention") { () throws(ScheduleError) in
            try RetentionRules(
                hourly: hourly ?? before.hourly,
                daily: daily ?? before.daily,
                weekly: weekly ?? before.weekly,
                monthly: monthly ?? before.monthly,
                yearly: yearly ?? before.yearly,
                vaults: vaults ?? before.vaults,
                minimumAge: minimumAge.map { text throws(ScheduleError) in try Interval(text) }
                    ?? before.minimumAge,
                zone: zone.map { name throws(ScheduleError) in try Zone(name) } ?? before.zone
            )
        }
        try RetentionRow.store(rules, for: target, in: context)
        let id = context.newID()
        context.touch("backup-retention", id)
        return id
    }

    /// Every rule as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> BackupRetentionShow.Answer {
        try BackupRetentionShow.Answer(in: context)
    }
}
