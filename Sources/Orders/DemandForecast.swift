/// What the next months will ask for of a product, by the method that would have missed least.
///
/// Each method is tried as if it had been asked before: from each of the last months (twelve at most) with what was known
/// by then. What counts is by how much it missed, over all months ahead; of equals the simpler one is taken, so a method is
/// chosen over the naive ones only where it was better.
public struct DemandForecast: Sendable, Hashable {
    /// How a method did in the past.
    public struct Trial: Sendable, Hashable {
        /// The method.
        public let method: ForecastMethod
        /// The mean of what it missed by, above zero or zero.
        public let error: Double
        /// How many forecasts were compared with what came.
        public let count: Int
    }

    /// A month ahead.
    public struct Step: Sendable, Hashable {
        /// What is expected, at or above zero.
        public let expected: Double
        /// From where to where four in five should lie; nil where the past told of fewer than ``leastErrors`` such months.
        public let interval: ClosedRange<Double>?
    }

    /// The fewest months that anything is said of.
    public static let leastMonths = 12
    /// The fewest misses from which an interval is told.
    public static let leastErrors = 3
    /// How many of a hundred an interval should hold.
    public static let intervalPercent = 80
    /// How many standard deviations to each side hold four in five of a normal distribution.
    private static let deviations = 1.2815515655446004

    /// What was tried, in the order of ``ForecastMethod``.
    public let trials: [Trial]
    /// What is expected, month after month.
    public let steps: [Step]
    /// The trial of the method that was chosen.
    public let chosen: Trial
    /// The better one of the naive trials.
    public let naive: Trial

    /// Whether the method that was chosen missed by less than every naive one.
    public var isBetterThanNaive: Bool { !chosen.method.isNaive }

    /// What comes after the months of the past; nil of fewer than ``leastMonths`` months.
    ///
    /// - Parameters:
    ///   - demand: What each month asked for, the oldest first; none below zero.
    ///   - steps: How many months to look ahead, above 0.
    public init?(_ demand: [Double], steps: Int) {
        guard demand.count >= Self.leastMonths else { return nil }
        let first = Self.firstOrigin(demand.count)
        let methods = ForecastMethod.allCases.filter { $0.leastMonths <= first }
        let misses = methods.map { Self.misses($0, demand, from: first, steps: steps) }
        let trials = zip(methods, misses).map { method, misses in
            let all = misses.flatMap { $0 }
            return Trial(
                method: method,
                error: all.reduce(0) { $0 + abs($1) } / Double(all.count),
                count: all.count
            )
        }
        var (best, naive) = (0, 0)
        for index in trials.indices where trials[index].error < trials[best].error { best = index }
        for index in trials.indices where trials[index].method.isNaive {
            if trials[index].error < trials[naive].error { naive = index }
        }
        self.trials = trials
        chosen = trials[best]
        self.naive = trials[naive]
        self.steps = zip(methods[best].forecast(demand, steps: steps), misses[best])
            .map { Self.step(max(0, $0), $1) }
    }

    /// How many months are known to the first forecast that is tried: two years where there are enough beside them, else
    /// one, else half of one.
    private static func firstOrigin(_ count: Int) -> Int {
        let least = count >= 28 ? 24 : count >= 16 ? 12 : 6
        return max(least, count - 12)
    }

    /// By how much a method missed, by how many months it looked ahead.
    private static func misses(
        _ method: ForecastMethod,
        _ demand: [Double],
        from first: Int,
        steps: Int
    ) -> [[Double]] {
        var misses: [[Double]] = Array(repeating: [], count: steps)
        for known in first..<demand.count {
            let ahead = min(steps, demand.count - known)
            for (step, told) in method.forecast(Array(demand[..<known]), steps: ahead).enumerated() {
                misses[step].append(demand[known + step] - max(0, told))
            }
        }
        return misses
    }

    private static func step(_ expected: Double, _ misses: [Double]) -> Step {
        guard misses.count >= leastErrors else { return Step(expected: expected, interval: nil) }
        let mean = misses.reduce(0) { $0 + $1 * $1 } / Double(misses.count)
        let reach = deviations * mean.squareRoot()
        return Step(expected: expected, interval: max(0, expected - reach)...(expected + reach))
    }
}
