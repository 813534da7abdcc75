internal import Audit
public import Engine
internal import Sealing
internal import Storage

/// Lists the ledger of consents of one person, and what it comes to.
public struct ConsentList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.consent-list"
    /// What it does, in one sentence for people.
    public static let summary = "List what a person consented to and took back, with what proves it."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.subject: .consentSubject])

    /// The ledger of one person.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .inForce: .list(of: .text(), "The purposes that the person consents to now."),
                .entries: .list(of: ConsentView.schema, "What was noted, the oldest first."),
            ]
        )

        /// The purposes that the person consents to now, as the decisions log says.
        public let inForce: [String]
        /// What was noted, the oldest first.
        public let entries: [ConsentView]
    }

    /// The number or the pseudonym of the subject.
    public var subject: String

    /// Whose ledger.
    public init(subject: String) { self.subject = subject }

    /// Reads the ledger.
    public func answer(in context: Context) throws -> Answer {
        let known = try context.subject(named: subject)
        return Answer(
            inForce: try context.consents(of: known.id).keys.sorted(),
            entries: try ConsentView.load("c.subject_id = ?1", .blob(known.id.bytes), in: context)
        )
    }
}
