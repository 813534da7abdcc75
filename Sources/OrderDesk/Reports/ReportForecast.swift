public import Engine
internal import Orders

/// Says what the next months will ask for of a product, and how far it may be trusted.
public struct ReportForecast: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.forecast"
    /// What it does, in one sentence for people.
    public static let summary =
        "Say what the next months will ask for of a product, and how far that may be trusted."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .product: .named("product"),
            .asOf: .day("The day before whose month demand is looked at; today if not given.").optional,
            .months: .integer("How many months to look ahead; 3 if not given.", in: 1...6).optional,
        ]
    )

    /// How many months ahead may be asked for.
    private static let ahead: ClosedRange<Int64> = 1...6
    /// The product's code or id.
    public var product: String
    /// The day before whose month demand is looked at, `YYYY-MM-DD`; today where none is given.
    public var asOf: String?
    /// How many months to look ahead; 3 where none is given.
    public var months: Int64?

    /// A product to look ahead for.
    public init(product: String, asOf: String? = nil, months: Int64? = nil) {
        self.product = product
        self.asOf = asOf
        self.months = months
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.day(asOf, field: "asOf")
        guard let months, !Self.ahead.contains(months) else { return }
        throw InputError("months", "`\(months)` is not between 1 and 6", help: "give a number of months")
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportForecastAnswer {
        let product = try ProductRow.load(named: product, context.connection)
        let asOf = asOf.flatMap { Day($0) } ?? Day(context.nowMilliseconds)
        let past = try MonthlyDemand.load(of: product, before: asOf, in: context)
        guard let forecast = DemandForecast(past.demand, steps: Int(months ?? 3)) else {
            throw EngineError.conflict(
                what: "nothing can be said of what will be asked for of `\(product.sku)`",
                reason:
                    "\(past.demand.count) whole months lie between its first sale and \(asOf); \(DemandForecast.leastMonths) are needed",
                help: "see what was sold with `coffer report margin`"
            )
        }
        return ReportForecastAnswer(product, past, forecast, asOf: asOf)
    }
}
