internal import Audit
public import Engine
internal import Orders
public import Sealing

/// Lifts a restriction, so that the person's data may be used again.
///
/// The person is told before (GDPR Art. 18(3)): ``LetterKind/lifting`` writes the letter.
public struct RestrictionLift: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.restriction-lift"
    /// What it does, in one sentence for people.
    public static let summary = "Lift the restriction of a person's data, after the person was told."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .subject: .text("The number or the pseudonym of the subject.").example("C-000001"),
            .told: .day("The day on which the person was told (GDPR Art. 18(3))."),
        ]
    )
    /// What a second person sees before agreeing.
    public static let shownToApprovers = ["subject", "told"]

    /// The number or the pseudonym of the subject.
    public var subject: String
    /// The day on which the person was told.
    public var told: String

    /// The subject whose data may be used again.
    public init(subject: String, told: String) {
        self.subject = subject
        self.told = told
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        if CalendarDay(told) == nil { throw PrivacyInput.notADay("told", told) }
    }

    /// Decides it; refused where nothing is restricted, or while an erasure keeps the data from being used.
    public func perform(in context: Context) throws -> RowID {
        let known = try context.subject(named: subject)
        guard let decision = try context.standing(of: known.id).restriction else {
            throw EngineError.conflict(
                what: "the data of `\(known.number)` is not restricted",
                reason: "there is no restriction in force",
                help: "nothing needs to be lifted"
            )
        }
        let requests = try RequestRow.load(about: known.id, in: context)
        if let erasure = requests.first(where: { $0.kind == .erasure && $0.state.keepsRestricted }) {
            throw EngineError.conflict(
                what: "the restriction of `\(known.number)` cannot be lifted",
                reason: "the erasure `\(erasure.number)` is `\(erasure.state.rawValue)`",
                help: erasure.state == .scheduled
                    ? "withdraw the erasure first, if the person takes it back"
                    : "what is left is kept because the law asks for it, and for nothing else"
            )
        }
        let number = try RequestDecisions.number(decision, context.connection)
        let request = requests.first { $0.number == number }
        let today = try context.today()
        guard let day = CalendarDay(told), day <= today, request.map({ day >= $0.received }) ?? true else {
            throw InputError(
                "told",
                "`\(told)` does not lie between the request and today",
                help: "tell the person first with `coffer privacy letter REQUEST --letter lifting`"
            )
        }
        try RequestDecisions.add(
            .restriction(subject: known.id, isInForce: false),
            of: request,
            told: day,
            in: context
        )
        return known.row
    }

    /// The subject, and that its data may be used.
    public func answer(_ result: RowID, in context: Context) throws -> RestrictionAnswer {
        let known = try context.subject(named: subject)
        return RestrictionAnswer(
            subject: "\(known.id)",
            subjectNumber: known.number,
            isRestricted: try context.standing(of: known.id).restriction != nil
        )
    }
}

/// Whether a person's data is restricted.
public struct RestrictionAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .subject: .id.about("The subject's pseudonym."),
            .subjectNumber: .text("The number that people know the subject by.").example("C-000001"),
            .isRestricted: .boolean("Whether its data may only be kept."),
        ]
    )

    /// The subject's pseudonym.
    public let subject: String
    /// The number that people know the subject by.
    public let subjectNumber: String
    /// Whether its data may only be kept.
    public let isRestricted: Bool
}

extension RequestState {
    /// Whether an erasure that has come so far keeps what is still there from being used.
    fileprivate var keepsRestricted: Bool {
        switch self {
        case .scheduled, .executing, .doneLive, .finalInBackups, .recipientsNotified, .partlyHeld: true
        default: false
        }
    }
}
