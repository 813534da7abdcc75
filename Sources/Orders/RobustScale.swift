/// What is usual of some values, and how far from it they lie, so that a few wild ones do not count.
///
/// The modified z-score of Iglewicz and Hoaglin, *How to Detect and Handle Outliers* (ASQC 1993, volume 16), as in the
/// NIST/SEMATECH e-Handbook of Statistical Methods §1.3.5.17: the distance from the median in units of the median absolute
/// deviation, which 0.6745 makes those of a standard deviation. Where more than half of the values are the same that is
/// none, and the mean absolute deviation about the median stands in for it.
public struct RobustScale: Sendable, Hashable {
    /// The score above which a value is an outlier, as they recommend.
    public static let threshold = 3.5
    /// What a median absolute deviation is of a standard deviation, in a normal distribution.
    private static let medianShare = 0.6745
    /// What a standard deviation is of a mean absolute deviation, in a normal distribution.
    private static let meanFactor = 1.253314

    /// The value in the middle; of an even number the mean of both.
    public let median: Double
    /// The median of the distances from it.
    public let deviation: Double
    /// What a distance is measured in, above zero or zero.
    public let unit: Double

    /// What is usual of some values.
    ///
    /// - Parameters:
    ///   - values: At least one.
    ///   - spread: How far from the median values lie at least, as a fraction of it.
    public init(_ values: [Double], leastSpread spread: Double = 0) {
        precondition(!values.isEmpty, "nothing is usual of no values")
        median = Self.median(values)
        let distances = values.map { [median] in abs($0 - median) }
        deviation = Self.median(distances)
        let mean = distances.reduce(0, +) / Double(distances.count)
        let measured = deviation > 0 ? deviation / Self.medianShare : Self.meanFactor * mean
        unit = max(measured, spread * abs(median))
    }

    /// How far a value lies from the median, in units of ``unit``; nil where there is none, since all are the same.
    public func score(_ value: Double) -> Double? { unit > 0 ? abs(value - median) / unit : nil }

    /// Whether a value lies further away than ``threshold``.
    public func isOutlier(_ value: Double) -> Bool { score(value).map { $0 > Self.threshold } ?? false }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
