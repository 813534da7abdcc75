internal import Audit
internal import Sealing
internal import Storage

/// Level 3, between two archives: whether every key that rows of the data name is in the vault, or deleted by a decision.
///
/// SQLite compares the two files, so that memory does not depend on how many keys there are.
struct KeyVerification {
    let data: ReadArchive
    let vault: ReadArchive
    /// The database of the data archive, to which the vault's is attached as `vault`.
    let database: DatabaseFile
    let schemas: [SchemaModule]
    let decisions: DecisionsLog

    /// Compares.
    ///
    /// - Throws: ``VerificationError/keysMissing(archive:vault:count:first:)``, or what the database reports.
    func run() throws {
        let gone = decisions.inForce.goneKeys
        var missing = 0
        var first: String?
        try database.read { connection in
            let parts = try sources(connection).map { source in
                """
                SELECT \(source.key) AS key, '\(source.table)' AS place FROM main.\(source.table)
                WHERE \(source.column) IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM vault.wrapped_key AS held WHERE held.id = \(source.key))
                """
            }
            guard !parts.isEmpty else { return }
            let sql = "SELECT key, MIN(place) FROM (\(parts.joined(separator: " UNION ALL "))) GROUP BY key"
            try connection.forEach(sql) { row in
                let id = KeyID(bytes: row.blob(0))
                guard id.map({ !gone.contains($0) }) ?? true else { return true }
                missing += 1
                first = first ?? "\(id.map { "\($0)" } ?? "none at all"), in `\(row.text(1))`"
                return true
            }
        }
        guard missing == 0 else {
            throw VerificationError.keysMissing(
                archive: data.name.text,
                vault: vault.name.text,
                count: missing,
                first: first ?? ""
            )
        }
    }

    /// Where key ids stand, as far as the database has these columns already.
    private func sources(_ connection: Connection) throws -> [(table: String, column: String, key: String)] {
        var found: [(table: String, column: String, key: String)] = []
        for table in schemas.flatMap(\.tables) {
            let columns = try connection.rows(
                "SELECT name FROM pragma_table_info(?1)",
                .text(table.name)
            ) { $0.text(0) }
            for column in table.columns where columns.contains(column.name) {
                switch column.content {
                // The key id stands behind two bytes of every envelope; see `Envelope`.
                case .sealed: found.append((table.name, column.name, "substr(\(column.name), 3, 16)"))
                case .reference("key"): found.append((table.name, column.name, column.name))
                default: continue
                }
            }
        }
        return found
    }
}
