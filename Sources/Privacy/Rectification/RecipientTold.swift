public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Notes that somebody who had received the data was told.
///
/// GDPR Art. 19.
public struct RecipientTold: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.recipients-told"
    /// What it does, in one sentence for people.
    public static let summary = "Note that a recipient of the data was told what became of it."
    /// What a second person sees of it.
    public static let shownToApprovers = ["request", "recipient", "on"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .recipient: .text("The recipient, as `privacy.recipients-list` names it."),
            .on: .on.optional,
        ]
    )

    /// The request's number or id.
    public var request: String
    /// The recipient.
    public var recipient: String
    /// The day on which it was told; today where none is given.
    public var on: String?

    /// A recipient that was told.
    public init(request: String, recipient: String, on: String? = nil) {
        self.request = request
        self.recipient = recipient
        self.on = on
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try PrivacyInput.check(on: on, note: nil) }

    /// Notes the day; told twice, the first day stays.
    public func perform(in context: Context) throws -> RowID {
        let row = try RequestRow.load(named: request, in: context)
        let recipients = try RecipientRow.all(of: row, in: context)
        guard recipients.contains(where: { $0.name == recipient }) else {
            throw EngineError.notFound(kind: "recipient", name: recipient)
        }
        let today = try context.today()
        let day = on.flatMap { CalendarDay($0) } ?? today
        guard day >= row.received, day <= today else {
            throw InputError(
                "on",
                "`\(day)` does not lie between \(row.received), when the request came in, and today",
                help: "give the day on which the recipient was told"
            )
        }
        try context.connection.execute(
            """
            INSERT INTO privacy_notice (id, request_id, subject_id, recipient, day, time, principal_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (request_id, recipient) DO NOTHING
            """,
            .blob(context.newID().bytes),
            .blob(row.id.bytes),
            .blob(row.subject.bytes),
            .text(recipient),
            .text("\(day)"),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.about(row.subject)
        context.touch("request", row.id)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> RequestAnswer {
        try RequestAnswer(result, in: context)
    }
}
