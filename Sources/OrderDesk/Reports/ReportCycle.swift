public import Engine
internal import Orders
internal import Storage

/// Says how long each step of an order takes, and how many orders are corrected or given up.
public struct ReportCycle: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.cycle"
    /// What it does, in one sentence for people.
    public static let summary =
        "Say how long each step of an order takes, and how many are corrected or given up."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.from: .firstDay("orders opened"), .to: .lastDay("orders opened")]
    )

    /// Only orders opened on this day or later, `YYYY-MM-DD`.
    public var from: String?
    /// Only orders opened on this day or before, `YYYY-MM-DD`.
    public var to: String?

    /// The orders of a span of days.
    public init(from: String? = nil, to: String? = nil) {
        self.from = from
        self.to = to
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try ReportSpan.validate(from: from, to: to) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportCycleAnswer {
        let span = ReportSpan(from: from, to: to)
        let figures = try CycleFigures.load(span, in: context)
        return ReportCycleAnswer(
            from: span.from,
            to: span.to,
            orders: CycleOrdersView(figures),
            steps: CycleStep.allCases.map { CycleStepView($0, figures) }
        )
    }
}

/// How long orders took, and how many were corrected.
struct CycleFigures {
    private(set) var opened: Int64 = 0
    private(set) var confirmed: Int64 = 0
    private(set) var amended: Int64 = 0
    private(set) var cancelled: Int64 = 0
    private(set) var voided: Int64 = 0
    private(set) var steps: [CycleStep: Percentile] = [:]

    /// The step that takes the longest in the middle; sums of several are none of them.
    var bottleneck: CycleStep? {
        steps.filter(\.key.isStep).compactMap { step, times in times.value(50).map { (step, $0) } }
            .max { ($0.1, $1.0.rawValue) < ($1.1, $0.0.rawValue) }?.0
    }

    static func load(_ span: ReportSpan, in context: Context) throws -> CycleFigures {
        var figures = CycleFigures()
        var times: [CycleStep: [Int64]] = [:]
        try context.connection.forEach(sql, arguments: span.arguments(in: context)) { row in
            figures.opened += 1
            figures.cancelled += row.text(1) == OrderState.cancelled.rawValue ? 1 : 0
            figures.voided += row.text(1) == OrderState.voided.rawValue ? 1 : 0
            figures.confirmed += row.optionalInt64(5) == nil ? 0 : 1
            figures.amended += row.int64(2) > 1 ? 1 : 0
            var moments = CycleStep.Moments(opened: row.int64(0))
            moments.submitted = row.optionalInt64(3)
            moments.approved = row.optionalInt64(4)
            moments.confirmed = row.optionalInt64(5)
            moments.picked = row.optionalInt64(6)
            moments.shipped = row.optionalInt64(7)
            moments.delivered = row.optionalInt64(8)
            moments.invoiced = row.optionalInt64(9)
            moments.settled = row.optionalInt64(10)
            // Why not of history: what was imported was confirmed by the import, not by anybody's work.
            let measured: [CycleStep] = row.int64(11) == 1 ? [.lead] : CycleStep.allCases
            for step in measured {
                if let time = step.duration(moments) { times[step, default: []].append(time) }
            }
            return true
        }
        figures.steps = times.mapValues(Percentile.init)
        return figures
    }

    /// The moments of each order; what is not done yet is null.
    private static let sql = """
        SELECT o.opened, o.state, o.revision, e.submitted, e.approved, o.confirmed, s.picked,
            CASE WHEN o.shipped_on IS NULL THEN NULL ELSE COALESCE(s.shipped, o.shipped_on) END,
            CASE WHEN o.shipped_on IS NOT NULL AND s.arrived = s.parts THEN s.delivered END,
            i.issued, CASE WHEN i.open = 0 AND o.billing IN ('complete', 'credited') THEN p.settled END,
            o.imported
        FROM sales_order o
        LEFT JOIN (
            SELECT order_id, MAX(CASE WHEN kind = 'submit' THEN made END) AS submitted,
                MAX(CASE WHEN kind = 'approve' THEN made END) AS approved
            FROM order_event GROUP BY order_id
        ) e ON e.order_id = o.id
        LEFT JOIN (
            SELECT order_id, MIN(created) AS picked, MAX(shipped) AS shipped, MAX(delivered) AS delivered,
                COUNT(delivered) AS arrived, COUNT(*) AS parts
            FROM shipment WHERE state <> 'cancelled' GROUP BY order_id
        ) s ON s.order_id = o.id
        LEFT JOIN (
            SELECT order_id, MIN(issued) AS issued, SUM(gross - settled) AS open
            FROM invoice WHERE kind = 'invoice' GROUP BY order_id
        ) i ON i.order_id = o.id
        LEFT JOIN (
            SELECT i.order_id, MAX(t.made) AS settled FROM settlement t JOIN invoice i ON i.id = t.invoice_id
            WHERE i.kind = 'invoice' GROUP BY i.order_id
        ) p ON p.order_id = o.id
        WHERE \(ReportSpan.scope) AND \(ReportSpan.contains("o.opened"))
        """
}
