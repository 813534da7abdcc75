public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What answers are summed up by.
public enum SatisfactionGrouping: String, Codable, Sendable, CaseIterable {
    /// The step of the order that was asked about, or the order as a whole.
    case step
    /// The product that was asked about.
    case product
    /// The month in which was asked, whatever about.
    case month
}

/// Says how content customers are, by step, product or month; of fewer than five answers nothing.
public struct ReportSatisfaction: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.satisfaction"
    /// What it does, in one sentence for people.
    public static let summary = "Say how content customers are, by step, product or month."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .by: .choice(
                SatisfactionGrouping.allCases.map(\.rawValue),
                "What to sum up by; step if not given."
            ).optional,
            .from: .firstDay("what was asked"), .to: .lastDay("what was asked"),
        ]
    )

    /// What to sum up by; step where nothing is given.
    public var by: SatisfactionGrouping?
    /// Only what was asked on this day or later, `YYYY-MM-DD`.
    public var from: String?
    /// Only what was asked on this day or before, `YYYY-MM-DD`.
    public var to: String?

    /// What all customers said who were asked.
    public init(by: SatisfactionGrouping? = nil, from: String? = nil, to: String? = nil) {
        self.by = by
        self.from = from
        self.to = to
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try ReportSpan.validate(from: from, to: to) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportSatisfactionAnswer {
        let span = ReportSpan(from: from, to: to)
        let by = by ?? .step
        var groups: [String: Satisfaction] = [:]
        try context.connection.forEach(
            """
            SELECT f.step, p.sku, f.asked / 86400000, f.score, COUNT(*)
            FROM feedback f JOIN sales_order o ON o.id = f.order_id LEFT JOIN product p ON p.id = f.product_id
            WHERE \(ReportSpan.scope) AND \(ReportSpan.contains("f.asked"))
            GROUP BY f.step, p.sku, f.asked / 86400000, f.score
            """,
            arguments: span.arguments(in: context)
        ) { row in
            let label: String? =
                switch by {
                case .step: row.isNull(1) ? row.optionalText(0) ?? Self.whole : nil
                case .product: row.optionalText(1)
                case .month: Day.at(daysSince1970: row.int64(2)).month
                }
            guard let label else { return true }
            groups[label, default: Satisfaction()].add(
                row.int64(4),
                score: row.optionalInt64(3).map { Int($0) }
            )
            return true
        }
        return ReportSatisfactionAnswer(
            by: by,
            from: span.from,
            to: span.to,
            satisfaction: SatisfactionView(
                Satisfaction.total(of: Array(groups.values)),
                asked: groups.values.reduce(0) { $0 + $1.asked }
            ),
            groups: groups.sorted { $0.key < $1.key }.map {
                SatisfactionView($0.value, asked: $0.value.asked, label: $0.key)
            }
        )
    }

    /// What a question about no step and no product is about.
    private static let whole = "order"
}

/// What those who were asked said, over all or in a group.
public struct SatisfactionView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Satisfaction",
        [
            .label: .text("The step, the product's code or the month; absent over all.").example("shipping")
                .optional,
            .asked: .count("How often was asked."),
            .answered: .count("How many answered; absent where too few did.").optional,
            .answeredPercent: .percentage("How many in a hundred answered.").optional,
            .mean: .decimal("The mean score, from 1 to 5.").optional,
            .satisfiedPercent: .percentage("How many in a hundred gave 4 or 5.").optional,
            .tooFew: .boolean(
                "Whether fewer than five answered, or a total would tell what so few said: nothing is told."
            ),
        ]
    )

    /// The step, the product's code or the month; absent over all.
    public let label: String?
    /// How often was asked.
    public let asked: Int64
    /// How many answered.
    public let answered: Int64?
    /// How many in a hundred answered.
    public let answeredPercent: String?
    /// The mean score, from 1 to 5.
    public let mean: String?
    /// How many in a hundred gave 4 or 5.
    public let satisfiedPercent: String?
    /// Whether fewer than five answered, or a total would tell what so few said.
    public let tooFew: Bool

    init(_ group: Satisfaction?, asked: Int64, label: String? = nil) {
        let told = group.flatMap { $0.isTooFew ? nil : $0 }
        self.label = label
        self.asked = asked
        answered = told?.answered
        answeredPercent = told?.response.percent?.description
        mean = told?.mean?.description
        satisfiedPercent = told?.satisfied?.percent?.description
        tooFew = told == nil
    }
}

/// How content customers are, under the keys `satisfaction` and `groups`.
public struct ReportSatisfactionAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .by: .choice(SatisfactionGrouping.allCases.map(\.rawValue), "What is summed up by."),
            .from: .date("The first day it is about.").optional,
            .to: .date("The last day it is about.").optional,
            .satisfaction: SatisfactionView.schema,
            .groups: .list(of: SatisfactionView.schema, "The same by step, product or month."),
        ]
    )

    /// What is summed up by.
    public let by: SatisfactionGrouping
    /// The first day it is about.
    public let from: Day?
    /// The last day it is about.
    public let to: Day?
    /// Over all that `by` has a group for.
    public let satisfaction: SatisfactionView
    /// By step, product or month.
    public let groups: [SatisfactionView]
}
