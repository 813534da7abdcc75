public import Engine
internal import Orders
internal import Sealing
internal import Storage

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
    /// How many past months are looked at, at most.
    private static let mostMonths = 120

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
        let past = try MonthlyDemand.load(of: product, before: asOf, atMost: Self.mostMonths, in: context)
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

/// What each whole month asked for of a product, from the month of its first sale on; months without a sale are 0.
struct MonthlyDemand {
    /// The month after the last one, counted from the year 0.
    let end: Int
    /// What each month asked for, in units of the product's own, the oldest first.
    let demand: [Double]

    /// The demand of confirmed and closed orders, by the day on which they were confirmed.
    static func load(
        of product: ProductRow,
        before day: Day,
        atMost most: Int,
        in context: Context
    ) throws -> MonthlyDemand {
        let end = month(daysSince1970: day.milliseconds / Day.length)
        var months: [Int: Int64] = [:]
        try context.connection.forEach(
            """
            SELECT o.confirmed / 86400000, SUM(l.quantity) FROM sales_order o JOIN order_line l ON l.order_id = o.id
            WHERE o.state IN ('confirmed', 'closed') AND l.product_id = ?6 AND \(ReportSpan.scope)
                AND \(ReportSpan.contains("o.confirmed"))
            GROUP BY o.confirmed / 86400000
            """,
            arguments: ReportSpan(from: nil, to: "\(day)").arguments(in: context)
                + [.blob(product.id.bytes)]
        ) { row in
            months[month(daysSince1970: row.int64(0)), default: 0] += row.int64(1)
            return true
        }
        let whole = months.keys.filter { $0 < end }
        let start = max(whole.min() ?? end, end - most)
        let unit = (0..<product.quantityScale).reduce(1.0) { unit, _ in unit * 10 }
        return MonthlyDemand(
            end: end,
            demand: (start..<end).map { Double(months[$0] ?? 0) / unit }
        )
    }

    /// The month so many months after the last one, `2026-03`.
    func month(after steps: Int) -> String {
        let month = end + steps
        let (year, number) = (month / 12, month % 12 + 1)
        return (String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)")
            + (number < 10 ? "-0\(number)" : "-\(number)")
    }

    private static func month(daysSince1970 days: Int64) -> Int {
        let (year, month, _) = CalendarDay.civil(daysSince1970: Int(days))
        return year * 12 + month - 1
    }
}
