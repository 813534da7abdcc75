public import Engine
internal import Orders
internal import Storage

/// Sums revenue without tax up by month, customer, or both, in each currency.
public struct ReportRevenue: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.revenue"
    /// What it does, in one sentence for people.
    public static let summary = "Sum revenue without tax up by month, customer, or both, in each currency."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .by: .choice(RevenueGrouping.allCases.map(\.rawValue), "What to sum up by; month if not given.")
                .optional,
            .basis: .choice(
                RevenueBasis.allCases.map(\.rawValue),
                "What counts: confirmed orders, or invoices less credit notes; orders if not given."
            ).optional,
            .from: .firstDay("what was confirmed or issued"), .to: .lastDay("what was confirmed or issued"),
            .limit: .pageLimit.optional,
            .after: .text("The key of the row after which the page begins.").optional,
        ]
    )

    /// What to sum up by; month where nothing is given.
    public var by: RevenueGrouping?
    /// What counts; orders where nothing is given.
    public var basis: RevenueBasis?
    /// Only what was confirmed or issued on this day or later, `YYYY-MM-DD`.
    public var from: String?
    /// Only what was confirmed or issued on this day or before, `YYYY-MM-DD`.
    public var to: String?
    /// The most rows on the page; 50 where none is given.
    public var limit: Int?
    /// The key of the row after which the page begins.
    public var after: String?

    /// All revenue by month.
    public init(by: RevenueGrouping? = nil, basis: RevenueBasis? = nil) {
        self.by = by
        self.basis = basis
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try ReportSpan.validate(from: from, to: to)
        try Input.limit(limit)
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportRevenueAnswer {
        let sums = try RevenueSum.load(
            by: by ?? .month,
            basis ?? .ordered,
            ReportSpan(from: from, to: to),
            in: context
        )
        let size = limit ?? 50
        let rest = after.map { key in sums.filter { $0.key > key } } ?? sums
        let seesTotals = context.seesWhole("figures.total")
        return ReportRevenueAnswer(
            by: by ?? .month,
            basis: basis ?? .ordered,
            revenue: try rest.prefix(size).map { try RevenueView($0, seesTotals: seesTotals) },
            next: rest.count > size ? rest[size - 1].key : nil
        )
    }
}

/// What one row of revenue comes to, in smallest units.
struct RevenueSum {
    let customer: String?
    let externalReference: String?
    let month: String?
    let currency: String
    var documents: Int64 = 0
    var net: Int64 = 0
    var charges: Int64 = 0

    /// What the row is called and sorted by.
    var key: String { [customer, month, currency].compactMap(\.self).joined(separator: " ") }

    /// Every row, by its key.
    static func load(
        by: RevenueGrouping,
        _ basis: RevenueBasis,
        _ span: ReportSpan,
        in context: Context
    ) throws -> [RevenueSum] {
        var sums: [String: RevenueSum] = [:]
        try context.connection.forEach(
            RevenueQuery.sql(basis, byCustomer: by.isByCustomer),
            arguments: span.arguments(in: context)
        ) { row in
            let sum = RevenueSum(
                customer: row.optionalText(0),
                externalReference: row.optionalText(1),
                month: by.isByMonth ? Day.at(daysSince1970: row.int64(2)).month : nil,
                currency: row.text(3)
            )
            sums[sum.key, default: sum].add(row.int64(4), net: row.int64(5), charges: row.int64(6))
            return true
        }
        return sums.values.sorted { $0.key < $1.key }
    }

    private mutating func add(_ documents: Int64, net: Int64, charges: Int64) {
        self.documents += documents
        self.net += net
        self.charges += charges
    }
}
