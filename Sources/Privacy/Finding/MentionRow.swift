internal import Engine
internal import Sealing
internal import Storage

/// A place in somebody else's records where a person may be mentioned, as it is stored; the words themselves stay there.
struct MentionRow {
    let id: RowID
    let subject: SubjectID
    let table: String
    let row: RowID
    let column: String
    let field: String
    let matched: [String]
    let state: MentionState
    let found: Int64
    let decidedBy: RowID?

    private static let columns =
        "id, subject_id, place_table, place_row, place_column, place_field, matched, state, found, decided_by"

    private init(_ stored: Row) throws {
        guard let id = RowID(bytes: stored.blob(0)), let subject = SubjectID(bytes: stored.blob(1)),
            let row = RowID(bytes: stored.blob(3)), let state = MentionState(rawValue: stored.text(7))
        else { throw StorageError.corrupt("a row of `privacy_mention` holds a word that is none") }
        self.id = id
        self.subject = subject
        table = stored.text(2)
        self.row = row
        column = stored.text(4)
        field = stored.text(5)
        matched = stored.text(6).split(separator: " ").map(String.init)
        self.state = state
        found = stored.int64(8)
        decidedBy = stored.optionalBlob(9).flatMap { RowID(bytes: $0) }
    }

    /// The mention with this id.
    static func load(_ id: RowID, in context: Context) throws -> MentionRow {
        let found = try context.connection.row(
            "SELECT \(columns) FROM privacy_mention WHERE id = ?1",
            .blob(id.bytes),
            map: MentionRow.init
        )
        guard let found else { throw EngineError.notFound(kind: "mention", name: "\(id)") }
        return found
    }

    /// The mentions that wait, of one subject or of all; with those that were decided where they are asked for.
    static func all(of subject: SubjectID?, withDecided: Bool, in context: Context) throws -> [MentionRow] {
        try context.connection.rows(
            """
            SELECT \(columns) FROM privacy_mention
            WHERE (?1 IS NULL OR subject_id = ?1) AND (?2 = 1 OR state = 'waiting') ORDER BY found, id
            """,
            .optional(subject?.bytes),
            .integer(withDecided ? 1 : 0),
            map: MentionRow.init
        )
    }
}

/// What became of a mention.
public enum MentionState: String, Sendable, Codable, CaseIterable {
    /// Nobody has looked at it.
    case waiting
    /// It speaks of the person.
    case confirmed
    /// It speaks of somebody else.
    case dismissed
}
