public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Says how many orders left by the day they were wanted for, month by month.
public struct ReportDelivery: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.delivery"
    /// What it does, in one sentence for people.
    public static let summary = "Say how many orders left by the day they were wanted for, month by month."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.from: .firstDay("orders that left"), .to: .lastDay("orders that left")]
    )

    /// Only orders that left on this day or later, `YYYY-MM-DD`.
    public var from: String?
    /// Only orders that left on this day or before, `YYYY-MM-DD`.
    public var to: String?

    /// The deliveries of a span of days.
    public init(from: String? = nil, to: String? = nil) {
        self.from = from
        self.to = to
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try ReportSpan.validate(from: from, to: to) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportDeliveryAnswer {
        let span = ReportSpan(from: from, to: to)
        var total = Punctuality()
        var months: [String: Punctuality] = [:]
        try context.connection.forEach(
            """
            SELECT o.shipped_on / 86400000, COUNT(*),
                SUM(CASE WHEN o.shipped_on >= o.required_on + 86400000 THEN 1 ELSE 0 END)
            FROM sales_order o
            WHERE o.shipped_on IS NOT NULL AND o.required_on IS NOT NULL AND \(ReportSpan.scope)
                AND \(ReportSpan.contains("o.shipped_on"))
            GROUP BY o.shipped_on / 86400000
            """,
            arguments: span.arguments(in: context)
        ) { row in
            let month = Day.at(daysSince1970: row.int64(0)).month
            months[month, default: Punctuality()].add(shipped: row.int64(1), late: row.int64(2))
            total.add(shipped: row.int64(1), late: row.int64(2))
            return true
        }
        let overdue = try context.connection.row(
            """
            SELECT COUNT(*) FROM sales_order o
            WHERE o.shipped_on IS NULL AND o.state = 'confirmed' AND o.required_on + 86400000 <= ?4
                AND \(ReportSpan.scope)
            """,
            .integer(context.scopeBits),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            .integer(context.nowMilliseconds)
        ) { $0.int64(0) }
        return ReportDeliveryAnswer(
            from: span.from,
            to: span.to,
            delivery: DeliveryView(total),
            overdue: overdue ?? 0,
            months: months.sorted { $0.key < $1.key }.map { DeliveryView($0.value, month: $0.key) }
        )
    }
}

/// How many orders left in time, over all or in a month.
public struct DeliveryView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Delivery",
        [
            .month: .month.about("The month; absent over all.").optional,
            .shipped: .count("How many orders left that were wanted for a day."),
            .onTime: .count("How many of them by that day."),
            .late: .count("How many of them after it."),
            .onTimePercent: .percentage("How many in a hundred left in time; absent where none left.")
                .optional,
        ]
    )

    /// The month, `YYYY-MM`; absent over all.
    public let month: String?
    /// How many orders left that were wanted for a day.
    public let shipped: Int64
    /// How many of them by that day.
    public let onTime: Int64
    /// How many of them after it.
    public let late: Int64
    /// How many in a hundred left in time.
    public let onTimePercent: String?

    init(_ punctuality: Punctuality, month: String? = nil) {
        self.month = month
        shipped = punctuality.shipped
        onTime = punctuality.onTime.part
        late = punctuality.late
        onTimePercent = punctuality.onTime.percent?.description
    }
}

/// How many orders left in time, under the keys `delivery` and `months`.
public struct ReportDeliveryAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .from: .date("The first day it is about.").optional,
            .to: .date("The last day it is about.").optional,
            .delivery: DeliveryView.schema,
            .overdue: .count("How many confirmed orders should have left by now and did not."),
            .months: .list(of: DeliveryView.schema, "The same by the month in which they left."),
        ]
    )

    /// The first day it is about.
    public let from: Day?
    /// The last day it is about.
    public let to: Day?
    /// Over all.
    public let delivery: DeliveryView
    /// How many confirmed orders should have left by now and did not.
    public let overdue: Int64
    /// By the month in which they left.
    public let months: [DeliveryView]
}
