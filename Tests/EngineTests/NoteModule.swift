import Engine
import Policy
import Sealing
import Storage

/// A module of one table, just enough for the engine's own promises: a note about a person.
let noteModule = EngineModule(
    name: "notes",
    schema: SchemaModule(
        name: "notes",
        migrations: [
            Migration(
                number: 1,
                name: "notes",
                statements: [
                    """
                    CREATE TABLE note (
                        id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE, subject_id BLOB NOT NULL,
                        body BLOB, body_revision INTEGER NOT NULL
                    ) STRICT
                    """
                ]
            )
        ],
        tables: [
            Table(
                "note",
                about: "a note about a person",
                columns: [
                    .key("id"), .business("number"), .subject("subject_id"),
                    .sealed("body", class: "contact", fields: ["name", "email"]), .system("body_revision"),
                ]
            )
        ]
    ),
    operations: [NoteAdd.self, NoteShow.self, NoteEdit.self, NoteForget.self, NoteSwap.self],
    fields: [
        FieldEntry(group: "contact", name: "name", mask: .name),
        FieldEntry(group: "contact", name: "email", mask: .email),
    ],
    checks: []
)

struct NoteAnswer: Encodable, Sendable, Equatable, SchemaDescribed {
    static let schema = JSONSchema.object(
        CodingKeys.self,
        [.number: .text(), .person: JSONSchema.nothing.disclosing(["name", "email"])]
    )
    let number: String
    let person: Disclosure
}

struct NoteAdd: Command {
    static let name = "note.add"
    static let summary = "Add a note."
    static let schema = JSONSchema.object(
        CodingKeys.self,
        [.number: .text(), .person: .text(), .email: .text(), .failsAfterwards: .boolean()]
    )
    var number: String
    var person: String
    var email: String
    var failsAfterwards = false

    struct Failure: Error {}

    func validate() throws(InputError) {
        guard !number.isEmpty else {
            throw InputError("number", "it is empty", help: "give the note a number")
        }
    }

    func perform(in context: Context) throws -> RowID {
        let id = context.newID()
        let place = SealedPlace(
            table: "note",
            row: id,
            revision: 1,
            class: .contact,
            subject: context.newSubject()
        )
        let fields = PersonalFields(["name": Plaintext(person), "email": Plaintext(email)])
        try context.connection.execute(
            "INSERT INTO note (id, number, subject_id, body, body_revision) VALUES (?1, ?2, ?3, ?4, 1)",
            .blob(id.bytes),
            .text(number),
            .blob(place.subject.bytes),
            .blob(try context.seal(fields, at: place))
        )
        context.touch("note", id)
        if failsAfterwards { throw Failure() }
        return id
    }

    func answer(_ result: RowID, in context: Context) throws -> NoteAnswer {
        try context.note("id = ?1", .blob(result.bytes), name: number)
    }
}

struct NoteEdit: PreparedCommand {
    static let name = "note.edit"
    static let summary = "Change the person of a note."
    static let schema = JSONSchema.object(CodingKeys.self, [.number: .text(), .person: .text()])
    var number: String
    var person: String

    func prepare(in context: Context) throws { _ = try sealed(in: context) }

    func perform(in context: Context) throws -> RowID {
        let (place, body) = try sealed(in: context)
        try context.connection.execute(
            "UPDATE note SET body = ?1, body_revision = ?2 WHERE id = ?3",
            .blob(body),
            .integer(Int64(place.revision)),
            .blob(place.row.bytes)
        )
        return place.row
    }

    private func sealed(in context: Context) throws -> (place: SealedPlace, body: [UInt8]) {
        let row = try context.noteRow("number = ?1", .text(number), name: number)
        var place = row.place
        var fields = try context.use(row.body, at: place)
        fields["name"] = Plaintext(person)
        place.revision += 1
        return (place, try context.seal(fields, at: place))
    }

    func answer(_ result: RowID, in context: Context) throws -> NoteAnswer {
        try context.note("id = ?1", .blob(result.bytes), name: number)
    }
}

struct NoteShow: Query {
    static let name = "note.show"
    static let summary = "Show a note."
    static let schema = JSONSchema.object(CodingKeys.self, [.number: .text()])
    var number: String

    func answer(in context: Context) throws -> NoteAnswer {
        try context.note("number = ?1", .text(number), name: number)
    }
}

extension Context {
    struct NoteRow {
        let number: String
        let place: SealedPlace
        let body: [UInt8]
    }

    func noteRow(_ condition: String, _ value: SQLValue, name: String) throws -> NoteRow {
        let found = try connection.row(
            "SELECT id, number, subject_id, body, body_revision FROM note WHERE \(condition)",
            value
        ) { row in
            NoteRow(
                number: row.text(1),
                place: SealedPlace(
                    table: "note",
                    row: RowID(bytes: row.blob(0)) ?? .zero,
                    revision: UInt64(row.int64(4)),
                    class: .contact,
                    subject: SubjectID(bytes: row.blob(2)) ?? .zero
                ),
                body: row.blob(3)
            )
        }
        guard let found else { throw EngineError.notFound(kind: "note", name: name) }
        return found
    }

    func note(_ condition: String, _ value: SQLValue, name: String) throws -> NoteAnswer {
        let row = try noteRow(condition, value, name: name)
        return NoteAnswer(
            number: row.number,
            person: try reveal(row.body, at: row.place, fields: ["name", "email"])
        )
    }
}
