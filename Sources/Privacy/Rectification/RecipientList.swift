public import Engine

/// Lists who received data of a request's subject, with the letter that tells each what became of it.
///
/// GDPR Art. 19.
public struct RecipientList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.recipients-list"
    /// What it does, in one sentence for people.
    public static let summary =
        "List who received the data, with the letter that tells each what became of it."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .language: .choice(
                of: LetterLanguage.self,
                "The language of the letters; English where none is given."
            )
            .optional,
        ]
    )

    /// The request's number or id.
    public var request: String
    /// The language of the letters.
    public var language: LetterLanguage?

    /// The recipients.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            Key.self,
            [.recipients: .list(of: RecipientView.schema, "Who received it, by name.")]
        )
        .disclosing(["name"])

        /// Who received it.
        public let recipients: [RecipientView]
        /// The name of the person, as the policy lets it through.
        public let fields: Disclosure

        private enum Key: String, CodingKey { case recipients }

        /// Writes the list as one object.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(recipients, forKey: .recipients)
            try fields.encode(to: encoder)
        }
    }

    /// Asks who received the data of a request's subject.
    public init(request: String, language: LetterLanguage? = nil) {
        self.request = request
        self.language = language
    }

    /// Renders the letters; values go in as far as the policy lets them through.
    public func answer(in context: Context) throws -> Answer {
        let row = try RequestRow.load(named: request, in: context)
        guard RecipientRow.kinds.contains(row.kind) else {
            throw EngineError.conflict(
                what: "nobody is told of request `\(row.number)`",
                reason: "it is a request for \(row.kind.rawValue)",
                help: "recipients are told of a rectification, an erasure and a restriction (GDPR Art. 19)"
            )
        }
        let language = language ?? .english
        let name =
            try context.knownSubject(row.subject).map { try context.revealName(of: $0) } ?? Disclosure()
        let values = try CorrectionRow.all(of: row, in: context).map { correction in
            (field: correction.field, value: try correction.reveal(in: context).values[correction.field])
        }
        let words = context.reportWords.fields
        let officer = try context.dataProtectionOfficer()?.line
        let recipients = try RecipientRow.all(of: row, in: context).map { recipient in
            let letter = RecipientLetter(
                company: context.settings.name,
                officer: officer,
                request: row.number,
                kind: row.kind,
                name: name.values["name"],
                recipient: recipient,
                changes: values.map { (words[$0.field]?.word ?? .init($0.field, $0.field), $0.value) }
            )
            return RecipientView(recipient, letter, language)
        }
        context.about(row.subject)
        return Answer(recipients: recipients, fields: name)
    }
}

/// Somebody who received data, and the letter to them.
public struct RecipientView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "DataRecipient",
        [
            .recipient: .text("Who received it.").example("Post"),
            .what: .text("What they received."),
            .last: .instant.about("When they received it last."),
            .told: .day("The day on which they were told; absent where they were not yet.").optional,
            .subject: .text("The subject line of the letter."),
            .text: .text("The letter."),
        ]
    )

    /// Who received it.
    public let recipient: String
    /// What they received.
    public let what: String
    /// When they received it last.
    public let last: String
    /// The day on which they were told; nil where they were not yet.
    public let told: String?
    /// The subject line of the letter.
    public let subject: String
    /// The letter.
    public let text: String

    init(_ row: RecipientRow, _ letter: RecipientLetter, _ language: LetterLanguage) {
        recipient = row.name
        what = language == .english ? row.what.english : row.what.chinese
        last = PrivacyTime.text(row.last)
        told = row.told.map { "\($0)" }
        subject = letter.subject(in: language)
        text = letter.text(in: language)
    }
}
