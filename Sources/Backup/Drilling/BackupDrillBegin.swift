public import Engine
internal import Sealing

/// Makes a place in the spool for the contents of a pair of archives, which the store then opens.
public struct BackupDrillBegin: Query {
    /// Its name.
    public static let name = "backup.drill-begin"
    /// What it does.
    public static let summary = "Make a place for what comes out of archives, to be opened in a drill."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The place.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .drill: .id.about("The drill's id; `snapshot.release` removes its place."),
                .folder: .text("Its folder in the spool."),
            ]
        )

        /// The drill's id; `SnapshotRelease` removes its place.
        public let drill: String
        /// Its folder in the spool.
        public let folder: String
    }

    /// Asks for a place.
    public init() {}

    /// Makes it.
    public func answer(in context: Context) throws -> Answer {
        let (id, folder) = try context.beginDrill()
        return Answer(drill: "\(id)", folder: folder)
    }
}
