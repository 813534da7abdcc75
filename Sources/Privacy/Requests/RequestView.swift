public import Engine
internal import FoundationEssentials
internal import Orders
internal import Sealing

/// A request, with its deadline as it is reckoned now.
public struct RequestView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "PrivacyRequest",
        [
            .id: .id,
            .number: .text("The number.").example("DSR-2026-000001"),
            .kind: .choice(of: RequestKind.self, "What is asked for."),
            .article: .text("The article that gives the right.").example("GDPR Art. 17"),
            .state: .choice(of: RequestState.self, "How far it has come."),
            .subject: .id.about("The subject's pseudonym."),
            .subjectNumber: .text("The number that people know the subject by.").example("C-000001").optional,
            .language: .text("The BCP 47 tag of the language that letters are written in."),
            .received: .day("The day on which it came in; it does not count."),
            .due: .day("The last day on which the answer is in time, as of now; absent once it was answered.")
                .optional,
            .daysLeft: .integer("Days to that day; negative when it is over.").optional,
            .isPaused: .boolean("Whether the clock stands still, since it is not known who asks."),
            .isExtended: .boolean("Whether the person was told that two more months are needed."),
            .opened: .instant,
            .openedBy: .text("Who opened it."),
            .actions: .list(of: .choice(of: RequestAction.self, "A step."), "What can be done now."),
            .steps: .list(of: RequestStepView.schema, "Its steps, the first one first.").optional,
            .corrections: .list(of: CorrectionView.schema, "The fields that were put right on it.").optional,
            .packages: .list(of: .instant, "When each package that answers it was made, the first one first.")
                .optional,
            .mergedRecords: .list(
                of: MergedRecordView.schema,
                "The person's other records, each with the request for the same."
            )
            .optional,
        ]
    )

    /// The id, a UUID.
    public let id: String
    /// The number.
    public let number: String
    /// What is asked for.
    public let kind: RequestKind
    /// The article that gives the right.
    public let article: String
    /// How far it has come.
    public let state: RequestState
    /// The subject's pseudonym.
    public let subject: String
    /// The number that people know the subject by.
    public let subjectNumber: String?
    /// The language that letters are written in.
    public let language: String
    /// The day on which it came in.
    public let received: String
    /// The last day on which the answer is in time; nil once it was answered.
    public let due: String?
    /// Days to that day; negative when it is over.
    public let daysLeft: Int?
    /// Whether the clock stands still.
    public let isPaused: Bool
    /// Whether the person was told that two more months are needed.
    public let isExtended: Bool
    /// When it was noted.
    public let opened: String
    /// Who opened it.
    public let openedBy: String
    /// What can be done now.
    public let actions: [RequestAction]
    /// Its steps, where they were asked for.
    public internal(set) var steps: [RequestStepView]?
    /// The fields that were put right on it; nil where there are none.
    public internal(set) var corrections: [CorrectionView]?
    /// When each package that answers it was made; nil where there is none.
    public internal(set) var packages: [String]?
    /// The person's other records, each with the request for the same; nil where there are none.
    public internal(set) var mergedRecords: [MergedRecordView]?
}

/// A step of a request.
public struct RequestStepView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "PrivacyRequestStep",
        [
            .action: .choice(of: RequestAction.self, "The step."),
            .on: .day("The day on which it happened."),
            .word: .text("The method, ground or finding.").optional,
            .time: .instant,
            .by: .text("Who noted it."),
        ]
    )
    .disclosing(["note"])

    /// The step.
    public let action: RequestAction
    /// The day on which it happened.
    public let on: String
    /// The method, ground or finding.
    public let word: String?
    /// When it was noted.
    public let time: String
    /// Who noted it.
    public let by: String
    /// The note, as the policy lets it through.
    public let fields: Disclosure

    private enum Key: String, CodingKey {
        case action, on, word, time, by
    }

    /// Writes the step as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(action, forKey: .action)
        try container.encode(on, forKey: .on)
        try container.encodeIfPresent(word, forKey: .word)
        try container.encode(time, forKey: .time)
        try container.encode(by, forKey: .by)
        try fields.encode(to: encoder)
    }
}

extension RequestView {
    init(_ row: RequestRow, _ holidays: HolidayCalendar, withSteps: Bool, in context: Context) throws {
        context.touch("request", row.id)
        let clock = row.clock(holidays)
        let today = try context.today()
        let due = row.state.isOpen ? clock.due(today: today) : nil
        id = "\(row.id)"
        number = row.number
        kind = row.kind
        article = row.kind.article
        state = row.state
        subject = "\(row.subject)"
        subjectNumber = try context.knownSubject(row.subject)?.number
        language = row.language
        received = "\(row.received)"
        self.due = due.map { "\($0)" }
        daysLeft = due.map { $0.daysSince1970 - today.daysSince1970 }
        isPaused = clock.isPaused
        isExtended = clock.extended != nil
        opened = PrivacyTime.text(row.opened)
        openedBy = try context.name(of: row.openedBy)
        actions = RequestTransitions.actions(in: row.state, kind: row.kind)
        guard withSteps else { return }
        let made = try PackageView.made(for: row, in: context)
        if !made.isEmpty { packages = made.map { PrivacyTime.text($0) } }
        mergedRecords = try MergedRecords(of: row, in: context).views
        let corrected = try CorrectionRow.all(of: row, in: context)
        if !corrected.isEmpty { corrections = try corrected.map { try CorrectionView($0, in: context) } }
        steps = try row.events.map { event in
            RequestStepView(
                action: event.action,
                on: "\(event.day)",
                word: event.word,
                time: PrivacyTime.text(event.time),
                by: try context.name(of: event.principal),
                fields: try event.note.map { try context.reveal($0, at: event.place, fields: ["note"]) }
                    ?? Disclosure()
            )
        }
    }
}

/// One request, under the key `request`.
public struct RequestAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "PrivacyRequestAnswer",
        [
            .request: RequestView.schema,
            .also: .list(
                of: .text(),
                "The requests for the same about the person's merged records, opened with it or before."
            )
            .optional,
        ]
    )

    /// The request.
    public let request: RequestView
    /// The numbers of the requests for the same about the person's merged records, opened with it or before.
    public internal(set) var also: [String]?

    init(_ request: RequestView) { self.request = request }

    init(_ id: RowID, in context: Context) throws {
        let row = try RequestRow.load(named: "\(id)", in: context)
        request = try RequestView(row, context.holidays(), withSteps: true, in: context)
    }
}

/// How instants are written.
enum PrivacyTime {
    /// RFC 3339 in UTC, to the millisecond.
    static func text(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}
