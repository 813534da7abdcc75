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
/// One walk over every sealed column that can be searched by. Tags are made at full length first, since how long they
/// are to be follows from how many rows there are; cut, sorted and written in order they go in quickly. Memory is
/// twelve bytes a tag of one column's fields.
struct LookupRebuild {
    let connection: Connection
    let vault: Vault
    let fields: [IndexedField]

    /// Empties the tables and fills them again.
    func run() throws -> LookupFigures {
        var figures = LookupFigures()
        let plans = try lengths()
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

    /// A tag at full length and the row it stands for, by its place in the walk.
    private struct Mark: Comparable {
        var tag: Int64
        let row: UInt32

        static func < (left: Mark, right: Mark) -> Bool {
            left.tag == right.tag ? left.row < right.row : left.tag < right.tag
        }
    }

    /// One field's tags while its column is walked; its index key is derived once.
    private final class Scope {
        let field: IndexedField
        let key: IndexKey
        var marks: [Mark] = []
        var rows = 0

        init(_ field: IndexedField, _ vault: Vault) throws {
            self.field = field
            var key: IndexKey?
            try vault.withIndexRoot { root in
                key = try IndexKey(normaliser: field.normaliser, root: root, scope: field.scope)
            }
            guard let key = key.take() else { preconditionFailure("the root was lent") }
            self.key = key
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
        let scopes = try fields.map { try Scope($0, vault) }
        var rows: [[UInt8]] = []
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
            guard let place = UInt32(exactly: rows.count) else {
                throw StorageError.corrupt("`\(column.table)` has more rows than can be indexed")
            }
            rows.append(id.bytes)
            for scope in scopes {
                guard let value = opened[scope.field.field]?.disclose() else { continue }
                scope.rows += 1
                for token in Set(scope.field.normaliser.tokens(of: value)) {
                    scope.marks.append(Mark(tag: scope.key.tag(of: token, bits: Self.full), row: place))
                }
            }
            return true
        }
        figures.envelopes += seen.envelopes
        figures.unopened += seen.unopened
        for scope in scopes {
            figures.tags += try write(scope, rows, kept: plans[scope.field.scope])
            scope.marks = []
        }
    }

    /// The longest tag, in bits; shorter ones are its beginnings.
    private static let full = 63

    /// Writes a scope's tags in the order of the table, and its plan.
    private func write(_ scope: Scope, _ rows: [[UInt8]], kept: Int?) throws -> Int {
        let isFit =
            kept.map {
                (1...TagPlanner.maximumBits).contains($0)
                    && !TagPlanner.shouldWiden(rows: scope.rows, bits: $0)
            }
            ?? false
        let bits = isFit ? kept ?? 1 : TagPlanner.bits(forRows: scope.rows)
        let cut = Int64(Self.full - bits)
        var marks = scope.marks
        for index in marks.indices { marks[index].tag >>= cut }
        marks.sort()
        try connection.execute(
            "INSERT INTO lookup_plan (scope, bits, row_count) VALUES (?1, ?2, ?3)",
            .text(scope.field.scope),
            .integer(Int64(bits)),
            .integer(Int64(scope.rows))
        )
        var written = 0
        var values: [SQLValue] = [.text(scope.field.scope)]
        var last: Mark?
        for mark in marks where mark != last {
            last = mark
            values.append(.integer(mark.tag))
            values.append(.blob(rows[Int(mark.row)]))
            written += 1
            guard values.count > 2 * Self.batch else { continue }
            try connection.execute(Self.insert(Self.batch), arguments: values)
            values.removeSubrange(1...)
        }
        if values.count > 1 { try connection.execute(Self.insert(values.count / 2), arguments: values) }
        return written
    }

    /// How many rows one statement inserts.
    private static let batch = 128
    private static let fullInsert = makeInsert(batch)

    private static func insert(_ count: Int) -> String { count == batch ? fullInsert : makeInsert(count) }

    private static func makeInsert(_ count: Int) -> String {
        let rows = (0..<count).map { "(?1, ?\(2 * $0 + 2), ?\(2 * $0 + 3))" }
        return "INSERT INTO lookup_tag (scope, tag, row_id) VALUES " + rows.joined(separator: ", ")
    }
}
