/// Percentiles of measured values, by the nearest rank: each is a value that was measured.
public struct Percentile: Sendable, Hashable {
    /// The fewest cases of which a percentile is shown: of fewer it would tell of a single one.
    public static let leastCases = 5

    private let sorted: [Int64]

    /// The values in any sequence.
    public init(_ values: [Int64]) { sorted = values.sorted() }

    /// How many there are.
    public var count: Int { sorted.count }

    /// The smallest value that at least `percent` in a hundred do not exceed.
    ///
    /// - Parameter percent: From 1 to 100.
    /// - Returns: nil where there are fewer than ``leastCases``.
    public func value(_ percent: Int) -> Int64? {
        precondition((1...100).contains(percent), "a percentile outside 1 to 100")
        guard sorted.count >= Self.leastCases else { return nil }
        return sorted[(percent * sorted.count + 99) / 100 - 1]
    }
}
