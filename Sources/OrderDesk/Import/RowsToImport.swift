internal import Engine
internal import Sealing

/// The rows of one import that are looked at and written one by one: what such imports have in common.
public struct RowsToImport<Row: ImportedRow> {
    /// What the import is called in the record of a run.
    let kind: String
    /// The file's name.
    let source: String
    let rows: [Row]

    /// What is wrong with rows, in the order of the file; `name` is what no two rows may share, under its field.
    func problems(
        name: (Row) -> (field: String, text: String, reason: String)? = { _ in nil },
        _ check: (Row) throws -> RowProblem?
    ) throws -> [RowProblem] {
        var seen: Set<String> = []
        return try rows.compactMap { row in
            if let problem = try check(row) { return problem }
            guard let name = name(row), !seen.insert(name.text).inserted else { return nil }
            return problem(of: row, name.field, name.reason)
        }
    }

    /// A problem of one row.
    func problem(of row: Row, _ field: String, _ reason: String) -> RowProblem {
        RowProblem(file: source, line: row.line, field: field, reason: reason)
    }

    /// What a check of one row found, or nil.
    func problem(of row: Row, _ check: () throws(InputError) -> Void) -> RowProblem? {
        RowProblem.of(row.line, in: source, check)
    }

    /// Writes the rows without a problem, and the record of the run; `write` answers false where a row's record is there
    /// already.
    ///
    /// Problems are thrown as one `InputError`, unless bad rows are left out.
    func run(
        skipBad: Bool,
        problems: [RowProblem],
        in context: Context,
        write: (Row) throws -> Bool
    ) throws -> RowID {
        if !skipBad { try RowProblems.refuse(problems) }
        let bad = Set(problems.map(\.line))
        var run = ImportRun(kind: kind, source: source)
        run.refused = bad.count
        for row in rows where !bad.contains(row.line) {
            if try write(row) { run.added += 1 } else { run.unchanged += 1 }
        }
        return try run.record(in: context)
    }
}
