internal import Engine
internal import Sealing
internal import Storage

/// One run of an import, as it is recorded.
struct ImportRun {
    let kind: String
    let source: String
    var added = 0
    var unchanged = 0
    var refused = 0

    init(kind: String, source: String) {
        self.kind = kind
        self.source = source
    }

    /// Checks what every import needs: a name for its file, and not more rows than one transaction takes.
    static func check(_ count: Int, _ source: String) throws(InputError) {
        try Input.reference(source, field: "source")
        guard count <= ImportPlan.chunk else {
            throw InputError(
                "rows",
                "there are \(count) rows, more than \(ImportPlan.chunk)",
                help: "send them in several parts"
            )
        }
    }

    /// How many records of a kind the caller has imported within a day.
    ///
    /// Why a day: a rule about many at once must not be passed by cutting the file into pieces.
    static func added(_ kind: String, in context: Context) throws -> Int {
        let count =
            try context.connection.row(
                "SELECT SUM(added) FROM import_run WHERE kind = ?1 AND started_by = ?2 AND started > ?3",
                .text(kind),
                .blob(context.principal.id.bytes),
                .integer(context.nowMilliseconds - 86_400_000)
            ) { $0.optionalInt64(0) } ?? nil
        return Int(count ?? 0)
    }

    /// Writes the record.
    func record(in context: Context) throws -> RowID {
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO import_run (id, kind, source, started, started_by, added, unchanged, refused)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            .blob(id.bytes),
            .text(kind),
            .text(source),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .integer(Int64(added)),
            .integer(Int64(unchanged)),
            .integer(Int64(refused))
        )
        context.touch("import", id)
        return id
    }

    /// The report of a recorded run; the problems are found anew from the rows.
    static func report(
        _ id: RowID,
        problems: @autoclosure () throws -> [RowProblem],
        in context: Context
    ) throws -> ImportReport {
        let found = try context.connection.row(
            "SELECT kind, added, unchanged, refused FROM import_run WHERE id = ?1",
            .blob(id.bytes)
        ) { row in
            var report = ImportReport(kind: row.text(0))
            report.added = Int(row.int64(1))
            report.unchanged = Int(row.int64(2))
            report.refused = Int(row.int64(3))
            return report
        }
        guard var report = found else { throw EngineError.notFound(kind: "import", name: id.description) }
        if report.refused > 0 { report.problems = try problems() }
        return report
    }
}

extension RowProblem {
    /// What a check of one row found, or nil.
    static func of(_ line: Int, in file: String, _ check: () throws(InputError) -> Void) -> RowProblem? {
        do throws(InputError) {
            try check()
            return nil
        } catch {
            return RowProblem(file: file, line: line, field: error.field, reason: error.reason)
        }
    }
}
