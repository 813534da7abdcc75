/// How many archives stay for each kind of period, and how old one gets before it may go.
///
/// A period counts when it has a verified archive in it, and keeps its newest one. Periods without an archive do not
/// count: where backups stop, nothing goes.
public struct RetentionRules: Sendable, Hashable {
    /// How many hours keep an archive.
    public let hourly: Int
    /// How many days.
    public let daily: Int
    /// How many weeks; they begin on Monday.
    public let weekly: Int
    /// How many months.
    public let monthly: Int
    /// How many years.
    public let yearly: Int
    /// How many vault archives of the newest epoch stay.
    public let vaults: Int
    /// What is younger than this stays, unless it is a vault of a past epoch.
    public let minimumAge: Interval
    /// Where hours, days, weeks, months and years begin.
    public let zone: Zone

    /// The most that one rule keeps.
    public static let most = 10_000

    /// Rules as given.
    ///
    /// - Throws: ``ScheduleError/refusedRetention(reason:)`` when nothing is kept, or more than ``most``.
    public init(
        hourly: Int,
        daily: Int,
        weekly: Int,
        monthly: Int,
        yearly: Int,
        vaults: Int,
        minimumAge: Interval,
        zone: Zone
    ) throws(ScheduleError) {
        let keeps = [hourly, daily, weekly, monthly, yearly]
        guard keeps.allSatisfy({ (0...Self.most).contains($0) }) else {
            throw .refusedRetention(reason: "a period is kept 0 to \(Self.most) times")
        }
        guard keeps.contains(where: { $0 > 0 }) else {
            throw .refusedRetention(reason: "no hour, day, week, month or year would keep an archive")
        }
        guard (1...Self.most).contains(vaults) else {
            throw .refusedRetention(reason: "1 to \(Self.most) vault archives are kept")
        }
        (self.hourly, self.daily, self.weekly, self.monthly, self.yearly) =
            (hourly, daily, weekly, monthly, yearly)
        (self.vaults, self.minimumAge, self.zone) = (vaults, minimumAge, zone)
    }

    /// What holds where nobody said otherwise: 24 hours, 7 days, 5 weeks, 12 months, 7 years, and nothing within a day.
    public static let usual: RetentionRules = {
        guard
            let rules = try? RetentionRules(
                hourly: 24,
                daily: 7,
                weekly: 5,
                monthly: 12,
                yearly: 7,
                vaults: 3,
                minimumAge: Interval(seconds: 86_400),
                zone: .utc
            )
        else { preconditionFailure("the usual rules are ones") }
        return rules
    }()

    /// The kinds of periods that keep something, with how many of them do.
    var keeps: [(unit: RetentionPeriod.Unit, count: Int)] {
        [(.hour, hourly), (.day, daily), (.week, weekly), (.month, monthly), (.year, yearly)]
            .filter { $0.1 > 0 }
    }
}
