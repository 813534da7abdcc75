public import Engine
public import Sealing
internal import Storage

/// Lists the mentions that wait for somebody to look at them.
public struct MentionList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.mentions-list"
    /// What it does, in one sentence for people.
    public static let summary =
        "List the mentions of people in the records of others that wait to be looked at."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .subject: .text("Only those of this subject.").example("C-000001").optional,
            .all: .boolean("Those that were decided as well.").optional,
        ]
    )

    /// Only those of this subject.
    public var subject: String?
    /// Whether those that were decided are listed as well.
    public var all: Bool?

    /// The mentions of one subject, or of all.
    public init(subject: String? = nil, all: Bool? = nil) {
        self.subject = subject
        self.all = all
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> MentionsAnswer {
        let person = try subject.map { try context.subject(named: $0).id }
        return MentionsAnswer(
            mentions: try MentionRow.all(of: person, withDecided: all == true, in: context)
                .map { try MentionView($0, in: context) }
        )
    }
}

/// Says whether a mention speaks of the person.
public struct MentionReview: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.mentions-review"
    /// What it does, in one sentence for people.
    public static let summary = "Say whether a mention speaks of the person."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .mention: .id.about("The mention."),
            .verdict: .choice(["confirmed", "dismissed"], "Whether it speaks of the person."),
        ]
    )

    /// The mention.
    public var mention: String
    /// Whether it speaks of the person.
    public var verdict: MentionState

    /// A word on a mention.
    public init(mention: String, verdict: MentionState) {
        self.mention = mention
        self.verdict = verdict
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard RowID(mention) != nil else {
            throw InputError(
                "mention",
                "`\(mention)` is no id of a mention",
                help: "take one from `coffer privacy mentions list`"
            )
        }
        guard verdict != .waiting else {
            throw InputError("verdict", "`waiting` decides nothing", help: "say `confirmed` or `dismissed`")
        }
    }

    /// Writes the word down; a later one takes its place.
    public func perform(in context: Context) throws -> RowID {
        guard let id = RowID(mention) else { throw EngineError.notFound(kind: "mention", name: mention) }
        let row = try MentionRow.load(id, in: context)
        try context.connection.execute(
            "UPDATE privacy_mention SET state = ?2, decided = ?3, decided_by = ?4 WHERE id = ?1",
            .blob(id.bytes),
            .text(verdict.rawValue),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.about(row.subject)
        context.touch("mention", id)
        return id
    }

    /// The mention as it stands now.
    public func answer(_ result: RowID, in context: Context) throws -> MentionAnswer {
        MentionAnswer(mention: try MentionView(MentionRow.load(result, in: context), in: context))
    }
}

/// One mention, under the key `mention`.
public struct MentionAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.mention: MentionView.schema])

    /// The mention.
    public let mention: MentionView
}
