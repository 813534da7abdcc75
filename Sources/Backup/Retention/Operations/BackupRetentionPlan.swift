public import Engine

/// Says what the rules let go of a target, archive by archive, and why.
public struct BackupRetentionPlan: Query {
    /// Its name.
    public static let name = "backup.retention-plan"
    /// What it does.
    public static let summary = "Say which archives of a target the rules keep, and why."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.target: .target, .found: .foundCatalogue, .absent: .absentArchives]
    )

    /// What becomes of the archives of a target.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "BackupRetentionPlan",
            [
                .target: .target,
                .archives: .list(of: ArchiveRetention.schema, "The archives, the newest first."),
                .leftovers: .list(
                    of: .archiveName,
                    "What is not listed any more and may lie there: a prune ended early."
                ),
            ]
        )

        /// The name of the target.
        public let target: String
        /// The archives, the newest first.
        public let archives: [ArchiveRetention]
        /// What is not listed any more and may lie there.
        public let leftovers: [ArchiveName]
    }

    /// The name of the target.
    public var target: String
    /// The catalogue that was found on the target, as it is.
    public var found: String
    /// The listed archives that do not lie there whole.
    public var absent: [ArchiveName]

    /// Asks what becomes of the archives of a target.
    public init(target: String, found: String, absent: [ArchiveName]) {
        (self.target, self.found, self.absent) = (target, found, absent)
    }

    /// Decides, and changes nothing.
    public func answer(in context: Context) throws -> Answer {
        let retained = try RetainedTarget(target, found: found, absent: absent, context)
        return Answer(
            target: target,
            archives: retained.decisions,
            leftovers: try retained.leftovers(context.connection)
        )
    }
}

extension JSONSchema {
    /// The catalogue that lies on a target.
    static let foundCatalogue = text("The catalogue that was found on the target.")
    /// What a catalogue lists and is not there.
    static let absentArchives = list(of: .archiveName, "The listed archives that do not lie there whole.")
}
