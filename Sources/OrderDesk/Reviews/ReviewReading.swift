public import Engine
internal import Storage

/// Shows a review: a draft as it is now, one that is signed off as it was then.
public struct ReviewShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "review.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show a review: figures, refusals, what is overdue, roles, improvements."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.review: .reviewPeriod])

    /// The review's period.
    public var review: String

    /// A review.
    public init(review: String) { self.review = review }

    /// Checks the input by itself.
    public func validate() throws(InputError) { _ = try ReviewPeriod(reading: review, field: "review") }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReviewAnswer {
        try ReviewRow.requireWholeReach(context)
        return ReviewAnswer(review: try ReviewView(ReviewRow.load(named: review, in: context), in: context))
    }
}

/// Lists the reviews, the newest first.
public struct ReviewList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "review.list"
    /// What it does, in one sentence for people.
    public static let summary = "List the reviews, the newest first."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// Every review.
    public init() {}

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReviewListAnswer {
        try ReviewRow.requireWholeReach(context)
        return ReviewListAnswer(
            reviews: try ReviewRow.all(in: context).map { row in
                let improvements = try ImprovementRow.all(in: row, context)
                return ReviewHead(
                    row,
                    open: improvements.count { $0.state == .open },
                    by: try context.name(of: row.maker)
                )
            }
        )
    }
}

/// Lists what is to be improved.
public struct ReviewActionList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "review.action-list"
    /// What it does, in one sentence for people.
    public static let summary = "List what is to be improved."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.all: .boolean("Whether those that are closed are listed as well.").optional]
    )

    /// Whether those that are closed are listed as well.
    public var all: Bool?

    /// What is open.
    public init(all: Bool? = nil) { self.all = all }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ImprovementsAnswer {
        let rows = try ImprovementRow.all(upTo: nil, in: context)
            .filter { all == true || $0.state == .open }
        return ImprovementsAnswer(improvements: try rows.map { try ImprovementView($0, in: context) })
    }
}

/// A review in a list.
public struct ReviewHead: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ReviewHead",
        [
            .period: .reviewPeriod, .state: .reviewState, .version: .version,
            .made: .instant.about("When it was made."), .by: .text("Who made it."),
            .open: .count("How much of it is still to be improved."),
        ]
    )

    /// Its period.
    public let period: String
    /// `draft` or `signed-off`.
    public let state: String
    /// How often it was made.
    public let version: Int64
    /// When it was made.
    public let made: Instant
    /// Who made it.
    public let by: String
    /// How much of it is still to be improved.
    public let open: Int

    init(_ row: ReviewRow, open: Int, by: String) {
        period = row.period.description
        state = row.isSignedOff ? "signed-off" : "draft"
        version = row.version
        made = Instant(row.made)
        self.by = by
        self.open = open
    }
}

/// Reviews, under the key `reviews`.
public struct ReviewListAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.reviews: .list(of: ReviewHead.schema, "The reviews, the newest first.")]
    )

    /// The reviews, the newest first.
    public let reviews: [ReviewHead]
}

/// What is to be improved, under the key `improvements`.
public struct ImprovementsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.improvements: .list(of: ImprovementView.schema, "What is to be improved, by number.")]
    )

    /// What is to be improved, by number.
    public let improvements: [ImprovementView]
}

/// What operations on one review answer.
public struct ReviewAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.review: ReviewView.schema])

    /// The review.
    public let review: ReviewView
}

extension JSONSchema {
    /// Whether a review is signed off.
    static let reviewState = choice(["draft", "signed-off"], "Whether it is signed off.")
}
