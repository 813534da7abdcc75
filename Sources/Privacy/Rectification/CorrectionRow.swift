internal import Engine
internal import Sealing
internal import Storage

/// A field that was put right on a request: which one, when, and by whom.
///
/// The value that was wrong is not kept: a wrong value serves no purpose (GDPR Art. 5(1)(d)). That it was there, and in
/// which revision it ended, stays.
struct CorrectionRow {
    let place: SealedPlace
    let column: String
    let field: String
    let time: Int64
    let principal: RowID

    /// Notes what was put right on a request.
    static func add(_ corrected: [CorrectedField], to request: RequestRow, in context: Context) throws {
        for one in corrected {
            try context.connection.execute(
                """
                INSERT INTO privacy_correction (id, request_id, subject_id, place_table, place_row, place_column,
                    place_field, place_revision, time, principal_id)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                .blob(context.newID().bytes),
                .blob(request.id.bytes),
                .blob(request.subject.bytes),
                .text(one.place.table),
                .blob(one.place.row.bytes),
                .text(one.column),
                .text(one.field),
                .integer(Int64(one.place.revision)),
                .integer(context.nowMilliseconds),
                .blob(context.principal.id.bytes)
            )
        }
    }

    /// What was put right on a request, by field.
    static func all(of request: RequestRow, in context: Context) throws -> [CorrectionRow] {
        try context.connection.rows(
            """
            SELECT place_table, place_row, place_column, place_field, place_revision, time, principal_id
            FROM privacy_correction WHERE request_id = ?1 ORDER BY time, place_column, place_field
            """,
            .blob(request.id.bytes)
        ) { row in
            guard let place = RowID(bytes: row.blob(1)), let principal = RowID(bytes: row.blob(6)),
                let retentionClass = context.sealedClass(of: row.text(2), in: row.text(0))
            else { throw StorageError.corrupt("a row of `privacy_correction` names no place") }
            return CorrectionRow(
                place: SealedPlace(
                    table: row.text(0),
                    row: place,
                    revision: UInt64(bitPattern: row.int64(4)),
                    class: retentionClass,
                    subject: request.subject
                ),
                column: row.text(2),
                field: row.text(3),
                time: row.int64(5),
                principal: principal
            )
        }
    }

    /// The field as it is now, as far as the policy lets it through; it may have been changed again since.
    func reveal(in context: Context) throws -> Disclosure {
        let stored = try context.connection.row(
            "SELECT \(column), \(column)_revision FROM \(place.table) WHERE id = ?1",
            .blob(place.row.bytes)
        ) { (sealed: $0.optionalBlob(0), revision: UInt64(bitPattern: $0.int64(1))) }
        guard let stored, let sealed = stored.sealed else { return Disclosure() }
        var now = place
        now.revision = stored.revision
        return try context.reveal(sealed, at: now, fields: [field])
    }
}

extension Context {
    /// The class of what is sealed in a column; nil where there is no such column.
    func sealedClass(of column: String, in table: String) -> RetentionClass? {
        tables.first { $0.name == table }?.columns.first { $0.name == column }?.sealedClass
    }
}
