public import Engine
internal import Orders

/// One step of an order: whose it is, until when, and what it waits for.
public struct OrderStepView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "OrderStep",
        [
            .order: .text("The order's number, or its id while it has none.").example("SO-2026-000001"),
            .step: .text("The step's name in `workflow.yaml`.").example("picking"),
            .text: .text("What is done."),
            .outcome: .choice(StepOutcome.allCases.map(\.rawValue), "How it stands."),
            .role: .role,
            .owner: .text("Whose it is; absent while it is any of the role's.").optional,
            .started: .instant.about("When it could begin; absent while a step before it is not done.")
                .optional,
            .due: .instant.about("Until when it is to be done.").optional,
            .overdue: .boolean("Whether that time is past and it is not done."),
            .done: .instant.about("When it was done.").optional,
            .missing: .text("What it waits for; absent where it is done.").optional,
            .checklist: .list(of: .text(), "What a person goes through."),
        ]
    )

    /// The order's number, or its id while it has none.
    public let order: String
    /// The step's name.
    public let step: String
    /// What is done.
    public let text: String
    /// How it stands: `waiting`, `open`, `done` or `dropped`.
    public let outcome: String
    /// The role that answers for it.
    public let role: String
    /// Whose it is; absent while it is any of the role's.
    public let owner: String?
    /// When it could begin.
    public let started: Instant?
    /// Until when it is to be done.
    public let due: Instant?
    /// Whether that time is past and it is not done.
    public let overdue: Bool
    /// When it was done.
    public let done: Instant?
    /// What it waits for.
    public let missing: String?
    /// What a person goes through.
    public let checklist: [String]

    init(
        _ course: OrderCourse,
        _ version: ProcessVersionStep,
        _ progress: ProcessCourse.Progress,
        in context: Context
    ) throws {
        let dueTime = OrderCourse.due(version, progress)
        order = course.row.label
        step = version.step.name
        text = version.text
        outcome = progress.outcome.rawValue
        role = version.role
        owner = try course.owner(of: version, in: context).map { try context.name(of: $0) }
        started = progress.started.map { Instant($0) }
        due = dueTime.map { Instant($0) }
        overdue = progress.outcome == .open && (dueTime.map { $0 < context.nowMilliseconds } ?? false)
        done = progress.done.map { Instant($0) }
        checklist = version.checklist
        missing =
            switch progress.outcome {
            case .done, .dropped: nil
            case .waiting: Self.before(version, course)
            case .open:
                course.row.isOnHold
                    ? "the order is on hold" : version.step.ending?.missing ?? "its guard is not known here"
            }
    }

    /// The steps that must be done first.
    private static func before(_ version: ProcessVersionStep, _ course: OrderCourse) -> String {
        let open = course.steps.filter { $0.progress.outcome != .done }.map(\.version.step.name)
        return version.step.after.filter(open.contains).joined(separator: ", ")
    }
}

/// Steps, under the key `steps`.
public struct OrderStepsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .steps: .list(of: OrderStepView.schema, "The steps, in the process's sequence.")
        ]
    )

    /// The steps, in the process's sequence.
    public let steps: [OrderStepView]
}
