internal import Sealing
internal import Storage
internal import Vault

/// What was made anew of the lookup tables.
public struct LookupFigures: Sendable, Codable, Equatable {
    /// How many envelopes were opened.
    public internal(set) var envelopes = 0
    /// How many did not open, so that their rows are not found.
    public internal(set) var unopened = 0
    /// How many tags were written.
    public internal(set) var tags = 0
}

/// Makes the lookup tables anew from the sealed rows: derived data that no snapshot carries.
///
/// One walk over every sealed column that can be searched by. Tags are made as long first as they could become, since how
/// long they are to be follows from how many rows have the field; cut, sorted and written in order they go in quickly.
/// Memory does not depend on how many there are: see ``LookupMarks``.
struct LookupRebuild {
    let connection: Connection
    let vault: Vault
    let fields: [IndexedField]
    /// How many tags are held in memory.
    var marksInMemory = 1 << 18

    /// Empties the tables and fills them again.
    func run() throws -> LookupFigures {
        var figures = LookupFigures()
        let plans = try lengths()
        let isMoved = try connection.sortsOnDisk()
        defer { if isMoved { connection.sortInMemory() } }
        for statement in LookupTables.anew { try connection.execute(statement) }
        let columns = Dictionary(grouping: fields) { Column(table: $0.table, name: $0.column) }
        for (column, fields) in columns.sorted(by: { $0.key < $1.key }) {
            try rebuild(column, fields, plans, &figures)
        }
        try connection.execute(LookupTables.rowIndex)
        return figures
    }

    private struct Column: Hashable, Comparable {
        let table: String
        let name: String

        static func < (left: Column, right: Column) -> Bool {
            (left.table, left.name) < (right.table, right.name)
        }
    }

    /// One field's tags while its column is walked; its index key is derived once.
    private final class Scope {
        let field: IndexedField
        let key: IndexKey
        /// The length of its tags as it was, where the store still knows.
        let kept: Int?
        /// The longest that its tags can become.
        let mostBits: Int
        var rows = 0

        /// Its column has a value in so many rows.
        init(_ field: IndexedField, _ vault: Vault, kept: Int?, rows: Int) throws {
            self.field = field
            self.kept = kept.flatMap { (1...TagPlanner.maximumBits).contains($0) ? $0 : nil }
            mostBits = max(self.kept ?? 1, TagPlanner.bits(forRows: rows))
            var key: IndexKey?
            try vault.withIndexRoot { root in
                key = try IndexKey(normaliser: field.normaliser, root: root, scope: field.scope)
            }
            guard let key = key.take() else { preconditionFailure("the root was lent") }
            self.key = key
        }

        /// How long its tags are, now that its rows are known.
        var bits: Int {
            if let kept, !TagPlanner.shouldWiden(rows: rows, bits: kept) { return kept }
            return TagPlanner.bits(forRows: rows)
        }
    }

    /// The length of each scope's tags as it was, where the store still knows.
    private func lengths() throws -> [String: Int] {
        let exists = try connection.row("SELECT 1 FROM sqlite_schema WHERE name = 'lookup_plan'") { _ in
            true
        }
        guard exists == true else { return [:] }
        let rows = try connection.rows("SELECT scope, bits FROM lookup_plan") {
            ($0.text(0), Int($0.int64(1)))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func rebuild(
        _ column: Column,
        _ fields: [IndexedField],
        _ plans: [String: Int],
        _ figures: inout LookupFigures
    ) throws {
        guard let retentionClass = fields.first?.retentionClass else { return }
        let count = try connection.row(
            "SELECT COUNT(*) FROM \(column.table) WHERE \(column.name) IS NOT NULL"
        ) { Int($0.int64(0)) }
        let scopes = try fields.map {
            try Scope($0, vault, kept: plans[$0.scope], rows: count ?? 0)
        }
        let marks = LookupMarks(scopes: scopes.count, connection: connection, limit: marksInMemory)
        var seen = LookupFigures()
        try connection.forEach(
            """
            SELECT id, subject_id, \(column.name)_revision, \(column.name) FROM \(column.table)
            WHERE \(column.name) IS NOT NULL ORDER BY id
            """
        ) { row in
            guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(1)) else {
                throw StorageError.corrupt("a row of `\(column.table)` has no sound id")
            }
            let opened: PersonalFields
            do {
                opened = try vault.open(
                    row.blob(3),
                    table: column.table,
                    row: id,
                    revision: UInt64(bitPattern: row.int64(2)),
                    class: retentionClass,
                    subject: subject
                )
            } catch is EnvelopeError, VaultError.noSuchKey, VaultError.shredded {
                seen.unopened += 1
                return true
            }
            seen.envelopes += 1
            try marks.begin(id)
            for (place, scope) in scopes.enumerated() {
                guard let value = opened[scope.field.field]?.disclose() else { continue }
                scope.rows += 1
                for token in Set(scope.field.normaliser.tokens(of: value)) {
                    marks.add(scope.key.tag(of: token, bits: scope.mostBits), in: place)
                }
            }
            return true
        }
        figures.envelopes += seen.envelopes
        figures.unopened += seen.unopened
        for (place, scope) in scopes.enumerated() {
            try connection.execute(
                "INSERT INTO lookup_plan (scope, bits, row_count) VALUES (?1, ?2, ?3)",
                .text(scope.field.scope),
                .integer(Int64(scope.bits)),
                .integer(Int64(scope.rows))
            )
            figures.tags += try marks.write(
                place,
                named: scope.field.scope,
                cut: Int64(scope.mostBits - scope.bits)
            )
        }
    }
}

extension Connection {
    /// Has it sort in files, since what is sorted here would else be in memory all at once; answers whether that is new.
    ///
    /// Why its refusal is passed over: SQLite does not change the place once a connection has used it, as a migration
    /// does. Then memory grows with the table; a store that comes back sorts in files from the beginning.
    fileprivate func sortsOnDisk() throws -> Bool {
        let place = try row("PRAGMA temp_store") { $0.int64(0) }
        return place == 2 && (try? execute("PRAGMA temp_store = FILE")) != nil
    }

    /// Has it sort in memory again, as every connection of a store begins.
    ///
    /// Why without looking: it fails only where the connection itself did, and that error is the one to tell.
    fileprivate func sortInMemory() { _ = try? execute("PRAGMA temp_store = MEMORY") }
}
