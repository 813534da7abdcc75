public import Engine
internal import Orders
internal import Storage

/// Lists the orders that left after the day they were wanted for, the latest first.
public struct ReportLate: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.late"
    /// What it does, in one sentence for people.
    public static let summary =
        "List the orders that left after the day they were wanted for, the latest first."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .from: .firstDay("orders that left"), .to: .lastDay("orders that left"),
            .limit: .pageLimit.optional,
        ]
    )

    /// Only orders that left on this day or later, `YYYY-MM-DD`.
    public var from: String?
    /// Only orders that left on this day or before, `YYYY-MM-DD`.
    public var to: String?
    /// The most orders to answer; 50 where none is given.
    public var limit: Int?

    /// The late orders of a span of days.
    public init(from: String? = nil, to: String? = nil, limit: Int? = nil) {
        self.from = from
        self.to = to
        self.limit = limit
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try ReportSpan.validate(from: from, to: to)
        try Input.limit(limit)
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportLateAnswer {
        let arguments = ReportSpan(from: from, to: to).arguments(in: context)
        let late = """
            FROM sales_order o JOIN customer c ON c.id = o.customer_id
            WHERE o.shipped_on >= o.required_on + 86400000 AND \(ReportSpan.scope)
                AND \(ReportSpan.contains("o.shipped_on"))
            """
        let total = try context.connection.rows("SELECT COUNT(*) \(late)", arguments: arguments) {
            $0.int64(0)
        }
        let orders = try context.connection.rows(
            """
            SELECT o.number, o.external_ref, c.number, o.required_on, o.shipped_on \(late)
            ORDER BY o.shipped_on / 86400000 - o.required_on / 86400000 DESC, o.number LIMIT ?6
            """,
            arguments: arguments + [.integer(Int64(limit ?? 50))]
        ) { row in
            let (required, shipped) = (Day(row.int64(3)), Day(row.int64(4)))
            return LateOrderView(
                order: row.text(0),
                externalReference: row.optionalText(1),
                customer: row.text(2),
                requiredOn: required,
                shippedOn: shipped,
                daysLate: Int64(
                    Lateness(required: required.calendarDay, shipped: shipped.calendarDay).daysLate
                )
            )
        }
        return ReportLateAnswer(late: orders, total: total.first ?? 0)
    }
}

/// An order that left too late.
public struct LateOrderView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "LateOrder",
        [
            .order: .text("The order's number.").example("SO-2026-000001"),
            .externalReference: .externalReference.optional,
            .customer: .text("The customer's number.").example("C-000001"),
            .requiredOn: .date("The day it was wanted for."),
            .shippedOn: .date("The day it left."),
            .daysLate: .count("How many days later that was."),
        ]
    )

    /// The order's number.
    public let order: String
    /// What another system calls the order.
    public let externalReference: String?
    /// The customer's number.
    public let customer: String
    /// The day it was wanted for.
    public let requiredOn: Day
    /// The day it left.
    public let shippedOn: Day
    /// How many days later that was.
    public let daysLate: Int64

    private enum CodingKeys: String, CodingKey {
        case order, customer, requiredOn, shippedOn, daysLate
        case externalReference = "externalRef"
    }
}

/// Late orders, under the key `late`.
public struct ReportLateAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .late: .list(of: LateOrderView.schema, "The orders, the latest first."),
            .total: .count("How many there are, also of those that are not listed."),
        ]
    )

    /// The orders, the latest first.
    public let late: [LateOrderView]
    /// How many there are, also of those that are not listed.
    public let total: Int64
}
