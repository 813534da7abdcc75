public import Engine
internal import Orders

/// When a customer is expected to order next, and how far that may be trusted.
public struct InsightNextOrderAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        [
            .customer: .text("The customer's number.").example("C-000001"),
            .asOf: .date("The last day whose orders were looked at."),
            .orderDays: .count("On how many days something was ordered (n)."),
            .firstOn: .date("The first of them."),
            .lastOn: .date("The last of them."),
            .nextOn: .date("When the next order is expected."),
            .earliest: .date("From when it should come."),
            .latest: .date("Until when it should come."),
            .overdueDays: .count(
                "How many days it has been expected for; absent where its day has not passed."
            )
            .optional,
            .intervalPercent: .count(
                "How many of a hundred of the customer's own gaps lie in that interval."
            ),
            .covered: .count(
                "How many of the gaps that were tried lay in the interval of those before them."
            ),
            .tried: .count("How many gaps were tried."),
            .method: gapMethod,
            .verdict: .text("How far it may be trusted, in a sentence."),
            .betterThanNaive: .boolean("Whether it missed by less than to repeat the last gap."),
            .error: .decimal("By how many days the method missed in the mean, had it been asked before."),
            .naiveError: .decimal("By how many days the last gap, repeated, missed."),
            .backTest: .list(of: GapTrialView.schema, "Every method that was tried."),
        ]
    )
    .disclosing(["name"])

    /// A way to tell the next gap.
    fileprivate static let gapMethod = JSONSchema.choice(GapMethod.allCases.map(\.rawValue), "The method.")

    /// The customer's number.
    public let customer: String
    /// The customer's name, as the policy lets it through.
    public let fields: Disclosure
    /// The last day whose orders were looked at.
    public let asOf: Day
    /// On how many days something was ordered.
    public let orderDays: Int
    /// The first of them.
    public let firstOn: Day
    /// The last of them.
    public let lastOn: Day
    /// When the next order is expected.
    public let nextOn: Day
    /// From when it should come.
    public let earliest: Day
    /// Until when it should come.
    public let latest: Day
    /// How many days it has been expected for; nil where its day has not passed.
    public let overdueDays: Int?
    /// How many of the gaps that were tried lay in the interval of those before them.
    public let covered: Int
    /// How many gaps were tried.
    public let tried: Int
    /// The method that missed least.
    public let method: String
    /// How far it may be trusted, in a sentence.
    public let verdict: String
    /// Whether it missed by less than the naive one.
    public let betterThanNaive: Bool
    /// By how many days it missed in the mean.
    public let error: String
    /// By how many days the naive one missed.
    public let naiveError: String
    /// Every method that was tried.
    public let backTest: [GapTrialView]

    private enum Key: String, CodingKey {
        case customer, asOf, orderDays, firstOn, lastOn, nextOn, earliest, latest, overdueDays,
            intervalPercent
        case covered, tried, method, verdict, betterThanNaive, error, naiveError, backTest
    }

    init(_ row: CustomerRow, _ name: Disclosure, _ next: NextOrder, days: [Int], asOf: Day) {
        let last = days.max() ?? 0
        func day(_ number: Int) -> Day { Day.at(daysSince1970: Int64(number)) }
        func after(_ gap: Double) -> Int { last + Int(gap.rounded()) }
        customer = row.number
        fields = name
        self.asOf = asOf
        orderDays = next.gaps.count + 1
        firstOn = day(days.min() ?? 0)
        lastOn = day(last)
        nextOn = day(after(next.expected))
        earliest = day(after(next.interval.lowerBound))
        latest = day(after(next.interval.upperBound))
        let late = asOf.daysSince1970 - after(next.expected)
        overdueDays = late > 0 ? late : nil
        covered = next.covered
        tried = next.chosen.count
        method = next.chosen.method.rawValue
        betterThanNaive = next.isBetterThanNaive
        error = Figures.estimate(next.chosen.error)
        naiveError = Figures.estimate(next.naive.error)
        verdict =
            next.isBetterThanNaive
            ? "better than naive: it missed by \(error) days in the mean, the last gap repeated by \(naiveError)"
            : "no better than naive: nothing missed by fewer days than the last gap repeated, which missed by \(naiveError) in the mean"
        backTest = next.trials.map(GapTrialView.init)
    }

    /// Writes it as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(customer, forKey: .customer)
        try container.encode(asOf, forKey: .asOf)
        try container.encode(orderDays, forKey: .orderDays)
        try container.encode(firstOn, forKey: .firstOn)
        try container.encode(lastOn, forKey: .lastOn)
        try container.encode(nextOn, forKey: .nextOn)
        try container.encode(earliest, forKey: .earliest)
        try container.encode(latest, forKey: .latest)
        try container.encodeIfPresent(overdueDays, forKey: .overdueDays)
        try container.encode(NextOrder.intervalPercent, forKey: .intervalPercent)
        try container.encode(covered, forKey: .covered)
        try container.encode(tried, forKey: .tried)
        try container.encode(method, forKey: .method)
        try container.encode(verdict, forKey: .verdict)
        try container.encode(betterThanNaive, forKey: .betterThanNaive)
        try container.encode(error, forKey: .error)
        try container.encode(naiveError, forKey: .naiveError)
        try container.encode(backTest, forKey: .backTest)
        try fields.encode(to: encoder)
    }
}

/// How a method would have done in the past.
public struct GapTrialView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "GapTrial",
        [
            .method: InsightNextOrderAnswer.gapMethod,
            .error: .decimal("By how many days it missed in the mean."),
            .forecasts: .count("How many gaps were told before they were known."),
        ]
    )

    /// The method.
    public let method: String
    /// By how many days it missed in the mean.
    public let error: String
    /// How many gaps were told before they were known.
    public let forecasts: Int

    init(_ trial: NextOrder.Trial) {
        method = trial.method.rawValue
        error = Figures.estimate(trial.error)
        forecasts = trial.count
    }
}
