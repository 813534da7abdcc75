internal import Audit
public import Engine
internal import Orders

/// Writes a letter about a request, in the language of its subject.
public struct LetterWrite: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.letter"
    /// What it does, in one sentence for people.
    public static let summary = "Write a letter about a request, in the language of its subject."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .letter: .choice(of: LetterKind.self, "What the letter is about."),
            .language: .choice(of: LetterLanguage.self, "The language; the request's where none is given.")
                .optional,
        ]
    )

    /// The request's number or id.
    public var request: String
    /// What the letter is about.
    public var letter: LetterKind
    /// The language.
    public var language: LetterLanguage?

    /// A letter.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            Key.self,
            [
                .letter: .choice(of: LetterKind.self, "What the letter is about."),
                .language: .choice(of: LetterLanguage.self, "The language."),
                .subject: .text("The subject line."),
                .text: .text("The text."),
            ]
        )
        .disclosing(["name"])

        /// What the letter is about.
        public let letter: LetterKind
        /// The language.
        public let language: LetterLanguage
        /// The subject line.
        public let subject: String
        /// The text.
        public let text: String
        /// The name it is addressed to, as the policy lets it through.
        public let fields: Disclosure

        private enum Key: String, CodingKey {
            case letter, language, subject, text
        }

        /// Writes the letter as one object.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(letter, forKey: .letter)
            try container.encode(language, forKey: .language)
            try container.encode(subject, forKey: .subject)
            try container.encode(text, forKey: .text)
            try fields.encode(to: encoder)
        }
    }

    /// A letter about a request.
    public init(request: String, letter: LetterKind, language: LetterLanguage? = nil) {
        self.request = request
        self.letter = letter
        self.language = language
    }

    /// Renders the letter; the subject's name goes in as far as the policy lets it through.
    public func answer(in context: Context) throws -> Answer {
        let row = try RequestRow.load(named: request, in: context)
        let language = language ?? LetterLanguage(rawValue: row.language) ?? .english
        let ground: RequestAction? =
            switch letter {
            case .refusal: .refuse
            case .extension: .extend
            default: nil
            }
        if letter == .completion, row.state.isOpen || [.refused, .withdrawn, .duplicate].contains(row.state) {
            throw EngineError.conflict(
                what: "request `\(row.number)` has no letter `completion` now",
                reason: "it is `\(row.state.rawValue)`",
                help: "carry it out first with `coffer privacy request run \(row.number)`"
            )
        }
        if letter == .lifting { try requireRestriction(row, in: context) }
        let known = try context.knownSubject(row.subject)
        let name = try known.map { try context.revealName(of: $0) } ?? Disclosure()
        var facts = Letter.Facts(
            name: name.values["name"],
            company: context.settings.name,
            officer: try context.dataProtectionOfficer()?.line,
            number: row.number,
            right: row.kind,
            received: "\(row.received)",
            due: try row.clock(context.holidays()).due(today: context.today()).map { "\($0)" },
            ground: ground.flatMap { row.last($0)?.word }
        )
        if letter == .completion, row.kind == .erasure {
            facts.kept = try Certificate(of: row.number, in: context).held.map {
                Letter.Kept(basis: $0.basis, article: $0.article, until: $0.until)
            }
        }
        let rendered = try Letter(kind: letter, facts: facts).render(in: language)
        return Answer(
            letter: letter,
            language: language,
            subject: rendered.subject,
            text: TrainingMark(language, in: context).above(rendered.text),
            fields: name
        )
    }

    private func requireRestriction(_ row: RequestRow, in context: Context) throws {
        let decision = try context.standing(of: row.subject).restriction
        let number = try decision.flatMap { try RequestDecisions.number($0, context.connection) }
        guard row.kind != .restriction || number != row.number else { return }
        throw EngineError.conflict(
            what: "request `\(row.number)` has no letter `lifting` now",
            reason: "no restriction of this request is in force",
            help: "`coffer privacy restriction list` names the requests that led to one"
        )
    }
}
