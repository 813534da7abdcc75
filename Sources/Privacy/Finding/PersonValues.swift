internal import Engine
internal import Sealing
internal import Storage

/// What a person is known by: the values of their own row that can be searched by, for comparing and nothing else.
struct PersonValues {
    /// A value and the sealed field that it stands in.
    let indexed: [(field: String, text: String)]
    /// The number that people use.
    let number: String

    /// - Throws: What the vault throws when an envelope does not open.
    init(of person: KnownSubject, in context: Context) throws {
        number = person.number
        guard let register = context.subjectRegisters.first(where: { $0.kind == person.kind }) else {
            indexed = []
            return
        }
        var values: [(field: String, text: String)] = []
        for index in context.indexes where index.table == register.table && index.normaliser.isIdentifying {
            let stored = try context.connection.row(
                "SELECT \(index.column), \(index.column)_revision FROM \(index.table) WHERE id = ?1",
                .blob(person.row.bytes)
            ) { (sealed: $0.optionalBlob(0), revision: UInt64(bitPattern: $0.int64(1))) }
            guard let stored, let sealed = stored.sealed else { continue }
            let place = SealedPlace(
                table: index.table,
                row: person.row,
                revision: stored.revision,
                class: index.retentionClass,
                subject: person.id
            )
            if let text = try context.use(sealed, at: place)[index.field]?.disclose() {
                values.append((index.field, text))
            }
        }
        indexed = values
    }
}

extension Normaliser {
    /// Whether its tokens stand for whole values or words, so that equal tokens mean an equal value.
    var isWhole: Bool { self != .namePrefix && self != .nameTrigram }

    /// Whether an equal value speaks for the same person; a postcode does not.
    var isIdentifying: Bool { isWhole && self != .postcode }
}
