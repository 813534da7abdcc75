public import Engine
internal import Sealing

/// Lists the notes about one document, the oldest first.
public struct NoteList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "note.list"
    /// What it does, in one sentence for people.
    public static let summary = "List the notes about a document, the oldest first."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .about: .workKind, .document: .workName, .limit: .pageLimit.optional,
            .after: .text("The id after which the page begins.").optional,
        ]
    )

    /// What kind of document they are about.
    public var about: WorkKind
    /// The document's number, code or id.
    public var document: String
    /// The most notes on the page; 50 where none is given.
    public var limit: Int?
    /// The id after which the page begins.
    public var after: String?

    /// The notes about a document.
    public init(about: WorkKind, document: String) {
        self.about = about
        self.document = document
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.limit(limit)
        guard let after, RowID(after) == nil else { return }
        throw InputError("after", "`\(after)` is not an id", help: "give what `next` of the last page says")
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> NoteListAnswer {
        let size = limit ?? 50
        let item = try WorkItem.load(about, named: document, in: context)
        item.touch(in: context)
        let rows = try NoteRow.page(
            item,
            after: after.flatMap { RowID($0) },
            limit: size + 1,
            context.connection
        )
        return NoteListAnswer(
            notes: try rows.prefix(size).map { row in
                let own = row.place.id == item.id ? item : try WorkItem.load(row.place, in: context)
                return try NoteView(row, own, in: context)
            },
            next: rows.count > size ? rows[size - 1].id.description : nil
        )
    }
}

/// Notes, under the key `notes`.
public struct NoteListAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.notes: .list(of: NoteView.schema, "The notes, the oldest first."), .next: .next.optional]
    )

    /// The notes, the oldest first.
    public let notes: [NoteView]
    /// What to give as `after` for the next page; absent on the last one.
    public let next: String?
}
