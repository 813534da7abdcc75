public import Engine
internal import Orders

/// What the next months will ask for of a product, under the keys `forecast` and `backTest`.
public struct ReportForecastAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .sku,
            .name: .text("The product's name."),
            .unit: .unit,
            .asOf: .date("The day before whose month demand was looked at."),
            .firstMonth: .month.about("The first month that was looked at."),
            .lastMonth: .month.about("The last month that was looked at."),
            .pastMonths: .count("How many months were looked at (n)."),
            .method: .forecastMethod,
            .verdict: .text("How far it may be trusted, in a sentence."),
            .betterThanNaive: .boolean("Whether it missed by less than to repeat what was."),
            .error: .decimal("By how much the method missed in the mean, had it been asked before."),
            .naiveError: .decimal("By how much the better of the naive methods missed."),
            .intervalPercent: .count("How many of a hundred should lie between lower and upper."),
            .forecast: .list(of: ForecastMonthView.schema, "The months ahead."),
            .backTest: .list(of: ForecastTrialView.schema, "Every method that was tried."),
        ]
    )

    /// The product's code.
    public let sku: String
    /// The product's name.
    public let name: String
    /// The unit, UN/ECE Recommendation 20.
    public let unit: String
    /// The day before whose month demand was looked at.
    public let asOf: Day
    /// The first month that was looked at.
    public let firstMonth: String
    /// The last month that was looked at.
    public let lastMonth: String
    /// How many months were looked at.
    public let pastMonths: Int
    /// The method that missed least.
    public let method: String
    /// How far it may be trusted, in a sentence.
    public let verdict: String
    /// Whether it missed by less than the naive ones.
    public let betterThanNaive: Bool
    /// By how much it missed in the mean, in units of the product.
    public let error: String
    /// By how much the better of the naive methods missed.
    public let naiveError: String
    /// How many of a hundred should lie between lower and upper.
    public let intervalPercent: Int
    /// The months ahead.
    public let forecast: [ForecastMonthView]
    /// Every method that was tried.
    public let backTest: [ForecastTrialView]

    init(_ product: ProductRow, _ past: MonthlyDemand, _ forecast: DemandForecast, asOf: Day) {
        sku = product.sku
        name = product.name
        unit = product.unit
        self.asOf = asOf
        firstMonth = past.month(after: -past.demand.count)
        lastMonth = past.month(after: -1)
        pastMonths = past.demand.count
        method = forecast.chosen.method.rawValue
        betterThanNaive = forecast.isBetterThanNaive
        error = Figures.estimate(forecast.chosen.error)
        naiveError = Figures.estimate(forecast.naive.error)
        verdict = Self.verdict(forecast)
        intervalPercent = DemandForecast.intervalPercent
        self.forecast = forecast.steps.enumerated().map { step, told in
            ForecastMonthView(told, month: past.month(after: step))
        }
        backTest = forecast.trials.map(ForecastTrialView.init)
    }

    /// How far a forecast may be trusted, in a sentence.
    static func verdict(_ forecast: DemandForecast) -> String {
        let naive = Figures.estimate(forecast.naive.error)
        guard forecast.isBetterThanNaive else {
            return
                "no better than naive: nothing missed by less than to repeat what was, which missed by \(naive) in the mean"
        }
        let error = Figures.estimate(forecast.chosen.error)
        return
            "better than naive: it missed by \(error) in the mean, the best of the naive methods by \(naive)"
    }
}

/// What a month is expected to ask for.
public struct ForecastMonthView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ForecastMonth",
        [
            .month: .month,
            .expected: .decimal("What is expected to be asked for."),
            .lower: .decimal("From where it should lie; absent where the past tells too little.").optional,
            .upper: .decimal("Up to where it should lie.").optional,
        ]
    )

    /// The month, `YYYY-MM`.
    public let month: String
    /// What is expected to be asked for.
    public let expected: String
    /// From where it should lie; absent where the past tells too little.
    public let lower: String?
    /// Up to where it should lie.
    public let upper: String?

    init(_ step: DemandForecast.Step, month: String) {
        self.month = month
        expected = Figures.estimate(step.expected)
        lower = step.interval.map { Figures.estimate($0.lowerBound) }
        upper = step.interval.map { Figures.estimate($0.upperBound) }
    }
}

/// How a method would have done in the past.
public struct ForecastTrialView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ForecastTrial",
        [
            .method: .forecastMethod,
            .error: .decimal("By how much it missed in the mean."),
            .forecasts: .count("How many forecasts were compared with what came."),
        ]
    )

    /// The method.
    public let method: String
    /// By how much it missed in the mean.
    public let error: String
    /// How many forecasts were compared with what came.
    public let forecasts: Int

    init(_ trial: DemandForecast.Trial) {
        method = trial.method.rawValue
        error = Figures.estimate(trial.error)
        forecasts = trial.count
    }
}

extension JSONSchema {
    /// A method of forecasting.
    fileprivate static let forecastMethod = choice(ForecastMethod.allCases.map(\.rawValue), "The method.")
}
