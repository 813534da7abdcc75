/// What a clock on the wall shows, counted in seconds as if there were no time zones.
struct WallTime: Hashable, Comparable {
    /// Seconds since midnight of 1970-01-01 on that clock.
    let seconds: Int64

    init(seconds: Int64) { self.seconds = seconds }

    /// A day, counted from 1970-01-01, and a minute in it.
    init(day: Int64, minute: Int) { seconds = day * 86_400 + Int64(minute) * 60 }

    /// The day, counted from 1970-01-01.
    var day: Int64 { floored(seconds, 86_400) }
    /// The minute of the day, 0...1439.
    var minute: Int { Int((seconds - day * 86_400) / 60) }
    /// The hour, counted from 1970-01-01.
    var hour: Int64 { floored(seconds, 3600) }
    /// The week, counted by Mondays.
    var week: Int64 { floored(day + 3, 7) }

    static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

/// A date of the Gregorian calendar.
struct CivilDay: Hashable {
    let year: Int
    let month: Int
    let day: Int

    /// The date of a day counted from 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    init(day count: Int64) {
        let shifted = count + 719_468
        let era = floored(shifted, 146_097)
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        day = Int(ofYear - (153 * shiftedMonth + 2) / 5 + 1)
        month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    }

    /// The day of the week of a day counted from 1970-01-01, a Thursday; Sunday is 0.
    static func weekday(day count: Int64) -> Int { Int(count + 4 - floored(count + 4, 7) * 7) }
}

/// The quotient, rounded down.
private func floored(_ number: Int64, _ divisor: Int64) -> Int64 {
    number >= 0 ? number / divisor : (number - divisor + 1) / divisor
}
