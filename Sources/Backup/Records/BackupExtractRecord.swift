public import Engine
public import Sealing

/// Notes that a table was read out of an archive, before it is shown.
public struct BackupExtractRecord: Command {
    /// Its name.
    public static let name = "backup.extract-record"
    /// What it does.
    public static let summary = "Note that a table was read out of an archive."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .archive: .archiveName,
            .table: .text("The table.", length: 1...32, pattern: "^[a-z]+$").example("customers"),
            .rows: .count("How many rows are shown."),
        ]
    )

    /// What was noted.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.extract: .id.about("The id under which the audit log has it.")]
        )

        /// The id under which the audit log has it.
        public let extract: String
    }

    /// The archive.
    public var archive: ArchiveName
    /// The table.
    public var table: String
    /// How many rows are shown.
    public var rows: UInt64

    /// A look into an archive.
    public init(archive: ArchiveName, table: String, rows: UInt64) {
        (self.archive, self.table, self.rows) = (archive, table, rows)
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard (1...32).contains(table.utf8.count), table.utf8.allSatisfy({ (97...122).contains($0) }) else {
            throw InputError("table", "this is no table", help: "name one as `customers`")
        }
    }

    /// Notes it; an archive of another store is refused.
    public func perform(in context: Context) throws -> RowID {
        guard archive.store == context.store else {
            throw InputError(
                "archive",
                "this is another store's archive",
                help: "name the store that the archive is of, or none"
            )
        }
        let id = context.newID()
        context.touch("backup-extract", id)
        context.touch("archive", named: archive.text)
        context.touch("table", named: "\(table):\(rows)")
        return id
    }

    /// The id under which the audit log has it.
    public func answer(_ result: RowID, in context: Context) throws -> Answer { Answer(extract: "\(result)") }
}
