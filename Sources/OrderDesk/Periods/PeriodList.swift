public import Engine
internal import Sealing
internal import Storage

/// Lists the months whose books are closed, the newest first.
public struct PeriodList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "period.list"
    /// What it does, in one sentence for people.
    public static let summary = "List the months whose books are closed."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// Every locked month.
    public init() {}

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> PeriodsAnswer {
        PeriodsAnswer(periods: try PeriodView.all(in: context))
    }
}

/// A month whose books are closed.
public struct PeriodView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Period",
        [
            .month: .periodMonth, .locked: .instant, .user: .text("Who closed it."),
        ]
    )

    /// The month, `YYYY-MM`.
    public let month: String
    /// When it was closed.
    public let locked: Instant
    /// Who closed it.
    public let user: String

    static func all(in context: Context) throws -> [PeriodView] {
        try context.connection.rows("SELECT month, locked, locked_by FROM period_lock ORDER BY month DESC") {
            row in
            let by: RowID = try row.identifier(2)
            return PeriodView(
                month: row.text(0),
                locked: Instant(row.int64(1)),
                user: try context.name(of: by)
            )
        }
    }
}

/// The months whose books are closed, under the key `periods`.
public struct PeriodsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.periods: .list(of: PeriodView.schema, "The closed months, the newest first.")]
    )

    /// The closed months, the newest first.
    public let periods: [PeriodView]
}
