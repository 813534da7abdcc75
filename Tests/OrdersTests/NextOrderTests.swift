import Foundation
import Orders
import TestSupport
import Testing

@Suite("The next order of a customer")
struct NextOrderTests {
    /// What another implementation makes of some days.
    struct Golden: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let days: [Int]
        let errors: [String: Double]
        let chosen: String
        let expected: Double
        let low: Double
        let high: Double
        let covered: Int

        var testDescription: String { name }

        static func load() throws -> [Golden] {
            let path = try ProjectFiles.path("Tests/OrdersTests/Golden/next-order.json")
            return try JSONDecoder().decode([Golden].self, from: Data(contentsOf: URL(filePath: path)))
        }
    }

    @Test("agrees to 1e-6 with an independent implementation", arguments: try Golden.load())
    func golden(_ golden: Golden) throws {
        let next = try #require(NextOrder(days: golden.days.reversed() + [golden.days[0]]))
        #expect(next.chosen.method.rawValue == golden.chosen)
        #expect(next.trials.count == golden.errors.count)
        for trial in next.trials {
            let theirs = try #require(golden.errors[trial.method.rawValue])
            #expect(abs(trial.error - theirs) <= 1e-6 && trial.count == golden.days.count - 4)
        }
        #expect(abs(next.expected - golden.expected) <= 1e-6)
        #expect(abs(next.interval.lowerBound - golden.low) <= 1e-6)
        #expect(abs(next.interval.upperBound - golden.high) <= 1e-6)
        #expect(next.covered == golden.covered)
        #expect(next.isBetterThanNaive == (next.chosen.error < next.naive.error))
    }

    @Test("is not told of fewer than seven days, however many orders they had")
    func few() {
        #expect(NextOrder(days: [1, 2, 3, 4, 5, 6, 6, 6]) == nil)
        #expect(NextOrder(days: 1...7)?.expected == 1)
    }

    @Test("is no better than naive where another only misses by as much")
    func equals() throws {
        let next = try #require(NextOrder(days: stride(from: 0, to: 100, by: 10)))
        #expect(!next.isBetterThanNaive && next.chosen.error == 0 && next.expected == 10)
    }
}
