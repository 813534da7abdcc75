public import Engine
public import Sealing
internal import Storage

/// The places where backups go.
public struct BackupTargetList: Query {
    /// Its name.
    public static let name = "backup.target-list"
    /// What it does.
    public static let summary = "List the places where backups go."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The targets, and what a run must know of the store.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .targets: .list(of: TargetView.schema, "The targets, by name."),
                .incarnation: .id.about("The id of this life of the store."),
                .before: .id.about("The life that it goes on from; absent for the first.").optional,
                .standing: .choice(
                    Incarnation.Standing.allCases.map(\.rawValue),
                    "What it may do to its targets."
                ),
                .state: .instant.about("When the backup was taken that it came back from.").optional,
                .spool: .text(
                    "The folder that has the turn at the targets, for whoever changes what lies there."
                ),
            ]
        )

        /// The targets, by name.
        public let targets: [TargetView]
        /// The id of this life of the store.
        public let incarnation: String
        /// The life that it goes on from; nil for the first.
        public let before: String?
        /// What it may do to its targets.
        public let standing: Incarnation.Standing
        /// When the backup was taken that it came back from, RFC 3339; nil where it did not, or nobody wrote it down.
        public let state: String?
        /// The folder that has the turn at the targets, for whoever changes what lies there.
        public let spool: String
    }

    /// Asks for the targets.
    public init() {}

    /// The targets, by name.
    public func answer(in context: Context) throws -> Answer {
        let incarnation = try context.incarnation()
        return Answer(
            targets: try TargetRow.all(context.connection).map(TargetView.init),
            incarnation: incarnation.id,
            before: incarnation.before,
            standing: incarnation.standing,
            state: incarnation.state,
            spool: context.spoolFolder
        )
    }
}

/// Lets go of a place; what lies there stays there.
public struct BackupTargetRemove: Command {
    /// Its name.
    public static let name = "backup.target-remove"
    /// What it does.
    public static let summary = "Send no more backups to a place; what lies there stays."
    /// What a second person sees of it.
    public static let shownToApprovers = ["target"]
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.target: .target])

    /// What was removed.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.removed: .id.about("The id that the target had.")]
        )

        /// The id that the target had.
        public let removed: String
    }

    /// What people call it.
    public var target: String

    /// Lets go of a place.
    public init(target: String) { self.target = target }

    /// Forgets the target and its list.
    public func perform(in context: Context) throws -> RowID {
        let row = try TargetRow.load(named: target, context.connection)
        for table in [
            "DELETE FROM backup_archive WHERE target_id = ?1", "DELETE FROM backup_target WHERE id = ?1",
        ] {
            try context.connection.execute(table, .blob(row.id.bytes))
        }
        context.touch("backup-target", row.id)
        return row.id
    }

    /// The id that it had.
    public func answer(_ result: RowID, in context: Context) throws -> Answer { Answer(removed: "\(result)") }
}
