public import Engine
internal import Sealing

/// Writes the notice of a breach to the authority or to a person.
///
/// GDPR Art. 33(3), 34(2).
public struct BreachNotice: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.breach-notice"
    /// What it does, in one sentence for people.
    public static let summary = "Write the notice of a breach to the authority, or to one of the persons."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .breach: .breach,
            .subject: .text("The person's number or pseudonym; the authority where none is given.").optional,
            .language: .choice(of: LetterLanguage.self, "The language; the person's, or English.").optional,
        ]
    )

    /// The breach's number or id.
    public var breach: String
    /// The person's number or pseudonym; the authority where none is given.
    public var subject: String?
    /// The language.
    public var language: LetterLanguage?

    /// A notice.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            Key.self,
            [
                .language: .choice(of: LetterLanguage.self, "The language."),
                .title: .text("The subject line."),
                .text: .text("The text."),
                .missing: .list(
                    of: .choice(Missing.allCases.map(\.rawValue), "Something that was never said."),
                    "What the law wants in it and the store does not know: a gap in the text, to be filled in."
                )
                .optional,
            ]
        )
        .disclosing(["name"])

        /// The language.
        public let language: LetterLanguage
        /// The subject line.
        public let title: String
        /// The text.
        public let text: String
        /// What the law wants in it and the store does not know; nil where nothing is missing.
        public let missing: [Missing]?
        /// The name it is addressed to, as the policy lets it through.
        public let fields: Disclosure

        private enum Key: String, CodingKey { case language, title, text, missing }

        /// Writes the notice as one object.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(language, forKey: .language)
            try container.encode(title, forKey: .title)
            try container.encode(text, forKey: .text)
            try container.encodeIfPresent(missing, forKey: .missing)
            try fields.encode(to: encoder)
        }
    }

    /// Something that a notice has to say and the store was not told.
    public enum Missing: String, Sendable, Codable, CaseIterable {
        /// The data protection officer, or another point of contact.
        ///
        /// GDPR Art. 33(3)(b).
        case officer
    }

    /// A notice of a breach.
    public init(breach: String, subject: String? = nil, language: LetterLanguage? = nil) {
        self.breach = breach
        self.subject = subject
        self.language = language
    }

    /// Renders the notice; notes go in as far as the policy lets them through.
    public func answer(in context: Context) throws -> Answer {
        let row = try BreachRow.load(named: breach, in: context)
        try row.require([.assessed, .closed], or: "breach `\(row.number)` cannot be told of now")
        context.touch("breach", row.id)
        let officer = try context.dataProtectionOfficer()
        let missing: [Missing]? = officer == nil ? [.officer] : nil
        var facts = BreachNoticeText(company: context.settings.name, officer: officer, row: row)
        for action in [BreachAction.facts, .effects, .measures, .late] {
            guard let event = row.last(action), let note = event.note else { continue }
            facts.notes[action] = try context.reveal(note, at: event.place, fields: ["note"]).values["note"]
        }
        let shown = try row.shown(in: context)
        facts.subjects = shown.fields.count
        facts.records = shown.entries
        facts.unreadable = shown.unreadable
        facts.classes = shown.classes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        guard let subject else {
            let language = language ?? .english
            return Answer(
                language: language,
                title: facts.title(in: language),
                text: TrainingMark(language, in: context).above(facts.authority(in: language)),
                missing: missing,
                fields: Disclosure()
            )
        }
        let known = try context.subject(named: subject)
        guard let fields = shown.fields[known.id] else {
            throw EngineError.conflict(
                what: "`\(known.number)` has no notice of breach `\(row.number)`",
                reason: "the audit log tells of nothing that was shown of this person",
                help: "`coffer privacy breach subjects \(row.number)` lists those whose data was shown"
            )
        }
        let words = context.reportWords.fields
        let language = language ?? LetterLanguage(closestTo: known.language)
        let name = try context.revealName(of: known)
        let names = fields.sorted().map { field in
            let own = String(field.drop { $0 != "." }.dropFirst())
            let word = words[own]?.word ?? .init(own, own)
            return language == .english ? word.english : word.chinese
        }
        return Answer(
            language: language,
            title: facts.title(in: language),
            text: facts.person(name.values["name"], names, in: language),
            missing: missing,
            fields: name
        )
    }
}
