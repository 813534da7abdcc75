import Foundation
import Orders
import TestSupport
import Testing

@Suite("A forecast of demand")
struct ForecastTests {
    /// What another implementation makes of a course of months.
    struct Golden: Decodable, Sendable, CustomTestStringConvertible {
        struct Trial: Decodable, Sendable {
            let error: Double
            let count: Int
        }

        let name: String
        let demand: [Double]
        let trials: [String: Trial]
        let chosen: String
        let raw: [String: [Double]]
        let expected: [Double]
        let low: [Double]
        let high: [Double]

        var testDescription: String { name }

        static func load() throws -> [Golden] {
            let path = try ProjectFiles.path("Tests/OrdersTests/Golden/forecast.json")
            return try JSONDecoder().decode([Golden].self, from: Data(contentsOf: URL(filePath: path)))
        }
    }

    private func agree(_ ours: [Double], _ theirs: [Double]) -> Bool {
        ours.count == theirs.count && zip(ours, theirs).allSatisfy { abs($0 - $1) <= 1e-6 }
    }

    @Test("agrees to 1e-6 with an independent implementation, method by method", arguments: try Golden.load())
    func methods(golden: Golden) throws {
        #expect(!golden.raw.isEmpty)
        for (name, theirs) in golden.raw {
            let method = try #require(ForecastMethod(rawValue: name))
            let ours = method.forecast(golden.demand, steps: theirs.count)
            #expect(agree(ours, theirs), "\(name): \(ours), not \(theirs)")
        }
    }

    @Test("takes the method that missed least, and tells what each missed by", arguments: try Golden.load())
    func backTest(golden: Golden) throws {
        let forecast = try #require(DemandForecast(golden.demand, steps: golden.expected.count))
        #expect(Set(forecast.trials.map(\.method.rawValue)) == Set(golden.trials.keys))
        for trial in forecast.trials {
            let theirs = try #require(golden.trials[trial.method.rawValue])
            #expect(abs(trial.error - theirs.error) <= 1e-6 && trial.count == theirs.count)
        }
        #expect(forecast.chosen.method.rawValue == golden.chosen)
        #expect(agree(forecast.steps.map(\.expected), golden.expected))
        #expect(agree(forecast.steps.compactMap(\.interval?.lowerBound), golden.low))
        #expect(agree(forecast.steps.compactMap(\.interval?.upperBound), golden.high))
        let naive = forecast.trials.filter(\.method.isNaive).map(\.error).min()
        #expect(forecast.naive.error == naive)
        #expect(forecast.isBetterThanNaive == (forecast.chosen.error < forecast.naive.error))
    }

    @Test("is no better than naive where another only misses by as much")
    func equals() throws {
        let forecast = try #require(DemandForecast(Array(repeating: 7, count: 20), steps: 2))
        #expect(forecast.trials.allSatisfy { $0.error == 0 || $0.method == .croston })
        #expect(!forecast.isBetterThanNaive && forecast.chosen.method == .lastValue)
        #expect(forecast.steps.map(\.expected) == [7, 7])
    }

    @Test("is not made of fewer than twelve months", arguments: 0...13)
    func few(months: Int) {
        let forecast = DemandForecast(Array(repeating: 1, count: months), steps: 1)
        #expect((forecast == nil) == (months < 12))
    }

    @Test("tells no interval of fewer than three misses")
    func interval() throws {
        let forecast = try #require(DemandForecast((0..<12).map { Double($0 % 5) }, steps: 6))
        #expect(forecast.steps.map { $0.interval == nil } == [false, false, false, false, true, true])
    }

    @Test(
        "never expects less than nothing, and tries nothing with what it does not know yet",
        arguments: 1...20 as ClosedRange<UInt64>
    )
    func honest(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 13...60, using: &random)
        let demand = (0..<count).map { _ in Double(Int.random(in: 0...40, using: &random)) }
        let forecast = try #require(DemandForecast(demand, steps: 3))
        #expect(forecast.steps.allSatisfy { $0.expected >= 0 && ($0.interval?.lowerBound ?? 0) >= 0 })
        // A trial of the last value by hand: it knows every month before the one it is asked from, and no other.
        let first = max(count >= 28 ? 24 : count >= 16 ? 12 : 6, count - 12)
        let misses = (first..<count).flatMap { known in
            (known..<min(known + 3, count)).map { abs(demand[$0] - demand[known - 1]) }
        }
        let mean = misses.reduce(0, +) / Double(misses.count)
        #expect(abs((forecast.trials.first?.error ?? -1) - mean) < 1e-9)
    }
}
