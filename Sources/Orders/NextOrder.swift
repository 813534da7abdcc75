/// When a customer's next order is to be expected, from the days between those that they placed.
///
/// Each method is tried as if it had been asked after each order, from the ``leastKnown``th gap on, with what was known by
/// then; the one that missed by the fewest days in the mean is taken, of equals the first, so that one is chosen over the
/// naive one only where it was better.
public struct NextOrder: Sendable, Hashable {
    /// How a method did in the past.
    public struct Trial: Sendable, Hashable {
        /// The method.
        public let method: GapMethod
        /// The mean of what it missed by, in days.
        public let error: Double
        /// How many gaps were told before they were known.
        public let count: Int
    }

    /// The fewest days with orders that anything is said of.
    public static let leastDays = 7
    /// How many gaps are known before the first that is tried.
    public static let leastKnown = 3
    /// How many of a hundred gaps the interval holds.
    public static let intervalPercent = 80

    /// The days between one order and the next, the oldest first.
    public let gaps: [Double]
    /// What was tried, in the order of ``GapMethod``.
    public let trials: [Trial]
    /// The trial of the method that was chosen.
    public let chosen: Trial
    /// The trial of the naive method.
    public let naive: Trial
    /// How many days after the last order the next one is expected.
    public let expected: Double
    /// From when to when, in days after the last order: the middle four in five of the gaps.
    public let interval: ClosedRange<Double>
    /// How many of the gaps that were told lay in the interval of those before them.
    public let covered: Int

    /// Whether the method that was chosen missed by less than the naive one.
    public var isBetterThanNaive: Bool { !chosen.method.isNaive }

    /// The next order of who placed some; nil of fewer than ``leastDays`` days.
    ///
    /// - Parameter days: The days on which something was ordered, since 1970-01-01, in any order; twice the same counts once.
    public init?(days: some Sequence<Int>) {
        let sorted = Set(days).sorted()
        guard sorted.count >= Self.leastDays else { return nil }
        let gaps = zip(sorted.dropFirst(), sorted).map { Double($0 - $1) }
        let told = Self.leastKnown..<gaps.count
        let trials = GapMethod.allCases.map { method in
            let missed = told.reduce(0.0) { $0 + abs(gaps[$1] - method.forecast(gaps[..<$1])) }
            return Trial(method: method, error: missed / Double(told.count), count: told.count)
        }
        var best = 0
        for index in trials.indices where trials[index].error < trials[best].error { best = index }
        self.gaps = gaps
        self.trials = trials
        chosen = trials[best]
        naive = trials[0]
        expected = chosen.method.forecast(gaps)
        interval = Self.interval(gaps)
        covered = told.count { Self.interval(gaps[..<$0]).contains(gaps[$0]) }
    }

    private static func interval(_ gaps: some Collection<Double>) -> ClosedRange<Double> {
        Quantile.of(gaps, 0.1)...Quantile.of(gaps, 0.9)
    }
}
