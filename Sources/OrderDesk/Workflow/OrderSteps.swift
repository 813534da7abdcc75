public import Engine
internal import Orders

/// Shows every step of an order: whose it is, until when, and how it came out.
public struct OrderSteps: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.steps"
    /// What it does, in one sentence for people.
    public static let summary =
        "Show every step of an order, with its owner, its time limit and how it came out."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.order: .named("order")])

    /// The order's number or id.
    public var order: String

    /// An order to look at.
    public init(order: String) { self.order = order }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> OrderStepsAnswer {
        let row = try OrderRow.load(named: order, in: context)
        context.touch("order", row.id)
        context.about(row.subject)
        let process = try ProcessVersion.load(row.processVersion, in: context)
        let course = try OrderCourse.load(row, process, in: context)
        return OrderStepsAnswer(
            steps: try course.steps.map { try OrderStepView(course, $0.version, $0.progress, in: context) }
        )
    }
}
