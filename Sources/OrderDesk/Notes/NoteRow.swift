internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `note` as it is stored.
struct NoteRow {
    let id: RowID
    let place: (kind: WorkKind, id: RowID)
    let subject: SubjectID
    let body: [UInt8]?
    let made: Int64
    let author: RowID

    /// Where the sealed text lies; it is written once.
    var bodyPlace: SealedPlace { Self.place(id, subject) }

    static func place(_ id: RowID, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "note", row: id, revision: 1, class: .contact, subject: subject)
    }

    /// The columns that ``init(_:)`` reads, of the table `note` under the name `n`.
    static let columns =
        "n.id, \(WorkKind.columns(of: "n.")), n.subject_id, n.body, n.made, n.made_by"
    private static let byID = "SELECT \(columns) FROM note n WHERE n.id = ?1"

    init(_ row: Row) throws {
        id = try row.identifier(0)
        place = try WorkItem.reference(row, at: 1)
        let next = 1 + Int32(WorkKind.allCases.count)
        subject = try row.identifier(next)
        body = row.optionalBlob(next + 1)
        made = row.int64(next + 2)
        author = try row.identifier(next + 3)
    }

    static func load(_ id: RowID, _ connection: Connection) throws -> NoteRow {
        let row = try connection.row(byID, .blob(id.bytes), map: NoteRow.init)
        guard let row else { throw EngineError.notFound(kind: "note", name: id.description) }
        return row
    }

    /// The notes about something behind one of them, oldest first; those about a customer's merged records as well.
    static func page(
        _ item: WorkItem,
        after: RowID?,
        limit: Int,
        _ connection: Connection
    ) throws -> [NoteRow] {
        let records = item.kind == .customer ? CustomerRow.records(of: "?1") : "?1"
        return try connection.rows(
            """
            SELECT \(columns) FROM note n WHERE n.\(item.kind.column) IN (\(records)) AND n.id > ?2
            ORDER BY n.id LIMIT ?3
            """,
            .blob(item.id.bytes),
            .blob(after?.bytes ?? []),
            .integer(Int64(limit)),
            map: NoteRow.init
        )
    }

    /// Writes a new note and whom it mentions.
    static func insert(
        _ id: RowID,
        _ item: WorkItem,
        _ subject: SubjectID,
        body: [UInt8],
        _ mentions: [MentionTarget],
        in context: Context
    ) throws {
        try context.connection.execute(
            """
            INSERT INTO note (
                id, \(WorkKind.columns(of: "")), subject_id, body, body_revision, made, made_by
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, ?12, ?13)
            """,
            arguments: [.blob(id.bytes)] + item.references + [
                .blob(subject.bytes), .blob(body), .integer(context.nowMilliseconds),
                .blob(context.principal.id.bytes),
            ]
        )
        for (position, mention) in mentions.enumerated() {
            try context.connection.execute(
                "INSERT INTO note_mention (note_id, position, kind, principal_id, name) VALUES (?1, ?2, ?3, ?4, ?5)",
                .blob(id.bytes),
                .integer(Int64(position)),
                .text(mention.kind.rawValue),
                .optional(mention.principal?.id.bytes),
                .optional(mention.principal == nil ? mention.name : nil)
            )
        }
    }
}
