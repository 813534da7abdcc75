public import Engine
internal import Orders

/// The deadlines of the requests that wait, as a calendar that other programs read.
public struct RequestCalendar: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-calendar"
    /// What it does, in one sentence for people.
    public static let summary = "The deadlines of the requests that wait, also as iCalendar."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The deadlines.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .deadlines: .list(of: Deadline.schema, "What is due first."),
                .ics: .text("The same as iCalendar (RFC 5545)."),
            ]
        )

        /// What is due, the first one first.
        public let deadlines: [Deadline]
        /// The same as iCalendar.
        public let ics: String
    }

    /// One deadline.
    public struct Deadline: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .request: .request,
                .kind: .choice(of: RequestKind.self, "What is asked for."),
                .state: .choice(of: RequestState.self, "How far it has come."),
                .due: .day("The last day on which the answer is in time."),
                .daysLeft: .integer("Days to that day; negative when it is over."),
            ]
        )

        /// The request's number.
        public let request: String
        /// What is asked for.
        public let kind: RequestKind
        /// How far it has come.
        public let state: RequestState
        /// The last day on which the answer is in time.
        public let due: String
        /// Days to that day.
        public let daysLeft: Int
    }

    /// Asks for the deadlines.
    public init() {}

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> Answer {
        let requests = try RequestList().answer(in: context).requests
        let events = requests.compactMap { request in
            request.due.map { due in
                ICalendar.Event(
                    uid: "\(request.id)@coffer",
                    day: due,
                    summary: "\(request.number): \(request.kind.rawValue)",
                    description: "\(request.article), \(request.state.rawValue)"
                )
            }
        }
        let calendar = ICalendar(
            product: "privacy desk",
            stampMilliseconds: context.nowMilliseconds,
            events: events
        )
        return Answer(
            deadlines: requests.compactMap { request in
                guard let due = request.due, let daysLeft = request.daysLeft else { return nil }
                return Deadline(
                    request: request.number,
                    kind: request.kind,
                    state: request.state,
                    due: due,
                    daysLeft: daysLeft
                )
            },
            ics: calendar.text
        )
    }
}
