internal import Audit
internal import Sealing
internal import Storage
internal import Vault

/// Every envelope that the tables hold, found through their description.
///
/// A sealed column `x` lives in a row with the columns `id`, `subject_id`, `x` and `x_revision`.
struct SealedRows {
    private let columns: [(table: String, column: String, retentionClass: RetentionClass)]

    init(_ modules: [SchemaModule]) {
        columns = modules.flatMap(\.tables).flatMap { table in
            table.columns.compactMap { column in
                guard case .sealed(let name, _) = column.content, let known = RetentionClass(rawValue: name)
                else {
                    return nil
                }
                return (table.name, column.name, known)
            }
        }
    }

    /// Each envelope's place and commitment, as the tables hold them now.
    func current(_ connection: Connection) throws -> [WrittenEnvelope] {
        var found: [WrittenEnvelope] = []
        try visit(connection) { place, _, sealed in
            // Why an empty commitment: an envelope without a readable header is one that nobody wrote.
            let commitment = (try? Envelope.header(of: sealed))?.commitment ?? []
            found.append(
                WrittenEnvelope(
                    place: .init(table: place.table, row: place.row, class: place.retentionClass.rawValue),
                    revision: place.revision,
                    commitment: commitment
                )
            )
        }
        return found
    }

    /// The envelopes that do not open where they stand.
    func unopened(_ connection: Connection, _ vault: Vault) throws -> [Finding] {
        var findings: [Finding] = []
        try visit(connection) { place, _, sealed in
            do {
                _ = try vault.open(
                    sealed,
                    table: place.table,
                    row: place.row,
                    revision: place.revision,
                    class: place.retentionClass,
                    subject: place.subject
                )
            } catch {
                findings.append(
                    Finding(
                        what:
                            "`\(place.table)` row \(place.row), \(place.retentionClass.rawValue): \(Problem(error).code)",
                        action:
                            "restore this row from the newest verified backup; its personal data is lost here"
                    )
                )
            }
        }
        return findings
    }

    /// Visits the envelopes whose key is not among `held`, with place, column and key, in the order of the rows' places.
    ///
    /// Every row is read once, where it lies and in the order that it lies in; only what is visited is taken out of it. An
    /// envelope without a readable header names no key, and is passed over.
    func visitWithout(
        _ held: Set<KeyID>,
        _ connection: Connection,
        _ body: (_ place: SealedPlace, _ column: String, _ key: KeyID) throws -> Void
    ) throws {
        for (table, columns) in Dictionary(grouping: columns, by: \.table).sorted(by: { $0.key < $1.key }) {
            let names = columns.map { "\($0.column), \($0.column)_revision" }.joined(separator: ", ")
            try connection.forEach("SELECT id, subject_id, \(names) FROM \(table)") { row in
                for (place, column) in columns.enumerated() {
                    let sealed = Int32(2 * place + 2)
                    // Why nil for bytes that are no envelope: they name no key; that they are damaged `doctor` tells.
                    let key = row.withBlob(sealed) { $0.isEmpty ? nil : try? Envelope.keyID(of: $0) }
                    guard let key, !held.contains(key) else { continue }
                    guard let id = row.withBlob(0, RowID.init), let subject = row.withBlob(1, SubjectID.init)
                    else { throw StorageError.corrupt("a row of `\(table)` has no sound id") }
                    let place = SealedPlace(
                        table: table,
                        row: id,
                        revision: UInt64(bitPattern: row.int64(sealed + 1)),
                        class: column.retentionClass,
                        subject: subject
                    )
                    try body(place, column.column, key)
                }
                return true
            }
        }
    }

    /// Visits every envelope with its place and its column.
    func visit(
        _ connection: Connection,
        _ body: (_ place: SealedPlace, _ column: String, _ sealed: [UInt8]) throws -> Void
    ) throws {
        for (table, column, retentionClass) in columns {
            try connection.forEach(
                """
                SELECT id, subject_id, \(column)_revision, \(column) FROM \(table)
                WHERE \(column) IS NOT NULL ORDER BY id
                """
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
                try body(place, column, row.blob(3))
                return true
            }
        }
    }
}
