public import Engine
internal import Orders
internal import Storage

/// Says who owes how much for how long, and how many days' sales are not paid.
public struct ReportAging: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.aging"
    /// What it does, in one sentence for people.
    public static let summary =
        "Say what each customer owes and for how long, and how many days' sales are open."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .asOf: .day("The day to look from; today if not given.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The key of the row after which the page begins.").optional,
        ]
    )

    /// The day to look from, `YYYY-MM-DD`; today where none is given.
    public var asOf: String?
    /// The most rows on the page; 50 where none is given.
    public var limit: Int?
    /// The key of the row after which the page begins.
    public var after: String?

    /// What is open, as of a day.
    public init(asOf: String? = nil) { self.asOf = asOf }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.day(asOf, field: "asOf")
        try Input.limit(limit)
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportAgingAnswer {
        let asOf = asOf.flatMap { Day($0) } ?? Day(context.nowMilliseconds)
        let owed = try Receivable.load(asOf: asOf, in: context)
        let totals = try ReceivableTotal.load(owed, asOf: asOf, in: context)
        let size = limit ?? 50
        let rest = after.map { key in owed.filter { $0.key > key } } ?? owed
        let seesTotals = context.seesWhole("figures.total")
        return ReportAgingAnswer(
            asOf: asOf,
            receivables: try rest.prefix(size).map { try ReceivableView($0, seesTotals: seesTotals) },
            totals: try totals.map { try ReceivableTotalView($0, seesTotals: seesTotals) },
            next: rest.count > size ? rest[size - 1].key : nil
        )
    }
}

/// What a customer owes in a currency, in smallest units.
struct Receivable {
    let customer: String
    let currency: String
    var invoices: Int64 = 0
    var steps: [AgingStep: Int64] = [:]

    /// What the row is called and sorted by.
    var key: String { "\(customer) \(currency)" }
    /// What is open over all steps.
    var open: Int64 { steps.values.reduce(0, +) }

    /// Every customer who owes something, by number and currency.
    static func load(asOf: Day, in context: Context) throws -> [Receivable] {
        guard let today = asOf.calendarDay else { throw StorageError.corrupt("a day outside the calendar") }
        var owed: [String: Receivable] = [:]
        try context.connection.forEach(
            """
            SELECT c.number, i.currency, i.due_on, COUNT(*), SUM(i.gross - i.settled) FROM invoice i
            JOIN sales_order o ON o.id = i.order_id
            JOIN customer m ON m.id = i.customer_id JOIN customer c ON c.id = COALESCE(m.merged_into, m.id)
            WHERE i.kind = 'invoice' AND i.settled < i.gross AND \(ReportSpan.scope)
            GROUP BY c.number, i.currency, i.due_on
            """,
            arguments: Array(ReportSpan(from: nil, to: nil).arguments(in: context).prefix(3))
        ) { row in
            guard let due = Day(row.int64(2)).calendarDay else {
                throw StorageError.corrupt("a day outside the calendar")
            }
            let new = Receivable(customer: row.text(0), currency: row.text(1))
            let step = AgingStep(due: due, today: today)
            owed[new.key, default: new].steps[step, default: 0] += row.int64(4)
            owed[new.key]?.invoices += row.int64(3)
            return true
        }
        return owed.values.sorted { $0.key < $1.key }
    }
}

/// What is open in a currency, and how many days' sales that is.
struct ReceivableTotal {
    let currency: String
    var steps: [AgingStep: Int64] = [:]
    var invoices: Int64 = 0
    var salesDays: ScaledDecimal?

    /// What is open over all steps.
    var open: Int64 { steps.values.reduce(0, +) }

    /// One for each currency in which something was invoiced up to a day.
    static func load(_ owed: [Receivable], asOf: Day, in context: Context) throws -> [ReceivableTotal] {
        guard let today = asOf.calendarDay else { throw StorageError.corrupt("a day outside the calendar") }
        var sales: [String: [CalendarDay: Int64]] = [:]
        try context.connection.forEach(
            """
            SELECT i.currency, i.issued / 86400000,
                SUM(CASE WHEN i.kind = 'invoice' THEN i.gross ELSE -i.gross END)
            FROM invoice i JOIN sales_order o ON o.id = i.order_id
            WHERE \(ReportSpan.scope) AND \(ReportSpan.contains("i.issued"))
            GROUP BY i.currency, i.issued / 86400000
            """,
            arguments: ReportSpan(from: nil, to: asOf.description).arguments(in: context)
        ) { row in
            let (year, month, _) = Day.at(daysSince1970: row.int64(1)).calendar
            guard let first = CalendarDay(year: year, month: month, day: 1) else {
                throw StorageError.corrupt("a day outside the calendar")
            }
            sales[row.text(0), default: [:]][first, default: 0] += row.int64(2)
            return true
        }
        var totals = Dictionary(uniqueKeysWithValues: sales.keys.map { ($0, ReceivableTotal(currency: $0)) })
        for row in owed {
            let before = totals[row.currency] ?? ReceivableTotal(currency: row.currency)
            totals[row.currency] = before.adding(row)
        }
        return try totals.values.sorted { $0.currency < $1.currency }.map { total in
            var total = total
            total.salesDays = try SalesOutstanding.days(
                open: total.open,
                asOf: today,
                sales: sales[total.currency] ?? [:]
            )
            return total
        }
    }

    private func adding(_ row: Receivable) -> ReceivableTotal {
        var sum = self
        sum.invoices += row.invoices
        for (step, open) in row.steps { sum.steps[step, default: 0] += open }
        return sum
    }
}
