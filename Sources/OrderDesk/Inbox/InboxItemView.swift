public import Engine
internal import Sealing

/// Something that waits for whoever asks.
public struct InboxItemView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What kind of thing waits.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// A note that mentions the reader, a role of theirs or their team.
        case mention
        /// A step of an order that is the reader's, or any of their roles'.
        case step
    }

    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "InboxItem",
        [
            .kind: .choice(Kind.allCases.map(\.rawValue), "What kind of thing waits."),
            .id: .id.about("What to mark it by; absent for a step, which is over when it is done.").optional,
            .about: .workKind, .document: .workName.about("What people call the document."),
            .step: .text("The step's name in `workflow.yaml`.").example("picking").optional,
            .text: .text("What is done in the step.").optional,
            .since: .instant.about("Since when it waits."),
            .due: .instant.about("Until when it is to be done.").optional,
            .overdue: .boolean("Whether that time is past.").optional,
            .user: .text("Who wrote the note, or whose step it is.").optional,
            .read: .boolean("Whether it was marked as read.").optional,
        ]
    )
    .disclosing(SealedFields.note)

    /// What kind of thing waits.
    public let kind: Kind
    /// What to mark it by.
    public let id: String?
    /// What kind of document it is about.
    public let about: WorkKind
    /// What people call the document.
    public let document: String
    /// The step's name.
    public let step: String?
    /// What is done in the step.
    public let text: String?
    /// Since when it waits.
    public let since: Instant
    /// Until when it is to be done.
    public let due: Instant?
    /// Whether that time is past.
    public let overdue: Bool?
    /// Who wrote the note, or whose step it is.
    public let user: String?
    /// Whether it was marked as read.
    public let read: Bool?
    /// What the note says.
    public let fields: Disclosure

    private enum Key: String, CodingKey {
        case kind, id, about, document, step, text, since, due, overdue, user, read
    }

    init(_ row: NoteRow, _ item: WorkItem, isRead: Bool, in context: Context) throws {
        item.touch(in: context)
        kind = .mention
        id = row.id.description
        about = item.kind
        document = item.label
        (step, text, due, overdue) = (nil, nil, nil, nil)
        since = Instant(row.made)
        user = try context.name(of: row.author)
        read = isRead
        fields = try context.reveal(row.body, at: row.bodyPlace, fields: SealedFields.note)
    }

    init(_ view: OrderStepView, opened: Int64) {
        kind = .step
        id = nil
        about = .order
        document = view.order
        step = view.step
        text = view.text
        since = view.started ?? Instant(opened)
        due = view.due
        overdue = view.overdue
        user = view.owner
        read = nil
        fields = Disclosure()
    }

    /// Whether it comes before another: what is due first, then what waits longest.
    static func isBefore(_ one: InboxItemView, _ other: InboxItemView) -> Bool {
        let first = (one.due?.milliseconds ?? .max, one.since.milliseconds)
        let second = (other.due?.milliseconds ?? .max, other.since.milliseconds)
        guard first == second else { return first < second }
        return (one.document, one.step ?? "", one.id ?? "") < (
            other.document, other.step ?? "", other.id ?? ""
        )
    }

    /// Writes it as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(id, forKey: .id)
        try container.encode(about, forKey: .about)
        try container.encode(document, forKey: .document)
        try container.encodeIfPresent(step, forKey: .step)
        try container.encodeIfPresent(text, forKey: .text)
        try container.encode(since, forKey: .since)
        try container.encodeIfPresent(due, forKey: .due)
        try container.encodeIfPresent(overdue, forKey: .overdue)
        try container.encodeIfPresent(user, forKey: .user)
        try container.encodeIfPresent(read, forKey: .read)
        try fields.encode(to: encoder)
    }
}
