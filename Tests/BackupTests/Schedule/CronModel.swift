import Foundation

/// Cron once more, slowly: a clock that is looked at every minute.
///
/// Minutes that the clock jumped over count at the minute it landed on; minutes that it had shown before do not count.
struct CronModel {
    private let fields: [String]
    private let calendar: Calendar
    private var furthest: Date?
    private let plain: Calendar

    init(_ fields: [String], zone: String) {
        self.fields = fields
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        self.calendar = calendar
        var plain = Calendar(identifier: .gregorian)
        plain.timeZone = .gmt
        self.plain = plain
    }

    /// Looks at the clock; the instants must be successive minutes.
    mutating func isDue(_ instant: Int64) -> Bool {
        let shown = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute],
            from: Date(timeIntervalSince1970: Double(instant))
        )
        guard let wall = plain.date(from: shown) else { return false }
        defer { furthest = max(furthest ?? wall, wall) }
        guard let furthest else { return matches(wall) }
        var isDue = false
        var minute = furthest.addingTimeInterval(60)
        while minute <= wall {
            isDue = matches(minute) || isDue
            minute = minute.addingTimeInterval(60)
        }
        return isDue
    }

    private func matches(_ wall: Date) -> Bool {
        let parts = plain.dateComponents([.month, .day, .hour, .minute, .weekday], from: wall)
        guard let minute = parts.minute, field(0, has: minute), let hour = parts.hour, field(1, has: hour),
            let month = parts.month, field(3, has: month), let day = parts.day, let weekday = parts.weekday
        else { return false }
        let isDay = field(2, has: day)
        let isWeekday = field(4, has: weekday - 1) || weekday == 1 && field(4, has: 7)
        let isEither = !fields[2].hasPrefix("*") && !fields[4].hasPrefix("*")
        return isEither ? isDay || isWeekday : isDay && isWeekday
    }

    private func field(_ place: Int, has number: Int) -> Bool {
        fields[place].split(separator: ",").contains { part in
            let halves = part.split(separator: "/")
            let step = halves.count == 2 ? Int(halves[1]) ?? 1 : 1
            let base = place == 2 || place == 3 ? 1 : 0
            if halves[0] == "*" { return (number - base) % step == 0 && !(place == 4 && number == 7) }
            let ends = halves[0].split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last else { return false }
            return first <= number && number <= last && (number - first) % step == 0
        }
    }
}
