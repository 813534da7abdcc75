public import Engine
internal import Orders

/// Says what is left of what was sold over what it cost, by product, customer or clerk.
public struct ReportMargin: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.margin"
    /// What it does, in one sentence for people.
    public static let summary =
        "Say what is left of what was sold over its cost, by product, customer or clerk."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .by: .choice(
                MarginGrouping.allCases.map(\.rawValue),
                "What to sum up by; product if not given."
            ).optional,
            .from: .firstDay("what was confirmed"), .to: .lastDay("what was confirmed"),
            .limit: .pageLimit.optional,
            .after: .text("The key of the row after which the page begins.").optional,
        ]
    )

    /// What to sum up by; product where nothing is given.
    public var by: MarginGrouping?
    /// Only what was confirmed on this day or later, `YYYY-MM-DD`.
    public var from: String?
    /// Only what was confirmed on this day or before, `YYYY-MM-DD`.
    public var to: String?
    /// The most rows on the page; 50 where none is given.
    public var limit: Int?
    /// The key of the row after which the page begins.
    public var after: String?

    /// The margin of everything that was confirmed.
    public init(by: MarginGrouping? = nil) { self.by = by }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try ReportSpan.validate(from: from, to: to)
        try Input.limit(limit)
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportMarginAnswer {
        let sums = try MarginSum.load(by: by ?? .product, ReportSpan(from: from, to: to), in: context)
        let size = limit ?? 50
        let rest = after.map { key in sums.filter { $0.key > key } } ?? sums
        let seesAmounts = context.seesWhole("figures.total") && context.seesWhole("figures.cost")
        return ReportMarginAnswer(
            by: by ?? .product,
            margins: try rest.prefix(size).map { try MarginView($0, seesAmounts: seesAmounts) },
            next: rest.count > size ? rest[size - 1].key : nil
        )
    }
}
