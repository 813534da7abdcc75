public import Engine

/// The rules of retention as they are answered.
public struct RetentionView: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "BackupRetention",
        [
            .target: .targetWord.optional,
            .hourly: .keep("hours"),
            .daily: .keep("days"),
            .weekly: .keep("weeks"),
            .monthly: .keep("months"),
            .yearly: .keep("years"),
            .vaults: .integer("How many vault archives of the newest epoch stay.", in: 1...10_000),
            .minimumAge: .minimumAge,
            .zone: .zone,
        ]
    )

    /// The target that they are for; absent for every target without rules of its own.
    public let target: String?
    /// How many hours keep an archive.
    public let hourly: Int
    /// How many days.
    public let daily: Int
    /// How many weeks.
    public let weekly: Int
    /// How many months.
    public let monthly: Int
    /// How many years.
    public let yearly: Int
    /// How many vault archives of the newest epoch stay.
    public let vaults: Int
    /// What is younger than this stays.
    public let minimumAge: String
    /// The time zone in which the periods begin.
    public let zone: String

    init(_ target: String?, _ rules: RetentionRules) {
        self.target = target
        (hourly, daily, weekly) = (rules.hourly, rules.daily, rules.weekly)
        (monthly, yearly, vaults) = (rules.monthly, rules.yearly, rules.vaults)
        (minimumAge, zone) = ("\(rules.minimumAge)", rules.zone.name)
    }

    /// The rules again.
    ///
    /// - Throws: ``ScheduleError``.
    public func rules() throws(ScheduleError) -> RetentionRules {
        try RetentionRules(
            hourly: hourly,
            daily: daily,
            weekly: weekly,
            monthly: monthly,
            yearly: yearly,
            vaults: vaults,
            minimumAge: Interval(minimumAge),
            zone: Zone(zone)
        )
    }
}

extension JSONSchema {
    static func keep(_ periods: String) -> JSONSchema {
        integer("How many \(periods) keep their newest verified archive.", in: 0...10_000)
    }

    static let minimumAge = text("What is younger than this stays.", pattern: "^[0-9]{1,7}[mhdw]$").example(
        "1d"
    )
}
