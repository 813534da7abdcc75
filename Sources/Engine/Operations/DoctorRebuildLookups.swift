public import Sealing
internal import Storage

/// Makes the lookup tables anew from the sealed rows.
public struct DoctorRebuildLookups: Command {
    /// Its name.
    public static let name = "doctor.rebuild-lookups"
    /// What it does.
    public static let summary = "Make the tables that sealed rows are found by anew."
    /// What it takes.
    public static let schema = JSONSchema.nothing
    /// Others would search in half-filled tables.
    public static let access = StoreAccess.exclusive

    /// What was made.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .scopes: .count("How many ways there are to find rows."),
                .tags: .count("How many lookup tags there are now."),
            ]
        )

        /// How many scopes there are, each one way to find rows.
        public let scopes: Int
        /// How many tags there are now.
        public let tags: Int
    }

    /// Makes the tables anew.
    public init() {}

    /// Opens every row that can be searched by and writes its tags.
    public func perform(in context: Context) throws -> RowID {
        let fields = context.parts.modules.flatMap(\.indexes)
        let rebuild = LookupRebuild(
            connection: context.connection,
            vault: context.parts.vault,
            fields: fields,
            folder: context.parts.folder
        )
        _ = try rebuild.run()
        let id = context.newID()
        context.touch("lookups", id)
        return id
    }

    /// The tables as they are now.
    public func answer(_ result: RowID, in context: Context) throws -> Answer {
        let scopes = try context.connection.row("SELECT COUNT(*) FROM lookup_plan") { Int($0.int64(0)) }
        let tags = try context.connection.row("SELECT COUNT(*) FROM lookup_tag") { Int($0.int64(0)) }
        return Answer(scopes: scopes ?? 0, tags: tags ?? 0)
    }
}
