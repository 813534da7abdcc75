import Foundation
import Orders
import TestSupport
import Testing

@Suite("What is usual of some values")
struct RobustScaleTests {
    /// What another implementation makes of some values.
    struct Golden: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let values: [Double]
        let spread: Double
        let median: Double
        let deviation: Double
        let tried: [Double]
        let scores: [Double?]
        let outliers: [Bool]

        var testDescription: String { name }

        static func load() throws -> [Golden] {
            let path = try ProjectFiles.path("Tests/OrdersTests/Golden/robust.json")
            return try JSONDecoder().decode([Golden].self, from: Data(contentsOf: URL(filePath: path)))
        }
    }

    @Test("agrees to 1e-6 with an independent implementation", arguments: try Golden.load())
    func golden(_ golden: Golden) {
        let scale = RobustScale(golden.values, leastSpread: golden.spread)
        #expect(abs(scale.median - golden.median) <= 1e-6 && abs(scale.deviation - golden.deviation) <= 1e-6)
        #expect(!golden.tried.isEmpty)
        for (value, theirs) in zip(golden.tried, golden.scores) {
            let ours = scale.score(value)
            #expect((ours == nil) == (theirs == nil))
            #expect(abs((ours ?? 0) - (theirs ?? 0)) <= 1e-6, "\(value): \(ours ?? -1)")
        }
        #expect(golden.tried.map(scale.isOutlier) == golden.outliers)
    }

    @Test("is not moved by a few wild ones", arguments: 1...20 as ClosedRange<UInt64>)
    func wild(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let tame = (0..<20).map { _ in Double.random(in: 90...110, using: &random) }
        let wild = (0..<5).map { _ in Double.random(in: 1e6...1e9, using: &random) }
        let scale = RobustScale((tame + wild).shuffled(using: &random))
        #expect((90...110).contains(scale.median))
        #expect(wild.allSatisfy(scale.isOutlier) && !scale.isOutlier(scale.median))
    }

    @Test("flags no line that there are fewer than ten to compare with")
    func few() {
        func found(_ count: Int) -> UnusualLine? {
            UnusualLine.outlier(.quantity, 1000, among: Array(repeating: 2, count: count))
        }
        #expect(found(0) == nil && found(9) == nil)
        #expect(found(10)?.matter == .quantity)
    }

    @Test("lets a price through that is a sixth off, and not one that is a fifth off")
    func spread() {
        let prices = Array(repeating: 10.0, count: 12)
        let found = [8.0, 8.3, 10, 11.7, 12].map { UnusualLine.outlier(.price, $0, among: prices) != nil }
        #expect(found == [true, false, false, false, true])
    }
}
