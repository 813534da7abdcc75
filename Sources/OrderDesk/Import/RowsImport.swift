public import Engine
public import Sealing
internal import Storage

/// A row of a file, and what it takes to import it.
public protocol ImportedRow: Codable, Sendable, SchemaDescribed {
    /// The permission, the word in the audit log and the endpoint of its import.
    static var operation: String { get }
    /// What its import does, in one sentence for people.
    static var summary: String { get }
    /// What its import is called in a mapping file and in the record of a run.
    static var kind: String { get }

    /// The line of the file.
    var line: Int { get }

    /// What is wrong with rows, in the order of the file.
    static func problems(of listed: RowsToImport<Self>, in context: Context) throws -> [RowProblem]

    /// Writes a row without a problem; answers false where its record is there already.
    func write(in context: Context) throws -> Bool

    /// What is left to do once rows are written.
    static func finish(_ written: [Self], in context: Context) throws
}

extension ImportedRow {
    /// Nothing.
    public static func finish(_ written: [Self], in context: Context) throws {}
}

/// Imports what rows of a file give, one by one; what is there already stays as it is.
public struct RowsImport<Row: ImportedRow>: ImportCommand {
    /// The permission, the word in the audit log and the endpoint.
    public static var name: String { Row.operation }
    /// What it does, in one sentence for people.
    public static var summary: String { Row.summary }
    /// What it takes.
    public static var schema: JSONSchema {
        .object(
            CodingKeys.self,
            [
                .source: .line("The file's name, for messages."),
                .rows: .list(of: Row.schema, atMost: ImportPlan.chunk),
                .skipBad: .boolean("Whether rows that cannot be used are left out; else one stops all."),
            ]
        )
    }

    /// The file's name, for messages.
    public var source: String
    /// The rows.
    public var rows: [Row]
    /// Whether rows that cannot be used are left out; otherwise nothing is imported because of one.
    public var skipBad: Bool

    private enum CodingKeys: String, CodingKey, CaseIterable { case source, rows, skipBad }

    /// Rows to import.
    public init(source: String, rows: [Row], skipBad: Bool = false) {
        self.source = source
        self.rows = rows
        self.skipBad = skipBad
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try ImportRun.check(rows.count, source) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        var written: [Row] = []
        let problems = try Row.problems(of: listed, in: context)
        let run = try listed.run(skipBad: skipBad, problems: problems, in: context) { row in
            guard try row.write(in: context) else { return false }
            written.append(row)
            return true
        }
        try Row.finish(written, in: context)
        return run
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ImportAnswer {
        let listed = listed
        return ImportAnswer(
            report: try ImportRun.report(result, problems: Row.problems(of: listed, in: context), in: context)
        )
    }

    private var listed: RowsToImport<Row> { RowsToImport(kind: Row.kind, source: source, rows: rows) }
}
