public import Engine
internal import Orders
public import Policy
internal import Sealing
internal import Storage

/// Lists the alerts that stand, the oldest first.
public struct AlertList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "alert.list"
    /// What it does, in one sentence for people.
    public static let summary = "List the alerts that stand, the oldest first."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .kind: .choice(AlertRule.Kind.allCases.map(\.rawValue), "Only alerts of this kind.").optional,
            .mine: .boolean("Only alerts that are yours, or any of your roles'.").optional,
            .all: .boolean("Whether to list those that ended as well.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The number after which the page begins.").optional,
        ]
    )

    /// Only alerts of this kind.
    public var kind: AlertRule.Kind?
    /// Only alerts that are the caller's, or any of the caller's roles'.
    public var mine: Bool?
    /// Whether to list those that ended as well.
    public var all: Bool?
    /// The most alerts on the page; 50 where none is given.
    public var limit: Int?
    /// The number after which the page begins.
    public var after: String?

    /// The alerts that stand.
    public init(kind: AlertRule.Kind? = nil) { self.kind = kind }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.limit(limit)
        guard let after, Int64(after).map({ $0 < 0 }) ?? true else { return }
        throw InputError("after", "`\(after)` is not a number", help: "take `next` of the page before")
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> AlertListAnswer {
        var rows = try context.connection.rows(
            AlertRow.page,
            .integer(after.flatMap { Int64($0) } ?? 0),
            .integer(all == true ? 1 : 0),
            .optional(kind?.rawValue),
            .integer(context.scopeBits),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            map: AlertRow.init
        )
        if mine == true { rows.removeAll { !$0.isOf(context.principal) } }
        var page: [AlertView] = []
        for row in rows where try row.order.map({ try context.mayUse($0.subject) }) ?? true {
            guard page.count < (limit ?? 50) else {
                return AlertListAnswer(alerts: page, next: page.last.map { "\($0.number)" })
            }
            page.append(try AlertView(row, in: context))
        }
        return AlertListAnswer(alerts: page, next: nil)
    }
}

/// Alerts, under the key `alerts`.
public struct AlertListAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.alerts: .list(of: AlertView.schema, "The alerts, the oldest first."), .next: .next.optional]
    )

    /// The alerts, the oldest first.
    public let alerts: [AlertView]
    /// What to pass as `after` for the next page.
    public let next: String?
}
