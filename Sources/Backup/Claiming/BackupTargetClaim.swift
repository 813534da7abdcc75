public import Engine
public import Sealing
internal import Storage

/// Takes a place over from another life of the store, which is given up for good.
///
/// What lies there stays and goes on to be listed. The store begins a new life: neither the one that is given up, should
/// it run all the same, nor any other that knows this one writes to the targets from the next backup on.
public struct BackupTargetClaim: Command {
    /// Its name.
    public static let name = "backup.target-claim"
    /// What it does.
    public static let summary =
        "Take a place over from another life of the store, which is given up for good."
    /// What a second person sees of it.
    public static let shownToApprovers = ["target", "address", "givesUp"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .target: .target,
            .address: .text("Where it is, if the store does not know it.", length: 1...1024)
                .example("/mnt/backup").optional,
            .catalogue: .text("The signed catalogue that lies there."),
            .givesUp: .id.about("The life of the store that wrote there last."),
        ]
    )
    /// The origin of the audit log changes.
    public static let access = StoreAccess.exclusive

    /// What people call it.
    public var target: String
    /// A folder, or `rclone:remote:path`, where the store does not know the target.
    public var address: String?
    /// The signed catalogue that lies there.
    public var catalogue: String
    /// The life of the store that wrote there last, and never will again.
    public var givesUp: String

    /// Takes a place over.
    public init(target: String, address: String? = nil, catalogue: String, givesUp: String) {
        self.target = target
        self.address = address
        self.catalogue = catalogue
        self.givesUp = givesUp
    }

    /// Checks the name and the address.
    public func validate() throws(InputError) {
        try TargetRow.check(name: target)
        if let address { try TargetRow.check(address: address) }
    }

    /// Begins the new life, and takes over what the catalogue lists.
    public func perform(in context: Context) throws -> RowID {
        let incarnation = try context.incarnation()
        guard incarnation.standing == .live else { throw RunError.notLive(incarnation.standing) }
        let found = try Catalogue.given(catalogue, as: "catalogue", in: context)
        let row = try row(found, context)
        let goesOn = Life(incarnation).goesOn(from: found.incarnation, known: row.incarnation)
        let isOwn = row.id == found.target && row.sequence > 0 && goesOn
        guard found.incarnation != incarnation.id, !isOwn else {
            throw ClaimError.notNeeded(target: target)
        }
        guard found.incarnation == givesUp else {
            throw ClaimError.otherLife(target: target, named: givesUp, found: found.incarnation)
        }
        guard try context.decisionCount() >= found.decisions.size else {
            throw RunError.decisionsAhead(target: target)
        }
        guard context.epoch > found.epoch.number else {
            throw ClaimError.epochBehind(target: target, epoch: context.epoch, there: found.epoch.number)
        }
        try row.claim(found, for: context.beginLife(), context.connection)
        context.touch("backup-target", found.target)
        return found.target
    }

    /// The target.
    public func answer(_ result: RowID, in context: Context) throws -> TargetView {
        TargetView(try TargetRow.load(result, context.connection))
    }

    /// The target as it is known, or put down now.
    private func row(_ found: Catalogue, _ context: Context) throws -> TargetRow {
        let connection = context.connection
        let rows = try TargetRow.all(connection)
        if let other = rows.first(where: { $0.id == found.target && $0.name != target }) {
            throw EngineError.conflict(
                what: "this place holds the backups of the target `\(other.name)`",
                reason: "its catalogue carries the id of that target",
                help: "take it over under that name: `coffer backup target claim \(other.name)`"
            )
        }
        let address = try address.map { try "\(TargetAddress($0))" }
        guard let known = rows.first(where: { $0.name == target }) else {
            guard let address else { throw EngineError.notFound(kind: "backup target", name: target) }
            try TargetRow.add(
                found.target,
                name: target,
                address: address,
                incarnation: found.incarnation,
                in: context
            )
            return try TargetRow.load(found.target, connection)
        }
        guard address == nil || address == known.address else {
            throw InputError(
                "address",
                "the target `\(target)` is at `\(known.address)`",
                help: "leave the address out, or choose another name"
            )
        }
        return known
    }
}

extension TargetRow {
    /// Becomes what the catalogue of another life says; the next one has a higher number than either knew.
    fileprivate func claim(_ found: Catalogue, for life: String, _ connection: Connection) throws {
        try connection.execute("DELETE FROM backup_archive WHERE target_id = ?1", .blob(id.bytes))
        try connection.execute(
            """
            UPDATE backup_target SET id = ?2, incarnation = ?3, sequence = 0, confirmed = 0, confirmed_time = NULL
            WHERE id = ?1
            """,
            .blob(id.bytes),
            .blob(found.target.bytes),
            .text(found.incarnation)
        )
        try TargetRow.load(found.target, connection).settle(found, life: life, connection)
        try connection.execute(
            "UPDATE backup_target SET sequence = max(sequence, ?2) WHERE id = ?1",
            .blob(found.target.bytes),
            .integer(sequence)
        )
    }
}
