public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Notes a personal data breach in the register; the 72 hours run from when the company became aware.
public struct BreachOpen: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.breach-open"
    /// What it does, in one sentence for people.
    public static let summary = "Note a breach; the 72 hours run from when it became known."
    /// What a second person sees of it.
    public static let shownToApprovers = ["aware", "since", "until", "actor", "operations", "fields"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .facts: .text("What happened; sealed.", length: 1...4000),
            .aware: .instant.about("When the company became aware; now where none is given.").optional,
            .since: .instant.about("From when on entries of the audit log are looked through.").optional,
            .until: .instant.about("Until when, not included.").optional,
            .actor: .text("Only what this user was shown.").optional,
            .operations: .list(of: .text(), "Only what these operations showed; `order.` for all of a noun.")
                .optional,
            .fields: .list(of: .text(), "Only these fields, as `class.field` or `class`.").optional,
        ]
    )

    /// What happened.
    public var facts: String
    /// When the company became aware; now where none is given.
    public var aware: String?
    /// From when on entries of the audit log are looked through.
    public var since: String?
    /// Until when, not included.
    public var until: String?
    /// Only what this user was shown.
    public var actor: String?
    /// Only what these operations showed.
    public var operations: [String]?
    /// Only these fields.
    public var fields: [String]?

    /// A breach to note.
    public init(facts: String, aware: String? = nil) {
        self.facts = facts
        self.aware = aware
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try BreachInput.note(facts, "facts")
        if let aware { _ = try BreachInput.instant(aware, "aware") }
        if let since { _ = try BreachInput.instant(since, "since") }
        if let until { _ = try BreachInput.instant(until, "until") }
        try BreachInput.words(operations ?? [], "operations")
        try BreachInput.words(fields ?? [], "fields")
    }

    /// Opens it under the next number of the year.
    public func perform(in context: Context) throws -> RowID {
        let id = context.newID()
        guard let subject = SubjectID(bytes: context.newID().bytes) else {
            preconditionFailure("every id has 16 bytes")
        }
        let aware = try BreachInput.past(aware, "aware", in: context)
        try context.connection.execute(
            """
            INSERT INTO privacy_breach (id, number, subject_id, state, aware, since, until, actor, operations, fields,
                opened, opened_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            .blob(id.bytes),
            .text(try RequestSeries.breaches.next(in: context.today().year, context.connection)),
            .blob(subject.bytes),
            .text(BreachState.open.rawValue),
            .integer(aware),
            .optional(try since.map { try BreachInput.instant($0, "since") }),
            .optional(try until.map { try BreachInput.instant($0, "until") }),
            .optional(actor),
            .text((operations ?? []).joined(separator: " ")),
            .text((fields ?? []).joined(separator: " ")),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        try BreachEvent.add(.facts, to: (id, subject), at: aware, note: facts, in: context)
        context.touch("breach", id)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> BreachAnswer {
        try BreachAnswer(result, in: context)
    }
}
