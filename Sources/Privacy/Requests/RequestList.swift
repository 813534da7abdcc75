public import Engine
internal import Orders

/// Lists requests, what is due first.
public struct RequestList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-list"
    /// What it does, in one sentence for people.
    public static let summary = "List the requests that wait, what is due first."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .state: .choice(of: RequestState.self, "Only those in this state.").optional,
            .subject: .text("Only those about this subject, by number or pseudonym.").example("C-000001")
                .optional,
            .all: .boolean("Those at their end as well.").optional,
        ]
    )

    /// Only those in this state.
    public var state: RequestState?
    /// Only those about this subject.
    public var subject: String?
    /// Those at their end as well.
    public var all: Bool?

    /// What to list; what is not at its end where nothing is said.
    public init(state: RequestState? = nil, subject: String? = nil, all: Bool? = nil) {
        self.state = state
        self.subject = subject
        self.all = all
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> RequestsAnswer {
        let wanted = state.map { [$0] } ?? RequestState.allCases.filter { all == true || !$0.isFinal }
        let about = try subject.map { try context.subject(named: $0).id }
        let holidays = try context.holidays()
        let rows =
            try about.map { try RequestRow.load(about: $0, in: context).filter { wanted.contains($0.state) } }
            ?? RequestRow.load(in: wanted, context)
        let views = try rows.map { try RequestView($0, holidays, withSteps: false, in: context) }
        return RequestsAnswer(
            requests: views.sorted { ($0.due ?? "9", $0.number) < ($1.due ?? "9", $1.number) }
        )
    }
}

/// Requests, under the key `requests`.
public struct RequestsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.requests: .list(of: RequestView.schema, "What is due first; what was answered at the end.")]
    )

    /// The requests.
    public let requests: [RequestView]
}

/// Shows one request with its steps.
public struct RequestShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one request with its steps and its deadline."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.request: .request])

    /// The request's number or id.
    public var request: String

    /// The request to show.
    public init(request: String) { self.request = request }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> RequestAnswer {
        let row = try RequestRow.load(named: request, in: context)
        return RequestAnswer(try RequestView(row, context.holidays(), withSteps: true, in: context))
    }
}
