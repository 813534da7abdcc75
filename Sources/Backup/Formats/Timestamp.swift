public import FoundationEssentials

/// A moment in whole seconds, as archives and catalogues name it.
public struct Timestamp: Sendable, Hashable, Comparable {
    private static let compactStyle = Date.ISO8601FormatStyle(
        dateSeparator: .omitted,
        timeSeparator: .omitted,
        timeZone: .gmt
    )

    /// Seconds since 1970, UTC.
    public let seconds: Int64

    /// The second that a moment lies in.
    public init(_ date: Date) { seconds = Int64(date.timeIntervalSince1970.rounded(.down)) }

    /// A second since 1970.
    public init(seconds: Int64) { self.seconds = seconds }

    /// Its beginning.
    public var date: Date { Date(timeIntervalSince1970: Double(seconds)) }

    /// As in a file's name: `20261129T124500Z`.
    public var compact: String { date.formatted(Self.compactStyle) }

    /// RFC 3339, in UTC: `2026-11-29T12:45:00Z`.
    public var text: String { date.formatted(.iso8601) }

    /// Reads ``compact``; nil for any other spelling.
    public init?(compact: String) {
        guard let date = try? Self.compactStyle.parse(compact) else { return nil }
        self.init(date)
        guard self.compact == compact else { return nil }
    }

    /// Reads ``text``; nil for any other spelling.
    public init?(text: String) {
        guard let date = try? Date.ISO8601FormatStyle().parse(text) else { return nil }
        self.init(date)
        guard self.text == text else { return nil }
    }

    /// By time.
    public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}
