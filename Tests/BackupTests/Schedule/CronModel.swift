import Foundation

/// Cron once more, slowly: a clock that is looked at every minute.
///
/// Minutes that the clock jumped over count at the minute it landed on; minutes that it had shown before do not count.
struct CronModel {
    /// For each field the numbers that fit.
    private let fields: [Set<Int>]
    private let isEither: Bool
    private let calendar: Calendar
    private let plain: Calendar
    private var furthest: Int64?
    /// An hour at both ends of which the clock is equally far ahead, and how far.
    private var calm: (hours: Range<Int64>, ahead: Int64)?
    /// The day that was looked at last, and whether its date fits.
    private var date: (day: Int64, fits: Bool)?

    init(_ fields: [String], zone: String) {
        self.fields = fields.indices.map { place in
            Set((0...59).filter { Self.field(fields[place], at: place, has: $0) })
        }
        isEither = !fields[2].hasPrefix("*") && !fields[4].hasPrefix("*")
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        self.calendar = calendar
        var plain = Calendar(identifier: .gregorian)
        plain.timeZone = .gmt
        self.plain = plain
    }

    /// Looks at the clock; the instants must be successive minutes.
    mutating func isDue(_ instant: Int64) -> Bool {
        let wall = shown(instant)
        defer { furthest = max(furthest ?? wall, wall) }
        guard let furthest else { return matches(wall) }
        var isDue = false
        for minute in stride(from: furthest + 60, through: wall, by: 60) { isDue = matches(minute) || isDue }
        return isDue
    }

    /// What the clock shows, in seconds since 1970 as if there were no zones.
    ///
    /// Why not asked for each minute: no clock is changed and changed back within an hour, and a calendar is slow.
    private mutating func shown(_ instant: Int64) -> Int64 {
        if let calm, calm.hours.contains(instant) { return instant + calm.ahead }
        let first = instant - instant % 3600
        let ahead = read(first) - first
        if ahead == read(first + 3600) - first - 3600 {
            calm = (first..<(first + 3600), ahead)
            return instant + ahead
        }
        return read(instant)
    }

    private func read(_ instant: Int64) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(instant))
        let shown = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
        return Int64(plain.date(from: shown)?.timeIntervalSince1970 ?? 0)
    }

    private mutating func matches(_ wall: Int64) -> Bool {
        let day = wall / 86_400
        let minute = Int(wall - day * 86_400) / 60
        guard fields[0].contains(minute % 60), fields[1].contains(minute / 60) else { return false }
        if let date, date.day == day { return date.fits }
        let parts = plain.dateComponents(
            [.month, .day, .weekday],
            from: Date(timeIntervalSince1970: Double(wall))
        )
        guard let month = parts.month, let number = parts.day, let weekday = parts.weekday else {
            return false
        }
        let isDay = fields[2].contains(number)
        let isWeekday = fields[4].contains(weekday - 1) || weekday == 1 && fields[4].contains(7)
        let fits = fields[3].contains(month) && (isEither ? isDay || isWeekday : isDay && isWeekday)
        date = (day, fits)
        return fits
    }

    private static func field(_ text: String, at place: Int, has number: Int) -> Bool {
        text.split(separator: ",").contains { part in
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
