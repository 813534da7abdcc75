/// When something is due: at times of the wall clock, or at equal distances.
public enum Timetable: Sendable, Hashable {
    /// At times of the wall clock.
    case cron(CronExpression)
    /// At equal distances from when it was set up, whatever the clocks show.
    case every(Interval)

    /// Reads five fields, a name as `@daily`, or `every 6h`.
    ///
    /// - Throws: ``ScheduleError/refusedTimetable(text:reason:)``, ``ScheduleError/refusedInterval(text:reason:)``.
    public init(_ text: String) throws(ScheduleError) {
        let words = text.split(separator: " ")
        if words.first == "every" {
            guard words.count == 2 else {
                throw .refusedTimetable(text: text, reason: "after `every` comes one length of time")
            }
            self = .every(try Interval(String(words[1])))
        } else {
            self = .cron(try CronExpression(text))
        }
    }

    /// The first instant after another at which it is due, all in seconds since 1970.
    ///
    /// - Parameters:
    ///   - instant: The instant after which.
    ///   - zone: Whose clocks count.
    ///   - anchor: When it was set up; equal distances are counted from there.
    /// - Returns: nil when there is none.
    public func next(after instant: Int64, in zone: Zone, anchor: Int64) -> Int64? {
        switch self {
        case .cron(let expression): return expression.next(after: instant, in: zone)
        case .every(let interval):
            guard instant >= anchor else { return anchor + interval.seconds }
            return anchor + ((instant - anchor) / interval.seconds + 1) * interval.seconds
        }
    }

    /// The last instant at which it was due, after `start` and not after `end`; nil when there was none.
    public func last(after start: Int64, through end: Int64, in zone: Zone, anchor: Int64) -> Int64? {
        var found: Int64?
        for span in Self.spans {
            // Why from the end, in growing steps: after years without a run there would be millions to walk through.
            let from = max(start, end - span)
            var instant = from
            while let due = next(after: instant, in: zone, anchor: anchor), due <= end {
                (found, instant) = (due, due)
            }
            if found != nil || from == start { return found }
        }
        return found
    }

    private static let spans: [Int64] = [
        3600, 21_600, 86_400, 345_600, 1_382_400, 5_529_600, 31_622_400, .max / 2,
    ]
}

extension Timetable: CustomStringConvertible {
    /// As it is written.
    public var description: String {
        switch self {
        case .cron(let expression): expression.text
        case .every(let interval): "every \(interval)"
        }
    }
}
