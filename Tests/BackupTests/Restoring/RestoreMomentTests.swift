import Foundation
import Testing

@testable import Backup

@Suite("The time that a restore is asked for")
struct RestoreMomentTests {
    private static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

    /// 2026-11-29 12:00:00 in Berlin.
    private static let now = Date(timeIntervalSince1970: 1_795_950_000)

    @Test(
        "is read as people and programs write it",
        arguments: [
            ("2026-11-29T14:30:00Z", "2026-11-29T14:30:00Z"),
            ("2026-11-29T14:30:00+01:00", "2026-11-29T13:30:00Z"),
            ("2026-11-29T14:30:00.250Z", "2026-11-29T14:30:00Z"),
            ("20261129T143000Z", "2026-11-29T14:30:00Z"),
            ("2026-11-29 14:30", "2026-11-29T13:30:00Z"), ("2026-11-29T14:30", "2026-11-29T13:30:00Z"),
            (" 2026-11-29 14:30:15 ", "2026-11-29T13:30:15Z"), ("2026-07-01 14:30", "2026-07-01T12:30:00Z"),
            ("2026-11-28", "2026-11-28T22:59:59Z"), ("yesterday", "2026-11-28T22:59:59Z"),
            ("Yesterday 8:15", "2026-11-28T07:15:00Z"), ("today 08:15", "2026-11-29T07:15:00Z"),
            ("11:30", "2026-11-29T10:30:00Z"), ("13:30", "2026-11-28T12:30:00Z"),
            ("3 hours ago", "2026-11-29T08:00:00Z"), ("90m ago", "2026-11-29T09:30:00Z"),
            ("2 days ago", "2026-11-27T11:00:00Z"), ("1 week ago", "2026-11-22T11:00:00Z"),
        ]
    )
    func read(text: String, expected: String) throws {
        let found = try RestoreMoment.date(text, now: Self.now, zone: Self.berlin)
        #expect(Timestamp(found).text == expected)
    }

    @Test(
        "is refused where it could mean anything",
        arguments: [
            "", "now", "2026-02-30", "2026-13-01", "29.11.2026", "25:00", "8:75", "-3 hours ago",
            "0 days ago",
            "3 fortnights ago", "2026-11-29 14", "2026-11-29 14:30 CET", "tomorrow", "12:00 yesterday",
        ]
    )
    func refused(text: String) {
        #expect(throws: RestoreError.moment(text: text)) {
            try RestoreMoment.date(text, now: Self.now, zone: Self.berlin)
        }
    }
}
