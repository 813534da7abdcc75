public import Engine
internal import Sealing

/// Something to improve, with the figure that tells whether it helped.
public struct ImprovementView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Improvement",
        [
            .number: .text("Its number.").example("IM-000001"),
            .state: .choice(ImprovementState.allCases.map(\.rawValue), "Whether it is still to be done."),
            .openedIn: .reviewPeriod.about("The review in which it was taken up."),
            .closedIn: .reviewPeriod.about("The review in which it was closed.").optional,
            .figure: .text("The figure that tells whether it helped.").example("delivery.on-time-percent")
                .optional,
            .owner: .text("Whose matter it is.").optional,
            .dueOn: .date("The day by which it is to be done.").optional,
        ]
    )
    .disclosing(["after", "before", "improvement"])

    /// Its number.
    public let number: String
    /// Whether it is still to be done.
    public let state: ImprovementState
    /// The review in which it was taken up.
    public let openedIn: String
    /// The review in which it was closed.
    public let closedIn: String?
    /// The figure that tells whether it helped.
    public let figure: String?
    /// Whose matter it is.
    public let owner: String?
    /// The day by which it is to be done.
    public let dueOn: Day?
    /// `improvement`, what is to be done, and the figure `before` and `after`, both of the same report.
    public let fields: Disclosure

    private enum Key: String, CodingKey { case number, state, openedIn, closedIn, figure, owner, dueOn }

    init(_ row: ImprovementRow, in context: Context) throws {
        number = row.number
        state = row.state
        openedIn = row.openedIn
        closedIn = row.closedIn
        figure = row.figure
        owner = try row.owner.map { try context.name(of: $0) }
        dueOn = row.dueOn.map { Day($0) }
        var fields = try context.reveal(
            row.words,
            at: ImprovementRow.place(row.id, row.subject),
            fields: SealedFields.improvement
        )
        let isSeen = row.figure.map { ReviewMeasure.isSeen($0, in: context) } ?? true
        for (name, value) in [("before", try row.before(in: context)), ("after", try row.after(in: context))]
        {
            guard let value else { continue }
            if isSeen { fields.show(name, value) } else { fields.withhold(name) }
        }
        self.fields = fields
    }

    /// Writes it as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
        try container.encode(state, forKey: .state)
        try container.encode(openedIn, forKey: .openedIn)
        try container.encodeIfPresent(closedIn, forKey: .closedIn)
        try container.encodeIfPresent(figure, forKey: .figure)
        try container.encodeIfPresent(owner, forKey: .owner)
        try container.encodeIfPresent(dueOn, forKey: .dueOn)
        try fields.encode(to: encoder)
    }
}

/// What operations on one improvement answer.
public struct ImprovementAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.improvement: ImprovementView.schema])

    /// The improvement.
    public let improvement: ImprovementView

    init(_ id: RowID, in context: Context) throws {
        improvement = try ImprovementView(ImprovementRow.load(named: "\(id)", in: context), in: context)
    }
}
