public import Engine
internal import Sealing

/// Lists the persons whose data was shown in a breach, for the notices to them.
public struct BreachSubjects: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.breach-subjects"
    /// What it does, in one sentence for people.
    public static let summary = "List the persons whose data was shown in a breach, with the fields."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.breach: .breach])

    /// The breach's number or id.
    public var breach: String

    /// The persons.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.subjects: .list(of: Entry.schema, "The persons, by number.")]
        )

        /// The persons.
        public let subjects: [Entry]
    }

    /// A person and what was shown.
    public struct Entry: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "BreachSubject",
            [
                .subject: .id.about("The pseudonym."),
                .subjectNumber: .text("The number that people know the subject by.").example("C-000001")
                    .optional,
                .fields: .list(of: .text(), "The fields that were shown, as `class.field`."),
            ]
        )

        /// The pseudonym.
        public let subject: String
        /// The number that people know the subject by.
        public let subjectNumber: String?
        /// The fields that were shown.
        public let fields: [String]
    }

    /// Asks for the persons.
    public init(breach: String) { self.breach = breach }

    /// Reads them from the audit log.
    public func answer(in context: Context) throws -> Answer {
        let row = try BreachRow.load(named: breach, in: context)
        context.touch("breach", row.id)
        let entries = try row.shown(in: context).fields.map { subject, fields in
            Entry(
                subject: "\(subject)",
                subjectNumber: try context.knownSubject(subject)?.number,
                fields: fields.sorted()
            )
        }
        return Answer(
            subjects: entries.sorted {
                ($0.subjectNumber ?? "", $0.subject) < ($1.subjectNumber ?? "", $1.subject)
            }
        )
    }
}
