public import Engine
public import Sealing
internal import Storage

/// Imports the firms that goods are bought from; those that are there already stay as they are.
public struct SupplierImport: ImportCommand {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "supplier.import"
    /// What it does, in one sentence for people.
    public static let summary = "Import suppliers from a file; a second run changes nothing."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .source: .line("The file's name, for messages."),
            .rows: .list(of: ImportedSupplier.schema, atMost: ImportPlan.chunk),
            .skipBad: .boolean("Whether rows that cannot be used are left out; else one stops all."),
        ]
    )

    /// The file's name, for messages.
    public var source: String
    /// The rows.
    public var rows: [ImportedSupplier]
    /// Whether rows that cannot be used are left out; otherwise nothing is imported because of one.
    public var skipBad: Bool

    /// Suppliers to import.
    public init(source: String, rows: [ImportedSupplier], skipBad: Bool = false) {
        self.source = source
        self.rows = rows
        self.skipBad = skipBad
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try ImportRun.check(rows.count, source) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try listed.run(skipBad: skipBad, problems: problems(in: context), in: context) { row in
            if try context.exists(SupplierRow.byExternalReference, row.externalReference) { return false }
            _ = try row.command().perform(in: context)
            return true
        }
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ImportAnswer {
        ImportAnswer(report: try ImportRun.report(result, problems: problems(in: context), in: context))
    }

    private var listed: RowsToImport<ImportedSupplier> {
        RowsToImport(kind: .suppliers, source: source, rows: rows, line: \.line)
    }

    private func problems(in context: Context) throws -> [RowProblem] {
        func taken(_ row: ImportedSupplier) -> String { "`\(row.code)` is the code of another supplier" }
        return try listed.problems(name: { ("code", $0.code, taken($0)) }) { row in
            if let problem = listed.problem(
                of: row,
                { () throws(InputError) in try row.command().validate() }
            ) {
                return problem
            }
            let other = try context.connection.row(SupplierRow.byCode, .text(row.code), map: SupplierRow.init)
            guard let other, other.externalReference != row.externalReference else { return nil }
            return listed.problem(of: row, "code", taken(row))
        }
    }
}

/// A supplier as a file gives it, every value as text; a person's name or number does not belong to it.
public struct ImportedSupplier: Codable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedSupplier",
        [
            .line: .fileLine,
            .externalReference: .foreignKey,
            .code: .text("The code that people know it by."),
            .name: .text("The firm's name."),
            .country: .text("The ISO 3166 code of its country.").optional,
            .leadDays: .text("How many days pass until ordered goods are there."),
        ]
    )

    /// The line of the file.
    public var line: Int
    /// What the other system calls it; a supplier with the same reference is not imported again.
    public var externalReference: String
    /// The code that people know it by.
    public var code: String
    /// The firm's name.
    public var name: String
    /// The ISO 3166 code of its country.
    public var country: String?
    /// How many days pass until ordered goods are there.
    public var leadDays: String

    /// The row as the operation for one supplier.
    func command() throws(InputError) -> SupplierAdd {
        guard let days = Int64(leadDays) else {
            throw InputError("leadDays", "this is not a whole number", help: "give a number of days")
        }
        return SupplierAdd(
            code: code,
            supplierName: name,
            country: country,
            leadDays: days,
            externalReference: externalReference
        )
    }
}
