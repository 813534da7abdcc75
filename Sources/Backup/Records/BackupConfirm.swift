public import Engine
public import Sealing
internal import Storage

/// Says that a signed catalogue lies on its target: from now on it is what counts.
public struct BackupConfirm: Command {
    /// Its name.
    public static let name = "backup.confirm"
    /// What it does.
    public static let summary = "Note that a signed catalogue lies on its target."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .target: .target,
            .sequence: .count("The sequence of the catalogue."),
            .removed: .boolean(
                "Whether what it no longer lists is gone from there; it is, where nothing is said."
            )
            .optional,
        ]
    )

    /// The name of the target.
    public var target: String
    /// The sequence of the catalogue.
    public var sequence: UInt64
    /// Whether what it no longer lists is gone from the target, too; nil where it is.
    ///
    /// Until then it is remembered, so that a certificate does not call a key gone that may still lie there.
    public var removed: Bool?

    /// Confirms a catalogue.
    public init(target: String, sequence: UInt64, removed: Bool? = nil) {
        self.target = target
        self.sequence = sequence
        self.removed = removed
    }

    /// Counts it, and forgets what it no longer lists, once that is gone.
    public func perform(in context: Context) throws -> RowID {
        let connection = context.connection
        let row = try TargetRow.load(named: target, connection)
        guard let sequence = Int64(exactly: sequence), (row.confirmed...row.sequence).contains(sequence)
        else {
            throw InputError(
                "sequence",
                "no catalogue of this sequence was signed for it",
                help: "confirm the newest one"
            )
        }
        try connection.execute(
            """
            UPDATE backup_target SET confirmed = ?2, confirmed_time = ?3, incarnation = ?4 WHERE id = ?1
            """,
            .blob(row.id.bytes),
            .integer(sequence),
            .integer(context.nowMilliseconds),
            .text(context.incarnation().id)
        )
        if removed ?? true {
            try connection.execute(
                "DELETE FROM backup_archive WHERE target_id = ?1 AND removed_in <= ?2",
                .blob(row.id.bytes),
                .integer(sequence)
            )
            try row.didRemove(in: context)
        }
        context.touch("backup-target", row.id)
        return row.id
    }

    /// The target as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> TargetView {
        TargetView(try TargetRow.load(result, context.connection))
    }
}
