/// Whole-day events as an iCalendar object (RFC 5545).
public struct ICalendar: Sendable {
    /// A whole-day event.
    public struct Event: Sendable {
        /// What tells it apart for ever.
        public let uid: String
        /// The day, `YYYY-MM-DD`.
        public let day: String
        /// What it is.
        public let summary: String
        /// More about it.
        public let description: String

        /// A whole-day event.
        public init(uid: String, day: String, summary: String, description: String) {
            self.uid = uid
            self.day = day
            self.summary = summary
            self.description = description
        }
    }

    /// What made it, in words: `privacy desk`.
    public let product: String
    /// When the object was made, in milliseconds since 1970.
    public let stampMilliseconds: Int64
    /// The events.
    public let events: [Event]

    /// An object with these events.
    public init(product: String, stampMilliseconds: Int64, events: [Event]) {
        self.product = product
        self.stampMilliseconds = stampMilliseconds
        self.events = events
    }

    /// The object's text: lines of at most 75 octets, each ended by CR and LF (RFC 5545, 3.1).
    public var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Coffer//\(product)//EN"]
        for event in events {
            let day = CalendarDay(event.day)
            let next =
                day.flatMap { CalendarDay(daysSince1970: $0.daysSince1970 + 1) }.map { "\($0)" } ?? event.day
            lines += [
                "BEGIN:VEVENT", "UID:\(event.uid)", "DTSTAMP:\(stamp)",
                "DTSTART;VALUE=DATE:\(event.day.filter { $0 != "-" })",
                "DTEND;VALUE=DATE:\(next.filter { $0 != "-" })",
                "SUMMARY:\(Self.escaped(event.summary))", "DESCRIPTION:\(Self.escaped(event.description))",
                "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    /// When it was made, in UTC (RFC 5545, 3.3.5): `20260301T093000Z`.
    private var stamp: String {
        let seconds = stampMilliseconds / 1000 - (stampMilliseconds % 1000 < 0 ? 1 : 0)
        let (days, rest) = (Int(seconds / 86_400), Int(seconds % 86_400))
        let (whole, second) = rest < 0 ? (days - 1, rest + 86_400) : (days, rest)
        let (year, month, day) = CalendarDay.civil(daysSince1970: whole)
        let clock = [second / 3600, second / 60 % 60, second % 60]
        let texts = [month, day].map { zeroPadded(Int64($0), to: 2) }
        return zeroPadded(Int64(year), to: 4) + texts.joined() + "T"
            + clock.map { zeroPadded(Int64($0), to: 2) }.joined() + "Z"
    }

    /// A text value (RFC 5545, 3.3.11).
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case "\n", "\r\n", "\r": result += "\\n"
            default: result.append(character)
            }
        }
    }

    /// Breaks a line before its 76th octet; the next one begins with a blank, and no character is cut.
    private static func folded(_ line: String) -> String {
        var (folded, count) = ("", 0)
        for scalar in line.unicodeScalars {
            let bytes = String(scalar).utf8.count
            if count + bytes > 75 {
                folded += "\r\n "
                count = 1
            }
            folded.unicodeScalars.append(scalar)
            count += bytes
        }
        return folded
    }
}
