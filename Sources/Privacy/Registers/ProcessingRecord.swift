public import Engine

/// The record of processing activities, made from the policy in force and the description of the tables.
///
/// GDPR Art. 30(1). The data protection officer is whom `coffer company set` names.
public struct ProcessingRecord: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.record"
    /// What it does, in one sentence for people.
    public static let summary = "Print the record of processing activities (GDPR Art. 30)."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.language: .choice(of: LetterLanguage.self, "The language; English where none is given.").optional]
    )

    /// The language of its texts; names of roles, purposes and fields stay as the policy has them.
    public var language: LetterLanguage?

    /// The record.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .controller: .text("Who holds the data."), .country: .text("Where, ISO 3166."),
                .officer: .text("The data protection officer, and how to reach them.").optional,
                .made: .instant,
                .language: .choice(of: LetterLanguage.self, "The language of its texts."),
                .activities: .list(
                    of: ProcessingActivity.schema,
                    "One for each purpose, in the policy's order."
                ),
                .measures: .list(of: .text(), "What protects the data (Art. 32)."),
                .html: .text("The same as a page of HTML."),
            ]
        )

        /// Who holds the data.
        public let controller: String
        /// Where, ISO 3166.
        public let country: String
        /// The data protection officer, and how to reach them; nil where nobody said.
        public let officer: String?
        /// When it was made.
        public let made: String
        /// The language of its texts.
        public let language: LetterLanguage
        /// One for each purpose, in the policy's order.
        public let activities: [ProcessingActivity]
        /// What protects the data.
        public let measures: [String]
        /// The same as a page of HTML.
        public let html: String
    }

    /// Asks for the record.
    public init(language: LetterLanguage? = nil) { self.language = language }

    /// Builds the record from the policy and the tables.
    public func answer(in context: Context) throws -> Answer {
        let texts = ProcessingPageTexts(language ?? .english, context.reportWords)
        let activities = context.purposes.map { ProcessingActivity($0, texts, in: context) }
        let made = PrivacyTime.text(context.nowMilliseconds)
        let officer = try context.dataProtectionOfficer()?.line
        let page = ProcessingPage(
            controller: context.settings.name,
            country: context.settings.country,
            officer: officer,
            made: made,
            activities: activities,
            texts: texts,
            mark: TrainingMark(texts.language, in: context)
        )
        return Answer(
            controller: context.settings.name,
            country: context.settings.country,
            officer: officer,
            made: made,
            language: texts.language,
            activities: activities,
            measures: texts.measures,
            html: page.html
        )
    }
}
