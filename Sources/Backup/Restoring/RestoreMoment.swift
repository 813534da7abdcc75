public import FoundationEssentials

/// A moment as people and programs write it: the newest state that is not after it is the one they mean.
///
/// RFC 3339 in any offset, the time in an archive's name, and in the zone of whoever asks `2026-11-29 14:30[:15]`,
/// `2026-11-29` and `yesterday` (to the end of that day), `14:30` (the last time the clock showed it), `3 hours ago`.
public enum RestoreMoment {
    /// Reads a moment.
    ///
    /// - Throws: ``RestoreError/moment(text:)``.
    public static func date(_ text: String, now: Date, zone: TimeZone) throws(RestoreError) -> Date {
        let trimmed = String(
            text.trimmingPrefix { $0 == " " }.reversed().trimmingPrefix { $0 == " " }.reversed()
        )
        if let found = instant(trimmed) ?? ago(trimmed.lowercased(), now) { return found }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        guard let found = local(trimmed.lowercased(), now, calendar) else { throw .moment(text: text) }
        return found
    }

    private static func instant(_ text: String) -> Date? {
        if let compact = Timestamp(compact: text) { return compact.date }
        let upper = text.uppercased()
        guard upper.contains("T"),
            upper.hasSuffix("Z") || upper.dropFirst(19).contains(where: { "+-".contains($0) })
        else { return nil }
        let styles = [
            Date.ISO8601FormatStyle(includingFractionalSeconds: true), Date.ISO8601FormatStyle(),
        ]
        return styles.lazy.compactMap { try? $0.parse(upper) }.first
    }

    /// `3 hours ago`, `90m ago`.
    private static func ago(_ text: String, _ now: Date) -> Date? {
        guard text.hasSuffix(" ago") else { return nil }
        let words = text.dropLast(4).replacing(" ", with: "")
        let digits = words.prefix(while: \.isWholeNumber)
        guard let count = Int(digits), (1...100_000).contains(count) else { return nil }
        let seconds: Int? =
            switch words.dropFirst(digits.count) {
            case "m", "min", "minute", "minutes": 60
            case "h", "hour", "hours": 3_600
            case "d", "day", "days": 86_400
            case "w", "week", "weeks": 604_800
            default: nil
            }
        return seconds.map { now.addingTimeInterval(-Double($0 * count)) }
    }

    private static func local(_ text: String, _ now: Date, _ calendar: Calendar) -> Date? {
        let words = text.replacing("t", with: " ", maxReplacements: text.first?.isWholeNumber == true ? 1 : 0)
            .split(separator: " ").map(String.init)
        guard (1...2).contains(words.count) else { return nil }
        if words.count == 1, let clock = clock(words[0]) {
            guard
                let today = moment(
                    calendar.dateComponents([.year, .month, .day], from: now),
                    clock,
                    calendar
                )
            else { return nil }
            return today <= now ? today : calendar.date(byAdding: .day, value: -1, to: today)
        }
        guard let day = day(words[0], now, calendar) else { return nil }
        if words.count == 2 { return clock(words[1]).flatMap { moment(day, $0, calendar) } }
        return moment(day, (23, 59, 59), calendar)
    }

    private static func day(_ text: String, _ now: Date, _ calendar: Calendar) -> DateComponents? {
        let parts: Set<Calendar.Component> = [.year, .month, .day]
        switch text {
        case "today": return calendar.dateComponents(parts, from: now)
        case "yesterday":
            return calendar.date(byAdding: .day, value: -1, to: now).map {
                calendar.dateComponents(parts, from: $0)
            }
        default: break
        }
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.map(\.count) == [4, 2, 2], numbers.allSatisfy({ $0.allSatisfy(\.isWholeNumber) }) else {
            return nil
        }
        return DateComponents(year: Int(numbers[0]), month: Int(numbers[1]), day: Int(numbers[2]))
    }

    private static func clock(_ text: String) -> (Int, Int, Int)? {
        let numbers = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(numbers.count), (1...2).contains(numbers[0].count),
            numbers.dropFirst().allSatisfy({ $0.count == 2 }),
            numbers.allSatisfy({ $0.allSatisfy(\.isWholeNumber) })
        else { return nil }
        let values = numbers.compactMap { Int($0) } + [0]
        guard values[0] < 24, values[1] < 60, values[2] < 60 else { return nil }
        return (values[0], values[1], values[2])
    }

    private static func moment(
        _ day: DateComponents,
        _ clock: (Int, Int, Int),
        _ calendar: Calendar
    ) -> Date? {
        var parts = day
        (parts.hour, parts.minute, parts.second) = clock
        guard let date = calendar.date(from: parts) else { return nil }
        // Why compared: the calendar takes 30 February for 2 March.
        let back = calendar.dateComponents([.year, .month, .day], from: date)
        return back.day == day.day && back.month == day.month && back.year == day.year ? date : nil
    }
}
