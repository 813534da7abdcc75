internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// The notes that mention somebody: by name, by a role that they have now, or by their team.
enum InboxMentions {
    /// A note that mentions the reader.
    struct Found {
        let row: NoteRow
        let isRead: Bool
    }

    /// Those that the reader may see, the oldest first; read ones only where asked for.
    ///
    /// What the reader wrote to a role or a team of their own does not count, and what they wrote to themselves does.
    static func load(
        all: Bool,
        only note: RowID? = nil,
        in context: Context
    ) throws -> [(found: Found, item: WorkItem)] {
        let principal = context.principal
        var notes: [RowID: Found] = [:]
        let named = principal.roles.map { (Mention.Kind.role, $0) } + [(Mention.Kind.team, principal.team)]
        for found in try rows("m.principal_id = ?1", [], all, note, in: context) {
            notes[found.row.id] = found
        }
        for (kind, name) in named {
            let values: [SQLValue] = [.text(kind.rawValue), .text(name)]
            for found in try rows(
                "m.kind = ?4 AND m.name = ?5 AND n.made_by <> ?1",
                values,
                all,
                note,
                in: context
            ) {
                notes[found.row.id] = found
            }
        }
        return try notes.values.sorted { $0.row.id < $1.row.id }.compactMap { found in
            let item = try WorkItem.load(found.row.place, in: context)
            guard item.isVisible(in: context), try context.mayUse(found.row.subject) else { return nil }
            return (found, item)
        }
    }

    /// Parameters: ?1 the reader, ?2 whether those that were read as well, ?3 the only note that counts, then those of the
    /// condition.
    private static func rows(
        _ condition: String,
        _ values: [SQLValue],
        _ all: Bool,
        _ note: RowID?,
        in context: Context
    ) throws -> [Found] {
        try context.connection.rows(
            """
            SELECT \(NoteRow.columns), r.read FROM note_mention m JOIN note n ON n.id = m.note_id
            LEFT JOIN note_read r ON r.note_id = n.id AND r.principal_id = ?1
            WHERE (\(condition)) AND (?2 = 1 OR r.read IS NULL) AND (?3 IS NULL OR n.id = ?3)
            """,
            arguments: [
                .blob(context.principal.id.bytes), .integer(all ? 1 : 0), .optional(note?.bytes),
            ] + values
        ) { row in
            Found(row: try NoteRow(row), isRead: !row.isNull(5 + Int32(WorkKind.allCases.count)))
        }
    }
}
