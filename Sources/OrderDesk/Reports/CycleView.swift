public import Engine
internal import Orders

/// How long one step takes.
public struct CycleStepView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "CycleStep",
        [
            .step: .choice(
                CycleStep.allCases.map(\.rawValue),
                "The step; `lead` is opening to shipment, of which `working` and `waiting` are the parts."
            ),
            .orders: .count("How many orders took it."),
            .p50Hours: .decimal("What half of them took at most; absent of fewer than five.").optional,
            .p90Hours: .decimal("What nine in ten took at most; absent of fewer than five.").optional,
            .bottleneck: .boolean("Whether no other step takes longer in the middle."),
        ]
    )

    /// The step.
    public let step: String
    /// How many orders took it.
    public let orders: Int64
    /// What half of them took at most, in hours; absent of fewer than five orders.
    public let p50Hours: String?
    /// What nine in ten took at most, in hours; absent of fewer than five orders.
    public let p90Hours: String?
    /// Whether no other step takes longer in the middle.
    public let bottleneck: Bool

    init(_ step: CycleStep, _ figures: CycleFigures) {
        let times = figures.steps[step]
        self.step = step.rawValue
        orders = Int64(times?.count ?? 0)
        p50Hours = times?.value(50).map(Self.hours)
        p90Hours = times?.value(90).map(Self.hours)
        bottleneck = figures.bottleneck == step
    }

    /// Milliseconds as hours to one decimal, rounded half up.
    static func hours(_ milliseconds: Int64) -> String {
        ScaledDecimal((milliseconds + 180_000) / 360_000, scale: 1).description
    }
}

/// How many orders were opened, corrected and given up.
public struct CycleOrdersView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "CycleOrders",
        [
            .opened: .count("How many were opened."),
            .confirmed: .count("How many of them were confirmed."),
            .amended: .count("How many were amended after that."),
            .amendedPercent: .percentage("How many in a hundred confirmed ones that is.").optional,
            .cancelled: .count("How many were given up before they were confirmed."),
            .voided: .count("How many were given up afterwards."),
            .givenUpPercent: .percentage("How many in a hundred opened ones both are.").optional,
        ]
    )

    /// How many were opened.
    public let opened: Int64
    /// How many of them were confirmed.
    public let confirmed: Int64
    /// How many were amended after that.
    public let amended: Int64
    /// How many in a hundred confirmed ones that is.
    public let amendedPercent: String?
    /// How many were given up before they were confirmed.
    public let cancelled: Int64
    /// How many were given up afterwards.
    public let voided: Int64
    /// How many in a hundred opened ones both are.
    public let givenUpPercent: String?

    init(_ figures: CycleFigures) {
        opened = figures.opened
        confirmed = figures.confirmed
        amended = figures.amended
        amendedPercent = Proportion(figures.amended, of: figures.confirmed).percent?.description
        cancelled = figures.cancelled
        voided = figures.voided
        givenUpPercent =
            Proportion(figures.cancelled + figures.voided, of: figures.opened).percent?.description
    }
}

/// How long orders take, under the keys `orders` and `steps`.
public struct ReportCycleAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .from: .date("The first day it is about.").optional,
            .to: .date("The last day it is about.").optional,
            .orders: CycleOrdersView.schema,
            .steps: .list(of: CycleStepView.schema, "Each step in the order of the way."),
        ]
    )

    /// The first day it is about.
    public let from: Day?
    /// The last day it is about.
    public let to: Day?
    /// How many orders were opened, corrected and given up.
    public let orders: CycleOrdersView
    /// Each step in the order of the way.
    public let steps: [CycleStepView]
}
