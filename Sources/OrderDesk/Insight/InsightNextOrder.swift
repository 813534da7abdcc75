public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Says when a customer will order next, by the customer's own orders, where they consent to it.
public struct InsightNextOrder: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "insight.next-order"
    /// What it does, in one sentence for people.
    public static let summary = "Say when a customer will order next, where they consent to being profiled."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .asOf: .day("The last day whose orders are looked at; today if not given.").optional,
        ]
    )

    /// The customer's number or id.
    public var customer: String
    /// The last day whose orders are looked at, `YYYY-MM-DD`; today where none is given.
    public var asOf: String?

    /// A customer to look ahead for.
    public init(customer: String, asOf: String? = nil) {
        self.customer = customer
        self.asOf = asOf
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.day(asOf, field: "asOf") }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> InsightNextOrderAnswer {
        let row = try CustomerRow.load(named: customer, in: context)
        context.touch("customer", row.id)
        try Profiling.require(of: row, in: context)
        let asOf = asOf.flatMap { Day($0) } ?? Day(context.nowMilliseconds)
        let days = try Profiling.orderDays(of: row, through: asOf, in: context)
        guard let next = NextOrder(days: days) else {
            throw EngineError.conflict(
                what: "nothing can be said of the next order of `\(row.number)`",
                reason:
                    "confirmed orders of \(Set(days).count) days are known up to \(asOf); \(NextOrder.leastDays) are needed",
                help: "see what was bought with `coffer customer show \(row.number) --history`"
            )
        }
        let name = try context.reveal(row.contact, at: row.contactPlace, fields: ["name"])
        return InsightNextOrderAnswer(row, name, next, days: days, asOf: asOf)
    }
}

/// What every question about one customer's conduct begins with.
enum Profiling {
    /// Refuses where the customer does not consent, or has objected or restricted it: each record that goes on as theirs.
    static func require(of row: CustomerRow, in context: Context) throws {
        let subjects = try context.connection.rows(
            "SELECT DISTINCT subject_id FROM customer WHERE id IN (\(CustomerRow.records(of: "?1"))) ORDER BY subject_id",
            .blob(row.id.bytes)
        ) { try $0.identifier(0) as SubjectID }
        for subject in subjects { try context.requireConsent(of: subject) }
    }

    /// The days, since 1970-01-01, of a customer's confirmed orders that the caller works with.
    static func orderDays(of row: CustomerRow, through day: Day, in context: Context) throws -> [Int] {
        try context.connection.rows(
            """
            SELECT o.confirmed / 86400000 FROM sales_order o
            WHERE o.customer_id IN (\(CustomerRow.records(of: "?6"))) AND o.state IN ('confirmed', 'closed')
                AND \(ReportSpan.scope) AND \(ReportSpan.contains("o.confirmed"))
            """,
            arguments: ReportSpan(from: nil, to: "\(day)").arguments(in: context) + [.blob(row.id.bytes)]
        ) { Int($0.int64(0)) }
    }
}
