import Foundation
import TestSupport
import Testing

@testable import Backup

@Suite("Cron expressions")
struct CronTests {
    private static func instant(_ text: String) throws -> Int64 {
        Int64(try Date(text, strategy: .iso8601).timeIntervalSince1970)
    }

    @Test(
        "name the next time",
        arguments: [
            ("30 2 * * *", "UTC", "2026-11-29T02:30:00Z", "2026-11-30T02:30:00Z"),
            ("30 2 * * *", "UTC", "2026-11-29T02:29:59Z", "2026-11-29T02:30:00Z"),
            ("@hourly", "Asia/Kathmandu", "2026-11-29T00:00:00Z", "2026-11-29T00:15:00Z"),
            ("@daily", "Europe/Berlin", "2026-11-29T00:00:00Z", "2026-11-29T23:00:00Z"),
            ("@midnight", "Europe/Berlin", "2026-07-01T00:00:00Z", "2026-07-01T22:00:00Z"),
            ("@weekly", "UTC", "2026-11-29T00:00:00Z", "2026-12-06T00:00:00Z"),
            ("@monthly", "UTC", "2026-11-29T00:00:00Z", "2026-12-01T00:00:00Z"),
            ("@yearly", "UTC", "2026-11-29T00:00:00Z", "2027-01-01T00:00:00Z"),
            ("@annually", "America/New_York", "2026-11-29T00:00:00Z", "2027-01-01T05:00:00Z"),
            ("0 0 29 2 *", "UTC", "2026-11-29T00:00:00Z", "2028-02-29T00:00:00Z"),
            ("0 0 29 2 *", "UTC", "2096-03-01T00:00:00Z", "2104-02-29T00:00:00Z"),
            ("0 0 13 * fri", "UTC", "2026-11-29T00:00:00Z", "2026-12-04T00:00:00Z"),
            ("0 0 */13 * fri", "UTC", "2026-11-29T00:00:00Z", "2027-01-01T00:00:00Z"),
            ("5-59/20 8-18/5 * Jan,JUL Mon-FRI", "UTC", "2026-11-29T00:00:00Z", "2027-01-01T08:05:00Z"),
            ("0 12 * * 7", "UTC", "2026-11-29T12:00:00Z", "2026-12-06T12:00:00Z"),
            ("0 12 * * 5-7", "UTC", "2026-11-28T12:00:00Z", "2026-11-29T12:00:00Z"),
            // The clocks of Berlin go from 2:00 to 3:00 on 2027-03-28, and from 3:00 to 2:00 on 2026-10-25.
            ("30 2 * * *", "Europe/Berlin", "2027-03-28T00:00:00Z", "2027-03-28T01:00:00Z"),
            ("30 2 * * *", "Europe/Berlin", "2027-03-28T01:00:00Z", "2027-03-29T00:30:00Z"),
            ("30 2 * * *", "Europe/Berlin", "2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z"),
            ("30 2 * * *", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
            // Half an hour only, on Lord Howe Island; and the whole of 2011-12-30 is missing on Samoa.
            ("15 2 * * *", "Australia/Lord_Howe", "2026-10-03T15:00:00Z", "2026-10-03T15:30:00Z"),
            ("0 12 30 12 *", "Pacific/Apia", "2011-12-29T00:00:00Z", "2011-12-30T10:00:00Z"),
        ]
    )
    func next(text: String, zone: String, after: String, expected: String) throws {
        let found = try CronExpression(text).next(after: Self.instant(after), in: Zone(zone))
        #expect(found == (try Self.instant(expected)))
    }

    @Test(
        "are refused where cron would run something else than is meant",
        arguments: [
            "", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *", "* * * 13 *",
            "* * * * 8", "5/10 * * * *", "*/0 * * * *", "*/60 * * * *", "5-1 * * * *", "1,,2 * * * *",
            ", * * * *",
            "1- * * * *", "-1 * * * *", "+1 * * * *", "1--2 * * * *", "*-5 * * * *", "** * * * *",
            "a * * * *",
            "0 0 31 feb *", "0 0 30,31 2 *", "@reboot", "@Daily", "0 0 * * monday", "0 0 mon * *",
            "1.5 * * * *",
            "0 0 * * 1/", "0 0 * * /2", "001 * * * *", "every 6h",
        ]
    )
    func refused(text: String) {
        let error = #expect(throws: ScheduleError.self) { try CronExpression(text) }
        #expect(error?.code == "timetable-refused")
        #expect(error?.description.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
    }

    @Test(
        "equal a clock that is looked at every minute, at every change of the clocks",
        arguments: UInt64(0)..<60
    )
    func model(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let expression = RandomCron(&random)
        let zone = try #require(TenYears.zones.randomElement(using: &random))
        // Five days about a change of the clocks, or any five days where there is none.
        let day = Int64.random(in: 15_000..<22_000, using: &random) * 86_400
        let change = TimeZone(identifier: zone)?.nextDaylightSavingTimeTransition(
            after: Date(timeIntervalSince1970: Double(day))
        )
        let middle = change.map { Int64($0.timeIntervalSince1970) / 60 * 60 } ?? day
        let cron = try CronExpression(expression.text)
        var model = CronModel(expression.fields, zone: zone)
        var expected: [Int64] = []
        let range = (middle - 2 * 86_400)...(middle + 3 * 86_400)
        for instant in stride(from: range.lowerBound - 3600, through: range.upperBound, by: 60) {
            if model.isDue(instant), range.contains(instant) { expected.append(instant) }
        }
        var found: [Int64] = []
        var last = range.lowerBound - 1
        while let next = cron.next(after: last, in: try Zone(zone)), next <= range.upperBound {
            found.append(next)
            last = next
        }
        #expect(found == expected, "\(expression.text) in \(zone) about \(middle)")
    }
}

/// An expression that names something on most days.
struct RandomCron {
    let fields: [String]
    var text: String { fields.joined(separator: " ") }

    init(_ random: inout SeededGenerator) {
        func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "*" }
        let minute = Int.random(in: 0..<60, using: &random)
        let hour = Int.random(in: 0..<4, using: &random)
        fields = [
            pick(["\(minute)", "*/20", "0", "5,\(minute)", "\(minute)-59/7"]),
            pick(["*", "\(hour)", "\(hour)-\(hour + 9)", "*/3", "1,2,3"]),
            pick(["*", "*", "1-20", "*/2", "25-31,1-7"]),
            pick(["*", "*", "*", "3,4,10,11", "*/2"]),
            pick(["*", "*", "0", "1-5", "6,7", "*/2"]),
        ]
    }
}
