public import Engine
internal import Sealing
internal import Storage

/// Imports the firms that goods are bought from; those that are there already stay as they are.
public typealias SupplierImport = RowsImport<ImportedSupplier>

/// A supplier as a file gives it, every value as text; a person's name or number does not belong to it.
public struct ImportedSupplier: ImportedRow {
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

extension ImportedSupplier {
    /// The permission, the word in the audit log and the endpoint of its import.
    public static let operation = "supplier.import"
    /// What its import does, in one sentence for people.
    public static let summary =
        "Import suppliers from a file; a second run changes nothing."
    /// What its import is called in a mapping file and in the record of a run.
    public static let kind = "suppliers"

    /// Writes a row without a problem; answers false where its record is there already.
    public func write(in context: Context) throws -> Bool {
        if try context.exists(SupplierRow.byExternalReference, externalReference) { return false }
        _ = try command().perform(in: context)
        return true
    }

    /// What is wrong with rows, in the order of the file.
    public static func problems(of listed: RowsToImport<Self>, in context: Context) throws -> [RowProblem] {
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
