internal import Glibc

/// An RFC 3339 instant in UTC, as the clock on the reader's wall shows it.
enum LocalTime {
    /// `2026-03-01T09:30:00.000Z` as `2026-03-01 10:30:00`; nil when it is not such a text.
    static func text(_ instant: String) -> String? {
        guard instant.hasSuffix("Z"), instant.utf8.count >= 20 else { return nil }
        let numbers = instant.prefix(19).split { $0 == "-" || $0 == "T" || $0 == ":" }.compactMap {
            Int32($0)
        }
        guard numbers.count == 6 else { return nil }
        var fields = tm()
        fields.tm_year = numbers[0] - 1900
        fields.tm_mon = numbers[1] - 1
        fields.tm_mday = numbers[2]
        fields.tm_hour = numbers[3]
        fields.tm_min = numbers[4]
        fields.tm_sec = numbers[5]
        var seconds = timegm(&fields)
        var local = tm()
        guard localtime_r(&seconds, &local) != nil else { return nil }
        let day = "\(local.tm_year + 1900)-\(padded(local.tm_mon + 1))-\(padded(local.tm_mday))"
        return "\(day) \(padded(local.tm_hour)):\(padded(local.tm_min)):\(padded(local.tm_sec))"
    }

    private static func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
