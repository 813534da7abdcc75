public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Says what is to be done: every step that has begun and is not done, the one that is due first at the beginning.
public struct OrderNext: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.next"
    /// What it does, in one sentence for people.
    public static let summary = "Say what is to be done next, whose it is, until when, and what blocks it."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order").about("Only steps of this order.").optional,
            .mine: .boolean("Only steps that are yours, or any of your roles'.").optional,
            .due: .boolean("Only steps that are due within a day.").optional,
            .overdue: .boolean("Only steps whose time is past.").optional,
            .limit: .pageLimit.optional,
        ]
    )

    /// Only steps of this order, by number or id.
    public var order: String?
    /// Only steps that are the caller's, or any of the caller's roles'.
    public var mine: Bool?
    /// Only steps that are due within a day.
    public var due: Bool?
    /// Only steps whose time is past.
    public var overdue: Bool?
    /// The most steps to answer; 50 where none is given.
    public var limit: Int?

    /// Everything that is to be done.
    public init(order: String? = nil) { self.order = order }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> OrderNextAnswer {
        let found = try found(in: context)
        return OrderNextAnswer(steps: found.prefix(limit ?? 50).map(\.view), total: Int64(found.count))
    }

    /// Every step that fits, with its order, the one that is due first at the beginning.
    func found(in context: Context) throws -> [(row: OrderRow, view: OrderStepView)] {
        var processes: [Int64: [ProcessVersionStep]] = [:]
        var found: [(due: Int64, row: OrderRow, view: OrderStepView)] = []
        for row in try rows(in: context) where try context.mayUse(row.subject) {
            if processes[row.processVersion] == nil {
                processes[row.processVersion] = try ProcessVersion.load(row.processVersion, in: context)
            }
            let course = try OrderCourse.load(row, processes[row.processVersion] ?? [], in: context)
            for (version, progress) in course.steps where progress.outcome == .open {
                guard try mine != true || isMine(version, course, in: context) else { continue }
                let time = OrderCourse.due(version, progress) ?? .max
                guard overdue != true || time < context.nowMilliseconds,
                    due != true || time < context.nowMilliseconds + Day.length
                else { continue }
                found.append((time, row, try OrderStepView(course, version, progress, in: context)))
            }
        }
        found.sort { ($0.due, $0.view.order, $0.view.step) < ($1.due, $1.view.order, $1.view.step) }
        return found.map { ($0.row, $0.view) }
    }

    private func rows(in context: Context) throws -> [OrderRow] {
        if let order { return [try OrderRow.load(named: order, in: context)] }
        return try context.connection.rows(
            OrderRow.onTheWay,
            .blob([]),
            .integer(context.scopeBits),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            map: OrderRow.init
        )
    }

    private func isMine(_ version: ProcessVersionStep, _ course: OrderCourse, in context: Context) throws
        -> Bool
    {
        let owner = try course.owner(of: version, in: context)
        return owner == context.principal.id
            || (owner == nil && context.principal.roles.contains(version.role))
    }
}

/// What is to be done, under the key `steps`.
public struct OrderNextAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .steps: .list(of: OrderStepView.schema, "The steps, the one that is due first at the beginning."),
            .total: .count("How many there are, also of those that are not listed."),
        ]
    )

    /// The steps, the one that is due first at the beginning.
    public let steps: [OrderStepView]
    /// How many there are, also of those that are not listed.
    public let total: Int64
}
