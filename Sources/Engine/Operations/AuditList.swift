internal import Audit
internal import Sealing

/// Lists entries of the audit log, newest first.
public struct AuditList: Query {
    /// Its name.
    public static let name = "audit.list"
    /// What it does.
    public static let summary = "List entries of the audit log, newest first."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .principal: .text("Only this user's entries.").optional,
            .operation: .text("Only this operation's; `order.` for all of a noun.").optional,
            .subject: .id.about("Only entries about this subject, by its pseudonym.").optional,
            .limit: .limit(10_000),
        ]
    )

    /// Only this principal's entries.
    public let principal: String?
    /// Only this operation's entries.
    public let operation: String?
    /// Only entries about this subject, by its pseudonym.
    public let subject: String?
    /// At most so many.
    public let limit: Int

    /// The entries that were found.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .entries: .list(of: AuditView.schema, "The entries, newest first.")
            ]
        )

        /// The entries, newest first.
        public let entries: [AuditView]
    }

    /// Lists entries.
    public init(principal: String? = nil, operation: String? = nil, subject: String? = nil, limit: Int = 50) {
        self.principal = principal
        self.operation = operation
        self.subject = subject
        self.limit = limit
    }

    /// Checks the limit and the pseudonym.
    public func validate() throws(InputError) {
        guard (1...10_000).contains(limit) else {
            throw InputError(
                "limit",
                "\(limit) is outside 1 to 10000",
                help: "ask for fewer entries at a time"
            )
        }
        if let subject, SubjectID(subject) == nil {
            throw InputError(
                "subject",
                "`\(subject)` is not a pseudonym",
                help: "use the id that `audit show` prints"
            )
        }
    }

    /// The entries, newest first.
    public func answer(in context: Context) throws -> Answer {
        var filter = AuditFilter(limit: limit)
        filter.principal = principal
        filter.operation = operation
        filter.subject = subject.flatMap { SubjectID($0) }
        return Answer(
            entries: try context.parts.audit.list(filter, on: context.connection).map(AuditView.init)
        )
    }
}
