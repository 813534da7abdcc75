public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Opens a request of a data subject; the clock runs from the day on which it came in.
public struct RequestOpen: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-open"
    /// What it does, in one sentence for people.
    public static let summary = "Open a request of a data subject."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .kind: .choice(of: RequestKind.self, "What is asked for."),
            .subject: .text("The number or the pseudonym of the subject.").example("C-000001").optional,
            .find: SubjectSearch.schema.optional,
            .received: .day("The day on which it came in; today where none is given.").optional,
            .language: .choice(of: LetterLanguage.self, "The language of letters; else the subject's.")
                .optional,
        ]
    )

    /// What is asked for.
    public var kind: RequestKind
    /// The number or the pseudonym of the subject.
    public var subject: String?
    /// What the person is known by, where nobody knows the number.
    public var find: SubjectSearch?
    /// The day on which it came in.
    public var received: String?
    /// The language of letters.
    public var language: LetterLanguage?

    /// A request of a subject.
    public init(
        kind: RequestKind,
        subject: String? = nil,
        find: SubjectSearch? = nil,
        received: String? = nil,
        language: LetterLanguage? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.find = find
        self.received = received
        self.language = language
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try SubjectSearch.check(subject, find)
        if let received, CalendarDay(received) == nil { throw PrivacyInput.notADay("received", received) }
    }

    /// Opens the request under the next number of the year.
    public func perform(in context: Context) throws -> RowID {
        let known = try context.subject(named: subject, or: find)
        let today = try context.today()
        let day = received.flatMap { CalendarDay($0) } ?? today
        guard day <= today else {
            throw InputError("received", "\(day) has not come yet", help: "give the day on which it came in")
        }
        let id = try open(for: known, on: day, in: context)
        // Why no more: one package covers every record of the person.
        guard !kind.isAnsweredWithPackage else { return id }
        // Why one for each record of the person: what is asked for reaches all of them, and each has its own keys.
        for other in try context.records(of: known).dropFirst() {
            let isOpen = try RequestRow.load(about: other.id, in: context)
                .contains { $0.kind == kind && $0.state.isOpen }
            if !isOpen { _ = try open(for: other, on: day, in: context) }
        }
        return id
    }

    private func open(for known: KnownSubject, on day: CalendarDay, in context: Context) throws -> RowID {
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO privacy_request (id, number, kind, subject_id, state, received, language, opened, opened_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """,
            .blob(id.bytes),
            .text(try RequestSeries.requests.next(in: day.year, context.connection)),
            .text(kind.rawValue),
            .blob(known.id.bytes),
            .text(RequestState.received.rawValue),
            .text("\(day)"),
            .text((language ?? LetterLanguage(closestTo: known.language)).rawValue),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.about(known.id)
        context.touch("request", id)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> RequestAnswer {
        var answer = try RequestAnswer(result, in: context)
        let opened = try RequestRow.load(named: "\(result)", in: context)
        guard let known = try context.knownSubject(opened.subject) else { return answer }
        let others = try context.records(of: known).dropFirst().flatMap {
            try RequestRow.load(about: $0.id, in: context)
        }
        .filter { $0.kind == kind && ($0.opened == opened.opened || $0.state.isOpen) }
        answer.also = others.isEmpty ? nil : others.map(\.number)
        return answer
    }
}
