import Orders
import TestSupport
import Testing

@Suite("Number series")
struct NumberSeriesTests {
    @Test(
        "prints what it reads",
        arguments: [
            ("SO", 2026, 42, "SO-2026-000042"), ("C", nil, 1, "C-000001"),
            ("INV", 2026, 1_000_000, "INV-2026-1000000"),
        ] as [(String, Int?, Int64, String)]
    )
    func roundTrip(prefix: String, year: Int?, number: Int64, text: String) throws {
        let series = try NumberSeries(prefix: prefix, year: year)
        #expect(series.text(for: number) == text)
        #expect(try series.number(in: text) == number)
    }

    @Test(
        "refuses numbers of another shape, year or series",
        arguments: [
            "", "SO-2026-", "SO-2026-42", "SO-2026-000000", "SO-2026-0000042", "SO-2025-000042",
            "so-2026-000042",
            "SO-2026-00004x", "SO-2026-+00042", "SO-2026--00042", "SO-000042", "SO-2026-000042 ",
        ]
    )
    func malformed(text: String) throws {
        let series = try NumberSeries(prefix: "SO", year: 2026)
        #expect(throws: OrdersError.malformedNumber(text, series: "SO-2026")) { try series.number(in: text) }
    }

    @Test("refuses prefixes that are not short capitals", arguments: ["", "so", "S1", "TOOLONG", "S-"])
    func prefixes(prefix: String) {
        #expect(throws: OrdersError.malformedPrefix(prefix)) { try NumberSeries(prefix: prefix) }
    }

    @Test("is continuous in any order of the numbers", arguments: 0..<10 as Range<UInt64>)
    func shuffled(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let numbers = (1...200).map(Int64.init).shuffled(using: &random)
        #expect(SeriesContinuity(of: numbers, counter: 200).isContinuous)
        let removed = Int64.random(in: 1...199, using: &random)
        let damaged = SeriesContinuity(of: numbers.filter { $0 != removed } + [200])
        #expect(damaged.gaps == [removed...removed])
        #expect(damaged.repeats == [200])
    }

    @Test("reports ranges that are missing, also above the last document")
    func gaps() {
        let found = SeriesContinuity(of: [3, 4, 4, 4, 8], counter: 10)
        #expect(found.gaps == [1...2, 5...7, 9...10])
        #expect(found.repeats == [4])
        #expect(found.last == 8)
        #expect(SeriesContinuity(of: []).isContinuous)
    }
}
