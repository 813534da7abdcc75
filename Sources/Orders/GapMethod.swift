/// A way to say from the days between a customer's orders when the next one comes.
public enum GapMethod: String, Sendable, Hashable, CaseIterable, Codable {
    /// It takes as long as it did last time.
    case lastGap = "last-gap"
    /// It takes as long as in the mean.
    case meanGap = "mean-gap"
    /// It takes as long as in the middle of all times; of an even number the mean of both.
    case medianGap = "median-gap"
    /// It takes as long as a level that follows the days, with a weight of 0.3.
    case smoothedGap = "smoothed-gap"

    /// Whether it only repeats what was.
    public var isNaive: Bool { self == .lastGap }

    /// How long it takes.
    ///
    /// - Parameter gaps: The days between one order and the next, the oldest first; at least one.
    /// - Returns: Days after the last order.
    func forecast(_ gaps: some RandomAccessCollection<Double>) -> Double {
        guard let first = gaps.first, let last = gaps.last else {
            preconditionFailure("no days to tell from")
        }
        switch self {
        case .lastGap: return last
        case .meanGap: return gaps.reduce(0, +) / Double(gaps.count)
        case .medianGap: return Quantile.of(gaps, 0.5)
        case .smoothedGap: return gaps.dropFirst().reduce(first) { level, gap in level + 0.3 * (gap - level) }
        }
    }
}

/// A value that a share of others lies below: linear between the two nearest, as R's type 7 and NumPy have it.
enum Quantile {
    static func of(_ values: some Collection<Double>, _ share: Double) -> Double {
        let sorted = values.sorted()
        let place = Double(sorted.count - 1) * share
        let below = Int(place.rounded(.down))
        guard below + 1 < sorted.count else { return sorted[below] }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}
