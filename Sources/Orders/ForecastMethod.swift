/// A way to say from the demand of past months what the next ones will ask for.
///
/// The formulas are those of Hyndman and Athanasopoulos, *Forecasting: Principles and Practice* (3rd edition): §5.2 for the
/// naive ones, §8.1 for simple smoothing, §8.3 for Holt-Winters with additive trend and season; Croston (1972) for demand
/// that mostly is none.
public enum ForecastMethod: String, Sendable, Hashable, CaseIterable, Codable {
    /// The next months ask for what the last one did.
    case lastValue = "last-value"
    /// Each month asks for what it did a year before.
    case seasonalNaive = "seasonal-naive"
    /// A level that follows demand; its weight is the one that would have missed least, of 0.05 to 0.95 in steps of 0.05.
    case simpleSmoothing = "simple-smoothing"
    /// A level, a trend and a season that follow demand; the weights are those that would have missed least, of a few.
    case holtWinters = "holt-winters"
    /// How much is asked for over how long it takes until something is, both smoothed with a weight of 0.1.
    case croston

    /// How many months a season has.
    public static let season = 12

    /// Whether it only repeats what was.
    public var isNaive: Bool { self == .lastValue || self == .seasonalNaive }

    /// The fewest months that it can be worked out from.
    public var leastMonths: Int {
        switch self {
        case .lastValue, .simpleSmoothing, .croston: 1
        case .seasonalNaive: Self.season
        case .holtWinters: 2 * Self.season
        }
    }

    /// What each of the next months asks for.
    ///
    /// - Parameters:
    ///   - demand: What each past month asked for, the oldest first; at least ``leastMonths``.
    ///   - steps: How many months to look ahead, above 0.
    /// - Returns: One value a month; with a trend that falls it may lie below zero.
    public func forecast(_ demand: [Double], steps: Int) -> [Double] {
        precondition(demand.count >= leastMonths && steps > 0, "too few months to forecast from")
        switch self {
        case .lastValue: return Array(repeating: demand[demand.count - 1], count: steps)
        case .seasonalNaive:
            let year = demand.suffix(Self.season)
            return (0..<steps).map { year[year.startIndex + $0 % Self.season] }
        case .simpleSmoothing: return Array(repeating: SimpleSmoothing.best(demand).level, count: steps)
        case .holtWinters: return HoltWinters.best(demand).forecast(steps: steps)
        case .croston: return Array(repeating: Self.croston(demand), count: steps)
        }
    }

    private static func croston(_ demand: [Double], weight: Double = 0.1) -> Double {
        var (size, interval, since): (Double?, Double, Double) = (nil, 1, 0)
        for value in demand {
            since += 1
            guard value > 0 else { continue }
            (size, interval) =
                size.map { ($0 + weight * (value - $0), interval + weight * (since - interval)) }
                ?? (value, since)
            since = 0
        }
        return size.map { $0 / interval } ?? 0
    }
}

/// Simple exponential smoothing that begins at the first value.
private struct SimpleSmoothing {
    /// The level after the last value.
    private(set) var level: Double
    /// The sum of the squares of what it missed by, one month ahead.
    private(set) var missed: Double = 0

    init(_ demand: [Double], weight: Double) {
        level = demand[0]
        for value in demand {
            missed += (value - level) * (value - level)
            level += weight * (value - level)
        }
    }

    /// The one that would have missed least; the smallest weight of equals.
    static func best(_ demand: [Double]) -> SimpleSmoothing {
        var best = SimpleSmoothing(demand, weight: 0.05)
        for step in 2...19 {
            let next = SimpleSmoothing(demand, weight: Double(step) / 20)
            if next.missed < best.missed { best = next }
        }
        return best
    }
}

/// Additive Holt-Winters smoothing that begins with the mean and the shape of the first year, and with the change to the
/// second as its trend.
private struct HoltWinters {
    private var level: Double
    private var trend: Double
    /// The season of each month, and of the year after the last one.
    private var seasons: [Double]
    private(set) var missed: Double = 0

    init(_ demand: [Double], level weight: Double, trend trendWeight: Double, season seasonWeight: Double) {
        let year = ForecastMethod.season
        let mean = demand[..<year].reduce(0, +) / Double(year)
        let next = demand[year..<2 * year].reduce(0, +) / Double(year)
        level = mean
        trend = (next - mean) / Double(year)
        seasons = demand[..<year].map { $0 - mean }
        for (month, value) in demand.enumerated() {
            let (before, season) = (level + trend, seasons[month])
            missed += (value - before - season) * (value - before - season)
            let moved = weight * (value - season) + (1 - weight) * before
            trend = trendWeight * (moved - level) + (1 - trendWeight) * trend
            level = moved
            seasons.append(seasonWeight * (value - before) + (1 - seasonWeight) * season)
        }
    }

    func forecast(steps: Int) -> [Double] {
        let year = ForecastMethod.season
        return (0..<steps).map { step in
            level + trend * Double(step + 1) + seasons[seasons.count - year + step % year]
        }
    }

    /// The one that would have missed least; the first of equals.
    static func best(_ demand: [Double]) -> HoltWinters {
        var best: HoltWinters?
        for level in [0.1, 0.3, 0.5, 0.7, 0.9] {
            for trend in [0.01, 0.1, 0.3] {
                for season in [0.1, 0.3, 0.5] {
                    let next = HoltWinters(demand, level: level, trend: trend, season: season)
                    if best.map({ next.missed < $0.missed }) ?? true { best = next }
                }
            }
        }
        guard let best else { preconditionFailure("no weights to try") }
        return best
    }
}
