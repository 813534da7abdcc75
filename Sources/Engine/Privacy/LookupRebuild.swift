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
/// One walk over every sealed column that can be searched by, some hundred rows at a time, which are opened and turned into
/// tags on all processors. Tags are made as long first as they could become, since how long they are to be follows from
/// how many rows have the field; cut, sorted and written in order they go in quickly. Memory does not depend on how many
/// there are: see ``LookupMarks``.
struct LookupRebuild {
    let connection: Connection
    let vault: Vault
    let fields: [IndexedField]
    /// Where a file lies for the tags that are too many for memory.
    let folder: String
    /// How many tags are held in memory.
    var marksInMemory = 1 << 17
    /// How many rows are opened at a time.
    var rowsAtOnce = 1 << 10

    /// Empties the tables and fills them again.
    func run() throws -> LookupFigures {
        var figures = LookupFigures()
        let plans = try lengths()
        for statement in LookupTables.anew { try connection.execute(statement) }
        let columns = Dictionary(grouping: fields) { Column(table: $0.table, name: $0.column) }
        for (column, fields) in columns.sorted(by: { $0.key < $1.key }) {
            try rebuild(column, fields, plans, &figures)
        }
        return figures
    }

    private struct Column: Hashable, Comparable {
        let table: String
        let name: String

        static func < (left: Column, right: Column) -> Bool {
            (left.table, left.name) < (right.table, right.name)
        }
    }

    /// A row whose envelope was opened; without marks where it did not open.
    private struct OpenedRow: Sendable {
        let id: RowID
        let marked: MarkedFields?
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
            try LookupScope($0, vault, kept: plans[$0.scope], rows: count ?? 0)
        }
        var rows = Array(repeating: 0, count: scopes.count)
        let marks = LookupMarks(folder: folder, limit: marksInMemory)
        var waiting: [BulkEnvelope] = []
        var opening: SideWork<[OpenedRow]>?
        defer { opening?.wait() }
        func take(_ opened: [OpenedRow]) throws {
            for row in opened {
                guard let marked = row.marked else {
                    figures.unopened += 1
                    continue
                }
                figures.envelopes += 1
                for place in marked.scopes { rows[place] += 1 }
                try marks.add(marked.marks, of: row.id)
            }
        }
        /// Has those that wait opened, while the next ones are read; the ones before are taken meanwhile.
        func openWaiting() throws {
            let before = try opening?.value()
            opening = SideWork { [vault, waiting] in
                let found = try vault.open(waiting, table: column.table, class: retentionClass) { fields in
                    MarkedFields(fields, scopes)
                }
                return zip(waiting, found).map { OpenedRow(id: $0.row, marked: $1) }
            }
            waiting.removeAll(keepingCapacity: true)
            if let before { try take(before) }
        }
        try connection.forEach(
            """
            SELECT id, subject_id, \(column.name)_revision, \(column.name) FROM \(column.table)
            WHERE \(column.name) IS NOT NULL ORDER BY id
            """
        ) { row in
            guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(1)) else {
                throw StorageError.corrupt("a row of `\(column.table)` has no sound id")
            }
            waiting.append(
                BulkEnvelope(
                    row: id,
                    subject: subject,
                    revision: UInt64(bitPattern: row.int64(2)),
                    sealed: row.blob(3)
                )
            )
            if waiting.count == rowsAtOnce { try openWaiting() }
            return true
        }
        try openWaiting()
        if let last = try opening?.value() { try take(last) }
        figures.tags += try marks.write(try plan(scopes, rows), into: connection)
    }

    /// Gives the scopes their numbers and the lengths of their tags, now that their rows are known.
    private func plan(_ scopes: [LookupScope], _ rows: [Int]) throws -> [LookupMarks.Cut] {
        let last = try connection.row("SELECT MAX(number) FROM lookup_plan") { $0.optionalInt64(0) } ?? nil
        return try zip(scopes, rows).enumerated().map { place, found in
            let (scope, rows) = found
            let (number, bits) = ((last ?? 0) + Int64(place) + 1, scope.bits(forRows: rows))
            try connection.execute(
                "INSERT INTO lookup_plan (scope, number, bits, row_count) VALUES (?1, ?2, ?3, ?4)",
                .text(scope.field.scope),
                .integer(number),
                .integer(Int64(bits)),
                .integer(Int64(rows))
            )
            return LookupMarks.Cut(number: number, bits: Int64(scope.mostBits - bits))
        }
    }
}
