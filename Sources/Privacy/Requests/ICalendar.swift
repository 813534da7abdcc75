internal import FoundationEssentials
internal import Orders

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

    /// When the object was made, in milliseconds since 1970.
    public let stampMilliseconds: Int64
    /// The events.
    public let events: [Event]

    /// An object with these events.
    public init(stampMilliseconds: Int64, events: [Event]) {
        self.stampMilliseconds = stampMilliseconds
        self.events = events
    }

    /// The object's text: lines of at most 75 octets, each ended by CR and LF (RFC 5545, 3.1).
    public var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Coffer//privacy desk//EN"]
        let stamp = Date(timeIntervalSince1970: Double(stampMilliseconds) / 1000)
            .formatted(Date.ISO8601FormatStyle().year().month().day().time(includingFractionalSeconds: false))
            .filter { $0 != "-" && $0 != ":" }
        for event in events {
            let next = CalendarDay(event.day)?.adding(days: 1).map { "\($0)" } ?? event.day
            lines += [
                "BEGIN:VEVENT", "UID:\(event.uid)", "DTSTAMP:\(stamp.prefix(15))Z",
                "DTSTART;VALUE=DATE:\(event.day.filter { $0 != "-" })",
                "DTEND;VALUE=DATE:\(next.filter { $0 != "-" })",
                "SUMMARY:\(Self.escaped(event.summary))", "DESCRIPTION:\(Self.escaped(event.description))",
                "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
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
