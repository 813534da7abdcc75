internal import Engine
internal import Sealing
internal import Storage

/// A sealed field that holds what somebody wrote in their own words.
struct FreeText {
    let table: String
    let column: String
    let retentionClass: RetentionClass
    let field: String

    /// All of them, read from the description of the tables.
    static func columns(_ tables: [Table]) -> [FreeText] {
        tables.flatMap { table in
            table.columns.flatMap { column in
                guard let retentionClass = column.sealedClass else { return [FreeText]() }
                return column.freeText.map {
                    FreeText(
                        table: table.name,
                        column: column.name,
                        retentionClass: retentionClass,
                        field: $0
                    )
                }
            }
        }
    }

    /// Every envelope of the column but those of one subject.
    func places(
        but subject: SubjectID,
        in context: Context
    ) throws -> [(place: SealedPlace, sealed: [UInt8])] {
        try load("subject_id <> ?1", .blob(subject.bytes), in: context)
    }

    /// The envelope in one row; nil where it is gone.
    func place(in row: RowID, _ context: Context) throws -> (place: SealedPlace, sealed: [UInt8])? {
        try load("id = ?1", .blob(row.bytes), in: context).first
    }

    private func load(
        _ condition: String,
        _ value: SQLValue,
        in context: Context
    ) throws -> [(place: SealedPlace, sealed: [UInt8])] {
        try context.connection.rows(
            """
            SELECT id, subject_id, \(column)_revision, \(column) FROM \(table)
            WHERE \(column) IS NOT NULL AND \(condition) ORDER BY id
            """,
            value
        ) { row in
            guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(1)) else {
                throw StorageError.corrupt("a row of `\(table)` has no sound id")
            }
            let place = SealedPlace(
                table: table,
                row: id,
                revision: UInt64(bitPattern: row.int64(2)),
                class: retentionClass,
                subject: subject
            )
            return (place, row.blob(3))
        }
    }
}
