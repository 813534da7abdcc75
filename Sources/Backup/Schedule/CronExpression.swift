/// Minutes of the wall clock in the five fields of crontab(5): minute, hour, day of the month, month, day of the week.
///
/// A field is `*`, a number, a range `1-5`, either of them with a step (`*/15`, `8-18/2`), or a list of these. Months and
/// weekdays may be given by the first three letters of their English names; Sunday is 0 and 7. Where both the day of the
/// month and the day of the week are restricted, either is enough; a field that begins with `*` restricts nothing by
/// itself, so that then both must fit. `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly` and
/// `@annually` stand for what they say.
public struct CronExpression: Sendable, Hashable {
    /// As it was given, with single spaces.
    public let text: String
    private let minutes: CronField
    private let hours: CronField
    private let days: CronField
    private let months: CronField
    private let weekdays: CronField

    /// How far ahead the next time is looked for, in days: 29 February on a given weekday takes 40 years at most.
    private static let horizonDays: Int64 = 366 * 41

    /// Reads one.
    ///
    /// - Throws: ``ScheduleError/refusedTimetable(text:reason:)``, also for one whose day is in no calendar.
    public init(_ text: String) throws(ScheduleError) {
        let full = Self.names[text] ?? text
        let fields = full.split { $0 == " " || $0 == "\t" }
        guard fields.count == 5 else {
            let reason =
                text.hasPrefix("@")
                ? "the names are \(Self.names.keys.sorted().map { "`\($0)`" }.joined(separator: ", "))"
                : fields.count == 1
                    ? "it has 1 field and not five" : "it has \(fields.count) fields and not five"
            throw .refusedTimetable(text: text, reason: reason)
        }
        do {
            minutes = try CronField(fields[0], .minute)
            hours = try CronField(fields[1], .hour)
            days = try CronField(fields[2], .day)
            months = try CronField(fields[3], .month)
            weekdays = try CronField(fields[4], .weekday)
        } catch {
            throw .refusedTimetable(text: text, reason: error.reason)
        }
        self.text = fields.count == 5 && full != text ? text : fields.joined(separator: " ")
        guard next(after: 0, in: .utc) != nil else {
            throw .refusedTimetable(text: text, reason: "none of its months has such a day")
        }
    }

    private static let names = [
        "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0",
        "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *",
    ]

    /// The first instant after another at which it is due, in seconds since 1970.
    ///
    /// A time that the clocks skip counts at the first moment after the gap, and one that they show twice counts once,
    /// at the first of the two.
    func next(after instant: Int64, in zone: Zone) -> Int64? {
        // Why two days early: a clock set forward by a day maps that whole day to the moment after the gap.
        let isCalm = zone.offset(at: instant - 2 * 86_400) == zone.offset(at: instant + 2 * 86_400)
        let now = zone.wall(at: instant)
        let first = isCalm ? now : WallTime(day: now.day - 2, minute: 0)
        for day in first.day...(first.day + Self.horizonDays) where isDue(onDay: day) {
            for hour in hours.numbers {
                guard day > first.day || hour >= first.minute / 60 else { continue }
                for minute in minutes.numbers {
                    let due = zone.instant(of: WallTime(day: day, minute: hour * 60 + minute))
                    if due > instant { return due }
                }
            }
        }
        return nil
    }

    private func isDue(onDay day: Int64) -> Bool {
        let civil = CivilDay(day: day)
        guard months.contains(civil.month) else { return false }
        let isDay = days.contains(civil.day)
        let isWeekday = weekdays.contains(CivilDay.weekday(day: day))
        return days.isOpen || weekdays.isOpen ? isDay && isWeekday : isDay || isWeekday
    }
}
