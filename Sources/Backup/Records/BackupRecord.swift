public import Engine
internal import MerkleLog
public import Sealing
internal import Storage

/// Records archives that were written to a target and read back, and answers the signed catalogue to be put there.
///
/// The catalogue counts once ``BackupConfirm`` says that it is there.
public struct BackupRecord: Command {
    /// Its name.
    public static let name = "backup.record"
    /// What it does.
    public static let summary = "Record archives on a target, and sign the catalogue to be put there."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .target: .target,
            .found: .text("The catalogue that was found on the target.").optional,
            .archives: .list(of: ArchiveRecord.schema, "What was added."),
            .epoch: Catalogue.EpochCopy.schema.about("The epoch's key file, where it was written.").optional,
            .decisions: .text("The signed checkpoint of the decisions log that lies there.").optional,
        ]
    )

    /// The name of the target.
    public var target: String
    /// The catalogue that was found on the target, as it is.
    public var found: String?
    /// What was added.
    public var archives: [ArchiveRecord]
    /// The epoch's key file, where it was written.
    public var epoch: Catalogue.EpochCopy?
    /// The signed checkpoint of the decisions log that lies there.
    public var decisions: String?

    /// Records archives.
    public init(
        target: String,
        found: String? = nil,
        archives: [ArchiveRecord] = [],
        epoch: Catalogue.EpochCopy? = nil,
        decisions: String? = nil
    ) {
        self.target = target
        self.found = found
        self.archives = archives
        self.epoch = epoch
        self.decisions = decisions
    }

    /// Adds and leaves out; the archives of past epochs' keys are left out by themselves.
    public func perform(in context: Context) throws -> RowID {
        let connection = context.connection
        let incarnation = try context.incarnation()
        guard incarnation.standing == .live else { throw RunError.notLive(incarnation.standing) }
        let known = try TargetRow.load(named: target, connection)
        let catalogue = try found.map { try Catalogue.given($0, as: "found", in: context) }
        if let catalogue {
            guard catalogue.target == known.id,
                Life(incarnation).goesOn(from: catalogue.incarnation, known: known.incarnation)
            else { throw RunError.otherIncarnation(target: target, found: catalogue.incarnation) }
        }
        try known.settle(catalogue, life: incarnation.id, connection)
        let row = try TargetRow.load(known.id, connection)
        let sequence = row.sequence + 1
        try add(context, row, sequence)
        try leaveOut(row, sequence, in: context)
        let (decisions, root) = try decided(row, context)
        try connection.execute(
            """
            UPDATE backup_target SET sequence = ?2, epoch = ?3, epoch_digest = ?4, decisions = ?5,
                decisions_root = ?6
            WHERE id = ?1
            """,
            .blob(row.id.bytes),
            .integer(sequence),
            (epoch?.number).map { .integer(Int64(clamping: $0)) } ?? row.epoch.map { .integer($0) } ?? .null,
            .optional(epoch.map { "\($0.digest)" } ?? row.epochDigest),
            .integer(Int64(clamping: decisions)),
            .text("\(root)")
        )
        context.touch("backup-target", row.id)
        return row.id
    }

    /// The catalogue, signed.
    public func answer(_ result: RowID, in context: Context) throws -> SignedCatalogue {
        try SignedCatalogue(TargetRow.load(result, context.connection), context)
    }

    private func add(_ context: Context, _ row: TargetRow, _ sequence: Int64) throws {
        for record in archives {
            guard record.name.store == context.store else {
                throw InputError(
                    "archives",
                    "this is another store's archive",
                    help: "record archives of this store"
                )
            }
            guard record.name.kind == .data || record.epoch == context.epoch else {
                throw RunError.epochPast(epoch: record.epoch, current: context.epoch)
            }
            try ListedArchive.add(record, to: row.id, in: sequence, context.connection)
        }
        if let epoch, epoch.number != context.epoch {
            throw RunError.epochPast(epoch: epoch.number, current: context.epoch)
        }
    }

    /// Leaves the vaults of past epochs out once one of the current epoch is listed; what else goes is `backup.prune`'s.
    private func leaveOut(_ row: TargetRow, _ sequence: Int64, in context: Context) throws {
        let (epoch, connection) = (context.epoch, context.connection)
        let vaults = try ListedArchive.rows(of: row.id, connection)
            .filter { $0.isListed(in: sequence) && $0.record.name.kind == .vault }.map(\.record)
        guard vaults.contains(where: { $0.epoch == epoch }) else { return }
        let past = vaults.filter { $0.epoch < epoch }
        for vault in past { try ListedArchive.remove(vault.name, of: row.id, in: sequence, connection) }
        if let oldest = past.map(\.epoch).min() { try row.willRemove(epoch: oldest, in: context) }
    }

    /// How far the log on the target goes; never less far than is remembered.
    private func decided(_ row: TargetRow, _ context: Context) throws -> (UInt64, Hash) {
        let known = (UInt64(row.decisions), Hash(base64: row.decisionsRoot) ?? .emptyTree)
        guard let decisions else { return known }
        let key = try VerifierKey(
            name: "coffer/\(context.store)/decisions",
            publicKey: context.signingPublicKey
        )
        let named: Checkpoint
        do throws(NoteError) {
            named = try Checkpoint.open(decisions, key: key)
        } catch {
            throw InputError(
                "decisions",
                "it is not a checkpoint of this store's decisions log",
                help: "pass on what `snapshot.take` answered"
            )
        }
        guard named.size >= known.0 else { throw RunError.decisionsAhead(target: target) }
        return (named.size, named.root)
    }
}

extension Catalogue {
    /// The catalogue that a request carries.
    ///
    /// Why an error of the request: whoever found it on a target has looked at it before, and says what is wrong there.
    static func given(_ note: String, as field: String, in context: Context) throws -> Catalogue {
        do throws(FormatError) {
            return try open(Array(note.utf8), store: context.store, publicKey: context.signingPublicKey)
        } catch {
            throw InputError(field, error.text.line(2), help: error.text.line(3))
        }
    }
}
