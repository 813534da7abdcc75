public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A note, as whoever asks may see it.
public struct NoteView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Note",
        [
            .id: .id, .about: .workKind, .document: .workName.about("What people call it."),
            .time: .instant, .user: .text("Who wrote it."),
            .mentions: .list(
                of: .text("A user's name, or `role:` or `team:` and a name.").example("role:finance"),
                "Whom it mentions; absent where it mentions nobody."
            ).optional,
        ]
    )
    .disclosing(SealedFields.note)

    /// The id, a UUID.
    public let id: String
    /// What kind of document it is about.
    public let about: WorkKind
    /// What people call the document: its number, its code, or its id while it has none.
    public let document: String
    /// When it was written.
    public let time: Instant
    /// Who wrote it.
    public let user: String
    /// Whom it mentions.
    public let mentions: [String]?
    /// What it says.
    public let fields: Disclosure

    private enum Key: String, CodingKey { case id, about, document, time, user, mentions }

    init(_ row: NoteRow, _ item: WorkItem, in context: Context) throws {
        item.touch(in: context)
        id = row.id.description
        about = item.kind
        document = item.label
        time = Instant(row.made)
        user = try context.name(of: row.author)
        let words = try MentionTarget.words(of: row.id, in: context)
        mentions = words.isEmpty ? nil : words
        fields = try context.reveal(row.body, at: row.bodyPlace, fields: SealedFields.note)
    }

    /// Writes it as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(about, forKey: .about)
        try container.encode(document, forKey: .document)
        try container.encode(time, forKey: .time)
        try container.encode(user, forKey: .user)
        try container.encodeIfPresent(mentions, forKey: .mentions)
        try fields.encode(to: encoder)
    }
}

extension MentionTarget {
    /// Whom a stored note mentions and who is still there.
    static func all(of note: RowID, in context: Context) throws -> [MentionTarget] {
        let principals = try context.activePrincipals()
        return try stored(note, in: context).compactMap { kind, id, name in
            guard kind == .user else { return MentionTarget(kind: kind, name: name ?? "", principal: nil) }
            guard let principal = principals.first(where: { $0.id == id }) else { return nil }
            return MentionTarget(kind: .user, name: principal.name, principal: principal)
        }
    }

    /// Whom a stored note mentions, as it is written in an answer.
    static func words(of note: RowID, in context: Context) throws -> [String] {
        try stored(note, in: context).map { kind, id, name in
            word(kind, try id.map { try context.name(of: $0) } ?? name ?? "")
        }
    }

    private static func stored(_ note: RowID, in context: Context) throws
        -> [(kind: Mention.Kind, principal: RowID?, name: String?)]
    {
        try context.connection.rows(
            "SELECT kind, principal_id, name FROM note_mention WHERE note_id = ?1 ORDER BY position",
            .blob(note.bytes)
        ) { row in
            guard let kind = Mention.Kind(rawValue: row.text(0)) else {
                throw StorageError.corrupt("a mention is of a kind of another version")
            }
            return (kind, try row.optionalIdentifier(1), row.optionalText(2))
        }
    }
}
