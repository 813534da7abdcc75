internal import Engine
internal import Orders
internal import Storage

/// How content customers are, summed up by step, product or month.
///
/// Answers come in batches of five about the same, and only full ones count, each on the day of its last answer. Every
/// figure of every report is a sum of the same batches, whatever days it is of and whoever reads it: see the design note
/// "Small groups".
struct SatisfactionFigures {
    /// What was asked in a group, and what is told of the answers.
    struct Told {
        /// How often was asked.
        var asked: Int64 = 0
        /// The answers of full batches.
        var answers = Satisfaction()
    }

    /// What a question about no step and no product is about.
    static let whole = "order"

    /// Over all groups.
    private(set) var total = Told()
    private var byLabel: [String: Told] = [:]

    /// The groups, sorted by their label.
    var groups: [(label: String, told: Told)] {
        byLabel.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The figures of a span of days, of the orders within the caller's reach.
    static func load(
        by grouping: SatisfactionGrouping,
        _ span: ReportSpan,
        in context: Context
    ) throws -> SatisfactionFigures {
        var figures = SatisfactionFigures()
        try context.connection.forEach(questions, arguments: span.arguments(in: context)) { row in
            figures.add(grouping.label(row)) { $0.asked += row.int64(3) }
            return true
        }
        try context.connection.forEach(batches, arguments: span.arguments(in: context)) { row in
            figures.add(grouping.label(row)) { told in
                for score in Satisfaction.scores {
                    told.answers.add(row.int64(Int32(2 + score)), score: score)
                }
            }
            return true
        }
        return figures
    }

    private mutating func add(_ label: String?, _ change: (inout Told) -> Void) {
        guard let label else { return }
        change(&byLabel[label, default: Told()])
        change(&total)
    }

    /// Step, product, day, how many questions.
    private static let questions = """
        SELECT f.step, p.sku, f.asked / 86400000, COUNT(*)
        FROM feedback f JOIN sales_order o ON o.id = f.order_id LEFT JOIN product p ON p.id = f.product_id
        WHERE \(ReportSpan.scope) AND \(ReportSpan.contains("f.asked"))
        GROUP BY f.step, p.sku, f.asked / 86400000
        """

    /// Step, product, day, and how often each score was given; one row for each full batch that lies within reach as a whole.
    private static let batches = """
        SELECT f.step, p.sku, MAX(f.given) / 86400000,
            SUM(CASE WHEN f.score = 1 THEN 1 ELSE 0 END), SUM(CASE WHEN f.score = 2 THEN 1 ELSE 0 END),
            SUM(CASE WHEN f.score = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN f.score = 4 THEN 1 ELSE 0 END),
            SUM(CASE WHEN f.score = 5 THEN 1 ELSE 0 END)
        FROM feedback f JOIN sales_order o ON o.id = f.order_id LEFT JOIN product p ON p.id = f.product_id
        WHERE f.batch IS NOT NULL
        GROUP BY o.team, f.step, p.sku, f.batch
        HAVING COUNT(f.score) >= \(Satisfaction.fewest) AND SUM(CASE WHEN \(ReportSpan.scope) THEN 0 ELSE 1 END) = 0
            AND \(ReportSpan.contains("MAX(f.given)"))
        """
}

extension SatisfactionGrouping {
    /// The group of a row that begins with step, product and day; nil where it is in none.
    fileprivate func label(_ row: Row) -> String? {
        switch self {
        case .step: row.isNull(1) ? row.optionalText(0) ?? SatisfactionFigures.whole : nil
        case .product: row.optionalText(1)
        case .month: Day.at(daysSince1970: row.int64(2)).month
        }
    }
}
