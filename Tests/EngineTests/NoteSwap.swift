import Engine
import Sealing
import Storage

/// Has two notes change their persons: a change about several people at once.
struct NoteSwap: Command {
    static let name = "note.swap"
    static let summary = "Swap the persons of two notes."
    static let schema = JSONSchema.object(
        CodingKeys.self,
        [.number: .text(), .other: .text(), .remark: .text(), .added: .text().optional]
    )
    var number: String
    var other: String
    /// What is said of both, so that the input holds something personal.
    var remark: String
    /// A note of somebody new that is made on the way.
    var added: String?

    func perform(in context: Context) throws -> RowID {
        var names: [Plaintext] = []
        let rows = try [number, other].map { try context.noteRow("number = ?1", .text($0), name: $0) }
        for row in rows {
            names.append(try context.use(row.body, at: row.place)["name"] ?? Plaintext(""))
        }
        for (row, name) in zip(rows, names.reversed()) {
            var place = row.place
            var fields = try context.use(row.body, at: place)
            fields["name"] = name
            place.revision += 1
            try context.connection.execute(
                "UPDATE note SET body = ?1, body_revision = ?2 WHERE id = ?3",
                .blob(try context.seal(fields, at: place)),
                .integer(Int64(place.revision)),
                .blob(place.row.bytes)
            )
        }
        if let added {
            _ = try NoteAdd(number: added, person: remark, email: "new@example.org").perform(in: context)
        }
        return rows[0].place.row
    }

    func answer(_ result: RowID, in context: Context) throws -> NoteAnswer {
        try context.note("id = ?1", .blob(result.bytes), name: number)
    }
}
