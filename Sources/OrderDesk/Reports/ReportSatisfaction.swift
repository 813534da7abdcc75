public import Engine
internal import Orders

/// What answers are summed up by.
public enum SatisfactionGrouping: String, Codable, Sendable, CaseIterable {
    /// The step of the order that was asked about, or the order as a whole.
    case step
    /// The product that was asked about.
    case product
    /// The month, whatever about.
    case month
}

/// Says how content customers are, by step, product or month; of fewer than five answers nothing.
///
/// Five answers about the same are told together once the fifth is there, and count from that day on.
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
            .from: .firstDay("what was asked and told"), .to: .lastDay("what was asked and told"),
        ]
    )

    /// What to sum up by; step where nothing is given.
    public var by: SatisfactionGrouping?
    /// Only what was asked, and what was told of answers, on this day or later, `YYYY-MM-DD`.
    public var from: String?
    /// Only what was asked, and what was told of answers, on this day or before, `YYYY-MM-DD`.
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
        let figures = try SatisfactionFigures.load(by: by ?? .step, span, in: context)
        return ReportSatisfactionAnswer(
            by: by ?? .step,
            from: span.from,
            to: span.to,
            satisfaction: SatisfactionView(figures.total),
            groups: figures.groups.map { SatisfactionView($0.told, label: $0.label) }
        )
    }
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
            .answered: .count("How many answers are told; absent where there are too few.").optional,
            .answeredPercent: .percentage(
                "How many in a hundred that is; absent where more were told than asked."
            )
            .optional,
            .mean: .decimal("The mean score, from 1 to 5.").optional,
            .satisfiedPercent: .percentage("How many in a hundred gave 4 or 5.").optional,
            .tooFew: .boolean("Whether no five answers are there together, so that nothing is told."),
        ]
    )

    /// The step, the product's code or the month; absent over all.
    public let label: String?
    /// How often was asked.
    public let asked: Int64
    /// How many answers are told.
    public let answered: Int64?
    /// How many in a hundred that is; absent where more were told in these days than asked.
    public let answeredPercent: String?
    /// The mean score, from 1 to 5.
    public let mean: String?
    /// How many in a hundred gave 4 or 5.
    public let satisfiedPercent: String?
    /// Whether no five answers are there together, so that nothing is told.
    public let tooFew: Bool

    init(_ group: SatisfactionFigures.Told, label: String? = nil) {
        let told = group.answers.isTooFew ? nil : group.answers
        self.label = label
        asked = group.asked
        answered = told?.answered
        answeredPercent =
            told.flatMap { $0.answered > group.asked ? nil : Proportion($0.answered, of: group.asked) }?
            .percent?
            .description
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
    /// Over all that `by` has a group for: the sum of what is told of them.
    public let satisfaction: SatisfactionView
    /// By step, product or month.
    public let groups: [SatisfactionView]
}
