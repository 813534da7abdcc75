public import Engine
internal import Policy
internal import Sealing

/// What has reached the end of its term, by subject and class.
public struct RetentionAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "RetentionAnswer",
        [
            .erased: .list(of: Erased.schema, "What a sweep took; none in a report.").optional,
            .due: .list(of: Due.schema, "What is over and still there, the longest over first."),
        ]
    )

    /// One class of one subject that a sweep took.
    public struct Erased: Encodable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "RetentionErased",
            [
                .subject: .id.about("The subject's pseudonym."),
                .retentionClass: .text("The retention class."),
                .ended: .day("The last day on which it was to be kept."),
                .envelopes: .count("How many envelopes there were."),
            ]
        )

        /// The subject's pseudonym.
        public let subject: String
        /// The retention class.
        public let retentionClass: String
        /// The last day on which it was to be kept.
        public let ended: String
        /// How many envelopes there were.
        public let envelopes: Int

        private enum CodingKeys: String, CodingKey {
            case retentionClass = "class"
            case subject, ended, envelopes
        }
    }

    /// One class of one subject whose term is over.
    public struct Due: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "RetentionDue",
            [
                .subject: .id.about("The subject's pseudonym."),
                .subjectNumber: .text("The number that people know the subject by.").optional,
                .retentionClass: .text("The retention class."),
                .ended: .day("The last day on which it was to be kept."),
                .basis: .text("Why it was kept until then, as `retention.yaml` says."),
                .article: .text("The article of law."),
                .envelopes: .count("How many envelopes there are."),
                .end: .choice(of: RetentionSweep.End.self, "What becomes of it."),
                .why: .text("Why it stays; nothing where it goes.").optional,
                .until: .day("The day on which somebody looks at a hold again.").optional,
            ]
        )

        /// The subject's pseudonym.
        public let subject: String
        /// The number that people know the subject by.
        public let subjectNumber: String?
        /// The retention class.
        public let retentionClass: String
        /// The last day on which it was to be kept.
        public let ended: String
        /// Why it was kept until then.
        public let basis: String
        /// The article of law.
        public let article: String
        /// How many envelopes there are.
        public let envelopes: Int
        /// What becomes of it: `shred`, `review`, `held` or `restricted`.
        public let end: String
        /// Why it stays.
        public let why: String?
        /// The day on which somebody looks at a hold again.
        public let until: String?

        private enum CodingKeys: String, CodingKey {
            case retentionClass = "class"
            case subject, subjectNumber, ended, basis, article, envelopes, end, why, until
        }
    }

    /// What a sweep took; nil in a report.
    public let erased: [Erased]?
    /// What is over and still there.
    public let due: [Due]

    init(erased: [Erased]? = nil, due: [RetentionSweep.Due], in context: Context) throws {
        self.erased = erased
        self.due = try due.map { one in
            Due(
                subject: "\(one.subject)",
                subjectNumber: try context.knownSubject(one.subject)?.number,
                retentionClass: one.retentionClass.rawValue,
                ended: "\(one.ended)",
                basis: one.term.basis,
                article: one.term.article,
                envelopes: one.envelopes,
                end: one.end.rawValue,
                why: one.why,
                until: one.until
            )
        }
    }
}
