internal import Audit
public import Engine
internal import Sealing

/// Lists whose data is restricted, and who objected to what.
public struct RestrictionList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.restriction-list"
    /// What it does, in one sentence for people.
    public static let summary = "List whose data is restricted, and who objected to which purpose."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// Restrictions and objections.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.restrictions: .list(of: Entry.schema, "What is in force, in the order it was decided.")]
        )

        /// What is in force, in the order it was decided.
        public let restrictions: [Entry]
    }

    /// A restriction or an objection.
    public struct Entry: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .subject: .id.about("The subject's pseudonym."),
                .subjectNumber: .text("The number that people know the subject by.").example("C-000001")
                    .optional,
                .decision: .count("Its place in the decisions log."),
                .purpose: .text("The purpose that an objection closes; absent for a restriction.").optional,
                .request: .text("The request that led to it, where this store knows it.").optional,
            ]
        )

        /// The subject's pseudonym.
        public let subject: String
        /// The number that people know the subject by.
        public let subjectNumber: String?
        /// Its place in the decisions log.
        public let decision: UInt64
        /// The purpose that an objection closes; nil for a restriction.
        public let purpose: String?
        /// The request that led to it, where this store knows it.
        public let request: String?
    }

    /// Asks for the list.
    public init() {}

    /// Reads the whole decisions log, every signature and seal checked.
    public func answer(in context: Context) throws -> Answer {
        let inForce = try context.decisionsInForce()
        let subjects = Set(inForce.restrictions.filter(\.value).keys)
            .union(inForce.objections.filter(\.value).keys.map(\.subject))
        let entries = try subjects.flatMap { subject in
            let standing = try context.standing(of: subject)
            let number = try context.knownSubject(subject)?.number
            let restriction = standing.restriction.map { (decision: $0, purpose: String?.none) }
            let objections = standing.objections.map { (decision: $0.value, purpose: String?.some($0.key)) }
            return try ([restriction].compactMap(\.self) + objections).map { one in
                Entry(
                    subject: "\(subject)",
                    subjectNumber: number,
                    decision: one.decision,
                    purpose: one.purpose,
                    request: try RequestDecisions.number(one.decision, context.connection)
                )
            }
        }
        return Answer(restrictions: entries.sorted { $0.decision < $1.decision })
    }
}
