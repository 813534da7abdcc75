public import Engine
internal import Orders

/// The deadlines of the requests that wait and of the breaches to be told of, as a calendar that other programs read.
public struct RequestCalendar: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-calendar"
    /// What it does, in one sentence for people.
    public static let summary = "The deadlines of the requests and breaches that wait, also as iCalendar."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The deadlines.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .deadlines: .list(of: Deadline.schema, "What is due first."),
                .notices: .list(of: Notice.schema, "Breaches of which the authority is still to be told."),
                .ics: .text("The same as iCalendar (RFC 5545)."),
            ]
        )

        /// What is due, the first one first.
        public let deadlines: [Deadline]
        /// Breaches of which the authority is still to be told, what is due first.
        public let notices: [Notice]
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

    /// A breach of which the authority is still to be told.
    ///
    /// GDPR Art. 33(1).
    public struct Notice: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .breach: .text("The breach's number.").example("BR-2026-000001"),
                .state: .choice(of: BreachState.self, "How far it has come."),
                .due: .instant.about("When the 72 hours are over."),
                .hoursLeft: .integer("Whole hours to then; negative when it is over."),
            ]
        )

        /// The breach's number.
        public let breach: String
        /// How far it has come.
        public let state: BreachState
        /// When the 72 hours are over, RFC 3339.
        public let due: String
        /// Whole hours to then.
        public let hoursLeft: Int64
    }

    /// Asks for the deadlines.
    public init() {}

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> Answer {
        let requests = try RequestList().answer(in: context).requests
        let breaches = try BreachRow.all(in: context)
            .compactMap { row in row.hoursLeft(at: context.nowMilliseconds).map { (row, $0) } }
            .sorted { ($0.1, $0.0.number) < ($1.1, $1.0.number) }
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
            events: events + breaches.map { Self.event(of: $0.0) }
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
            notices: breaches.map { row, hoursLeft in
                Notice(
                    breach: row.number,
                    state: row.state,
                    due: PrivacyTime.text(row.due),
                    hoursLeft: hoursLeft
                )
            },
            ics: calendar.text
        )
    }

    /// What is to be done of a breach.
    private static let duty = "GDPR Art. 33(1)"

    /// The day on which the 72 hours of a breach end, with the hour in words: a calendar of days has no place for it.
    private static func event(of breach: BreachRow) -> ICalendar.Event {
        let due = PrivacyTime.text(breach.due)
        return ICalendar.Event(
            uid: "\(breach.id)@coffer",
            day: String(due.prefix(10)),
            summary: "\(breach.number): \(duty)",
            description: "\(breach.state.rawValue), \(due)"
        )
    }
}
