public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Takes a step of an order over, or hands it to somebody of its role.
public struct OrderTake: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.take"
    /// What it does, in one sentence for people.
    public static let summary = "Take a step of an order over, or hand it to somebody of its role."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order"),
            .step: .text("The step's name in `workflow.yaml`.").example("picking"),
            .user: .handle("Who is to do it; you if not given.").optional,
        ]
    )

    /// The order's number or id.
    public var order: String
    /// The step's name.
    public var step: String
    /// Who is to do it; the caller where nobody is named.
    public var user: String?

    /// A step to take over.
    public init(order: String, step: String, user: String? = nil) {
        self.order = order
        self.step = step
        self.user = user
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        let process = try ProcessVersion.load(row.processVersion, in: context)
        let course = try OrderCourse.load(row, process, in: context)
        guard let (version, progress) = course.steps.first(where: { $0.version.step.name == step }) else {
            throw EngineError.notFound(kind: "step", name: step)
        }
        guard progress.outcome == .open || progress.outcome == .waiting else {
            throw refusal(
                row,
                "it is \(progress.outcome.rawValue)",
                help: "see `coffer order steps \(row.label)`"
            )
        }
        let owner = try user.map { try context.activePrincipal(named: $0) } ?? context.principal
        guard owner.roles.contains(version.role) else {
            throw refusal(
                row,
                "`\(owner.name)` has not the role `\(version.role)`",
                help: "name somebody who has it with --user"
            )
        }
        try context.connection.execute(
            """
            INSERT INTO order_step_owner (order_id, step, owner_id, since, given_by) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (order_id, step) DO UPDATE SET owner_id = excluded.owner_id, since = excluded.since,
                given_by = excluded.given_by
            """,
            .blob(row.id.bytes),
            .text(step),
            .blob(owner.id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("order", row.id)
        context.about(row.subject)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> OrderStepsAnswer {
        let row = try OrderRow.load(result, in: context)
        let process = try ProcessVersion.load(row.processVersion, in: context)
        let course = try OrderCourse.load(row, process, in: context)
        return OrderStepsAnswer(
            steps: try course.steps.filter { $0.version.step.name == step }.map {
                try OrderStepView(course, $0.version, $0.progress, in: context)
            }
        )
    }

    private func refusal(_ row: OrderRow, _ reason: String, help: String) -> EngineError {
        .conflict(
            what: "step `\(step)` of order `\(row.label)` is not handed over",
            reason: reason,
            help: help
        )
    }
}
