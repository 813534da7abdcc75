public import Engine
internal import Orders

/// What to order from one supplier, or what has none.
public struct ReorderView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Reorder",
        [
            .supplier: .supplierCode.optional, .name: .text("The firm's name.").optional,
            .leadDays: SupplierFields.leadDays, .expectedOn: .date("When it would be there, ordered today."),
            .lines: .list(of: ReorderLineView.schema, "What to order, by code."),
        ]
    )

    /// The supplier's code; absent for products that have none.
    public let supplier: String?
    /// The firm's name.
    public let name: String?
    /// How many days pass until ordered goods are there.
    public let leadDays: Int64
    /// When it would be there, ordered today.
    public let expectedOn: Day
    /// What to order, by code.
    public let lines: [ReorderLineView]

    init(_ row: SupplierRow?, _ lead: Int64, _ lines: [ReorderLineView], _ today: Day) {
        supplier = row?.code
        name = row?.name
        leadDays = lead
        expectedOn = Day(today.milliseconds + lead * Day.length)
        self.lines = lines
    }
}

/// One product to order: how many, from which figures, and how far what tells of its demand may be trusted.
public struct ReorderLineView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ReorderLine",
        [
            .sku: .sku, .name: .text("The product's name."), .unit: .unit, .quantity: .decimal("How many."),
            .reorderLevel: .decimal("The level at or under which it must be ordered again."),
            .available: .decimal("What lies there and is not promised."),
            .incoming: .decimal("What is on its way."),
            .waiting: .decimal("What confirmed lines wait for."),
            .expected: .decimal("What is expected to be asked for in the days ahead."),
            .method: .choice(
                ForecastMethod.allCases.map(\.rawValue) + [evenDemand],
                "What tells so: a method of forecasting, or the demand of late, which goes on evenly."
            ),
            .verdict: .text("How far it may be trusted, in a sentence."),
            .pastMonths: .count(
                "How many whole months were looked at (n); absent where nothing was forecast."
            )
            .optional,
            .betterThanNaive: .boolean("Whether the forecast missed by less than to repeat what was.")
                .optional,
            .error: .decimal(
                "By how much the method missed in a month in the mean, had it been asked before."
            )
            .optional,
            .naiveError: .decimal("By how much the better of the naive methods missed.").optional,
        ]
    )

    /// The method of a product that nothing is forecast of.
    static let evenDemand = "even-demand"

    /// The product's code.
    public let sku: String
    /// The product's name.
    public let name: String
    /// The unit, UN/ECE Recommendation 20.
    public let unit: String
    /// How many.
    public let quantity: String
    /// The level at or under which it must be ordered again.
    public let reorderLevel: String
    /// What lies there and is not promised.
    public let available: String
    /// What is on its way.
    public let incoming: String
    /// What confirmed lines wait for.
    public let waiting: String
    /// What is expected to be asked for in the days ahead.
    public let expected: String
    /// What tells so: a method of forecasting, or `even-demand`.
    public let method: String
    /// How far it may be trusted, in a sentence.
    public let verdict: String
    /// How many whole months were looked at; absent where nothing was forecast.
    public let pastMonths: Int?
    /// Whether the forecast missed by less than the naive ones.
    public let betterThanNaive: Bool?
    /// By how much the method missed in a month in the mean.
    public let error: String?
    /// By how much the better of the naive methods missed.
    public let naiveError: String?

    /// What to order; nil where it is nothing.
    init?(_ outlook: StockOutlook, _ basis: ReorderBasis) {
        guard outlook.proposal.quantity > 0 else { return nil }
        let product = outlook.product
        func text(_ quantity: Int64) -> String { Figures.quantity(quantity, product.quantityScale) }
        sku = product.sku
        name = product.name
        unit = product.unit
        quantity = text(outlook.proposal.quantity)
        reorderLevel = text(product.reorderLevel)
        available = text(outlook.stock.available)
        incoming = text(outlook.stock.incoming)
        waiting = text(outlook.waiting)
        expected = text(outlook.proposal.expected)
        guard case .forecast(let forecast, let months) = basis else {
            method = Self.evenDemand
            verdict = basis.doubt
            (pastMonths, betterThanNaive, error, naiveError) = (nil, nil, nil, nil)
            return
        }
        method = forecast.chosen.method.rawValue
        verdict = ReportForecastAnswer.verdict(forecast)
        pastMonths = months
        betterThanNaive = forecast.isBetterThanNaive
        error = Figures.estimate(forecast.chosen.error)
        naiveError = Figures.estimate(forecast.naive.error)
    }
}

extension ReorderBasis {
    /// Why nothing was forecast.
    fileprivate var doubt: String {
        switch self {
        case .tooYoung(let window, let months):
            "not back-tested: what was asked for in \(window) days goes on evenly, since \(months) whole months are too few to forecast from; \(DemandForecast.leastMonths) are needed"
        case .tooFar(let window, let ahead):
            "not back-tested: what was asked for in \(window) days goes on evenly, since \(ahead) days ahead are more than a forecast reaches"
        case .forecast(let forecast, _): ReportForecastAnswer.verdict(forecast)
        }
    }
}

/// What to order, under the key `reorder`.
public struct SupplierReorderAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.reorder: .list(of: ReorderView.schema, "By supplier; products that have none come last.")]
    )

    /// By supplier; products that have none come last.
    public let reorder: [ReorderView]
}
