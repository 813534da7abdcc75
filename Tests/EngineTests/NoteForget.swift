import Audit
import Engine
import Sealing
import Storage

/// Forgets the person of a note: the tombstone first; the key goes once that is durable.
struct NoteForget: Command {
    static let name = "note.forget"
    static let summary = "Forget the person of a note."
    static let schema = JSONSchema.object(CodingKeys.self, [.number: .text()])
    var number: String

    struct Answer: Encodable, Sendable, SchemaDescribed {
        static let schema = JSONSchema.object(CodingKeys.self, [.number: .text()])
        let number: String
    }

    func perform(in context: Context) throws -> RowID {
        let row = try context.noteRow("number = ?1", .text(number), name: number)
        guard let key = try context.keyID(of: row.place.subject, class: .contact) else {
            throw EngineError.notFound(kind: "key", name: number)
        }
        try context.decide(.tombstone(key: key, subject: row.place.subject, class: .contact))
        return row.place.row
    }

    func answer(_ result: RowID, in context: Context) throws -> Answer { Answer(number: number) }
}
