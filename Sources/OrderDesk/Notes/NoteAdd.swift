public import Engine
public import Sealing

/// Writes a note about an order, a customer or another document, and tells whom it mentions.
public struct NoteAdd: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "note.add"
    /// What it does, in one sentence for people.
    public static let summary = "Write a note about a document; @NAME puts it into somebody's inbox."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .about: .workKind,
            .document: .workName,
            .text: .text(
                "What the note says; `@NAME` mentions a user, a role or a team, `@role:NAME` and `@team:NAME` say which.",
                length: 1...PersonalText.longest
            ),
        ]
    )

    /// What kind of document it is about.
    public var about: WorkKind
    /// The document's number, code or id.
    public var document: String
    /// What the note says.
    public var text: String

    /// A note about a document.
    public init(about: WorkKind, document: String, text: String) {
        self.about = about
        self.document = document
        self.text = text
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try PersonalText.require(text, field: "text") }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let item = try WorkItem.load(about, named: document, in: context)
        item.touch(in: context)
        let mentions = try MentionTarget.all(in: text, in: context)
        // Why a pseudonym of nobody's: what is about nobody's data may still name a person, and is sealed as all else is.
        let subject = item.subject ?? context.newSubject()
        let id = context.newID()
        let body = try context.seal(
            PersonalFields().changed(by: [("noteText", text)]),
            at: NoteRow.place(id, subject)
        )
        try NoteRow.insert(id, item, subject, body: body, mentions, in: context)
        context.touch("note", id)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> NoteAnswer {
        let row = try NoteRow.load(result, context.connection)
        let item = try WorkItem.load(row.place, in: context)
        let principals = try context.activePrincipals()
        let unseen = try MentionTarget.all(of: row.id, in: context).compactMap {
            UnseenMention($0, item, principals, in: context)
        }
        return NoteAnswer(
            note: try NoteView(row, item, in: context),
            unseen: unseen.isEmpty ? nil : unseen
        )
    }
}

/// One note, under the key `note`.
public struct NoteAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .note: NoteView.schema,
            .unseen: .list(
                of: UnseenMention.schema,
                "Who is mentioned and does not see it; absent where everybody does."
            ).optional,
        ]
    )

    /// The note.
    public let note: NoteView
    /// Who is mentioned and does not see it.
    public let unseen: [UnseenMention]?
}
