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
    public static let schema = JSONSchema.nothing

    /// The record.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .controller: .text("Who holds the data."), .country: .text("Where, ISO 3166."),
                .officer: .text("The data protection officer, and how to reach them.").optional,
                .made: .instant,
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
        /// One for each purpose, in the policy's order.
        public let activities: [ProcessingActivity]
        /// What protects the data.
        public let measures: [String]
        /// The same as a page of HTML.
        public let html: String
    }

    /// Asks for the record.
    public init() {}

    /// Builds the record from the policy and the tables.
    public func answer(in context: Context) throws -> Answer {
        let activities = context.purposes.map { ProcessingActivity($0, in: context) }
        let made = PrivacyTime.text(context.nowMilliseconds)
        let officer = try context.dataProtectionOfficer()?.line
        let page = ProcessingPage(
            controller: context.settings.name,
            country: context.settings.country,
            officer: officer,
            made: made,
            activities: activities,
            measures: Self.measures
        )
        return Answer(
            controller: context.settings.name,
            country: context.settings.country,
            officer: officer,
            made: made,
            activities: activities,
            measures: Self.measures,
            html: page.html
        )
    }

    /// What this program does by itself, whatever a company adds.
    private static let measures = [
        "personal fields are sealed one by one, under a key for each person and class of data",
        "who asks is told by the operating system, and each field is shown as the policy says, by default not at all",
        "whatever is shown or changed is written into a log whose entries cannot be altered unnoticed",
        "data goes at the end of its term by the deletion of its key, and older backups do not open without it",
        "backups are encrypted, read back, restored and compared before they count",
    ]
}
