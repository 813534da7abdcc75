public import Engine
public import Sealing
internal import Storage

/// Leaves archives out of a target's catalogue that the rules of retention no longer keep, and answers it signed.
///
/// They are removed from the target once that catalogue lies there, and forgotten once ``BackupConfirm`` says so. The store
/// decides by itself: what its own rules keep cannot be named.
public struct BackupPrune: Command {
    /// Its name.
    public static let name = "backup.prune"
    /// What it does.
    public static let summary = "Remove the archives that the rules of retention no longer keep."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .target: .target,
            .found: .foundCatalogue,
            .absent: .absentArchives,
            .archives: .list(of: .archiveName, "What is to go."),
        ]
    )

    /// The name of the target.
    public var target: String
    /// The catalogue that was found on the target, as it is.
    public var found: String
    /// The listed archives that do not lie there whole.
    public var absent: [ArchiveName]
    /// What is to go.
    public var archives: [ArchiveName]

    /// Names archives that are to go.
    public init(target: String, found: String, absent: [ArchiveName], archives: [ArchiveName]) {
        (self.target, self.found) = (target, found)
        (self.absent, self.archives) = (absent, archives)
    }

    /// Leaves them out.
    ///
    /// - Throws: ``PruneError/stays(name:target:reasons:)`` for one that the rules keep, and what else ``PruneError`` has.
    public func perform(in context: Context) throws -> RowID {
        let connection = context.connection
        let retained = try RetainedTarget(target, found: found, absent: absent, context)
        let decisions = Dictionary(retained.plan.decisions.map { ($0.archive.name, $0) }) { first, _ in first
        }
        for archive in archives {
            guard let decision = decisions[archive.text] else {
                throw EngineError.notFound(kind: "archive", name: archive.text)
            }
            guard !decision.isKept else {
                throw PruneError.stays(name: archive.text, target: target, reasons: decision.reasons)
            }
        }
        try retained.row.settle(retained.catalogue, life: context.incarnation().id, connection)
        let row = try TargetRow.load(retained.row.id, connection)
        let sequence = row.sequence + 1
        for archive in archives {
            try ListedArchive.remove(archive, of: row.id, in: sequence, connection)
        }
        try connection.execute(
            "UPDATE backup_target SET sequence = ?2 WHERE id = ?1",
            .blob(row.id.bytes),
            .integer(sequence)
        )
        context.touch("backup-target", row.id)
        return row.id
    }

    /// The catalogue, signed.
    public func answer(_ result: RowID, in context: Context) throws -> SignedCatalogue {
        try SignedCatalogue(TargetRow.load(result, context.connection), context)
    }
}
