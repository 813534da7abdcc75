internal import Engine
internal import MerkleLog
internal import Sealing
internal import Storage

/// A target as the store remembers it.
///
/// `sequence` is that of the catalogue that was signed last, `confirmed` that of the one known to lie on the target: a
/// run that ended between the two has changed nothing that counts.
struct TargetRow {
    let id: RowID
    let name: String
    let address: String
    let added: Int64
    /// The life of the store that wrote there last; another one than today's where the store came back.
    let incarnation: String
    let sequence: Int64
    let confirmed: Int64
    let confirmedTime: Int64?
    let epoch: Int64?
    let epochDigest: String?
    let decisions: Int64
    let decisionsRoot: String
    /// For how long the place keeps what was removed there, an ISO 8601 duration; nil where it keeps nothing.
    let retains: String?
    /// The oldest epoch of which keys were removed there, or are about to be; nil where none ever were.
    let retainedEpoch: Int64?
    /// Until when the place keeps them; nil while they are about to be removed.
    let retainedUntil: Int64?

    private static let columns = """
        id, name, address, added, incarnation, sequence, confirmed, confirmed_time, epoch, epoch_digest, decisions,
        decisions_root, retains, retained_epoch, retained_until
        """

    private init(_ row: Row) throws {
        guard let id = RowID(bytes: row.blob(0)) else {
            throw StorageError.corrupt("a row of `backup_target` has no sound id")
        }
        self.id = id
        name = row.text(1)
        address = row.text(2)
        added = row.int64(3)
        incarnation = row.text(4)
        sequence = row.int64(5)
        confirmed = row.int64(6)
        confirmedTime = row.optionalInt64(7)
        epoch = row.optionalInt64(8)
        epochDigest = row.optionalText(9)
        decisions = row.int64(10)
        decisionsRoot = row.text(11)
        retains = row.optionalText(12)
        retainedEpoch = row.optionalInt64(13)
        retainedUntil = row.optionalInt64(14)
    }

    /// Every target, by name.
    static func all(_ connection: Connection) throws -> [TargetRow] {
        try connection.rows("SELECT \(columns) FROM backup_target ORDER BY name") { try TargetRow($0) }
    }

    /// The target that is called so.
    ///
    /// - Throws: ``EngineError/notFound(kind:name:)``.
    static func load(named name: String, _ connection: Connection) throws -> TargetRow {
        let found = try connection.row(
            "SELECT \(columns) FROM backup_target WHERE name = ?1",
            .text(name)
        ) { try TargetRow($0) }
        guard let found else { throw EngineError.notFound(kind: "backup target", name: name) }
        return found
    }

    static func load(_ id: RowID, _ connection: Connection) throws -> TargetRow {
        let found = try connection.row(
            "SELECT \(columns) FROM backup_target WHERE id = ?1",
            .blob(id.bytes)
        ) { try TargetRow($0) }
        guard let found else { throw EngineError.notFound(kind: "backup target", name: "\(id)") }
        return found
    }

    /// Puts a place down that was not known.
    ///
    /// - Throws: ``EngineError/conflict(what:reason:help:)`` where the name or the address stands for one already.
    static func add(
        _ id: RowID,
        name: String,
        address: String,
        incarnation: String,
        retains: String? = nil,
        in context: Context
    ) throws {
        for row in try all(context.connection) where row.name == name || row.address == address {
            throw EngineError.conflict(
                what: "there already is a backup target `\(row.name)` at `\(row.address)`",
                reason: "a name and a place stand for one target",
                help: "choose another, or remove it with `coffer backup target remove \(row.name)`"
            )
        }
        try context.connection.execute(
            """
            INSERT INTO backup_target (id, name, address, added, added_by, incarnation, sequence, confirmed,
                decisions, decisions_root, retains)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, 0, ?7, ?8)
            """,
            .blob(id.bytes),
            .text(name),
            .text(address),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .text(incarnation),
            .text("\(Hash.emptyTree)"),
            .optional(retains)
        )
    }

    /// The oldest epoch of which a key may lie there; nil where none was ever written.
    ///
    /// What was signed and not confirmed has perhaps not been cleared of what lay there before: then it is the first.
    func oldestEpoch(_ connection: Connection) throws -> UInt64? {
        guard let epoch else { return nil }
        guard sequence == confirmed else { return 1 }
        let vaults = try ListedArchive.rows(of: id, connection).filter { $0.record.name.kind == .vault }
        return vaults.map(\.record.epoch).reduce(UInt64(epoch), min)
    }

    /// Makes this row true again before anything is added, from the catalogue that was found on the target, if one was.
    ///
    /// A catalogue that was signed and is known to be there counts as confirmed; one that is newer than this row knows is
    /// taken over (the store came back from an older backup, or lost its targets); what was recorded and never listed
    /// there is forgotten. So is one of the life before with a number that `life` has signed another one for: what lies there
    /// is what counts.
    func settle(_ found: Catalogue?, life: String, _ connection: Connection) throws {
        if let found, let sequence = Int64(exactly: found.sequence), sequence > confirmed {
            let isOthers = found.incarnation != life
            if sequence > self.sequence || isOthers { try takeOver(found, sequence, connection) }
            try connection.execute(
                """
                UPDATE backup_target SET confirmed = ?2, confirmed_time = ?3, incarnation = ?4 WHERE id = ?1
                """,
                .blob(id.bytes),
                .integer(sequence),
                .integer(found.time.seconds * 1000),
                .text(found.incarnation)
            )
        }
        for statement in [
            "WHERE target_id = ?1 AND added_in > (SELECT confirmed FROM backup_target WHERE id = ?1)",
            "WHERE target_id = ?1 AND removed_in <= (SELECT confirmed FROM backup_target WHERE id = ?1)",
        ] { try connection.execute("DELETE FROM backup_archive \(statement)", .blob(id.bytes)) }
        try connection.execute(
            "UPDATE backup_archive SET removed_in = NULL WHERE target_id = ?1",
            .blob(id.bytes)
        )
    }

    private func takeOver(_ catalogue: Catalogue, _ sequence: Int64, _ connection: Connection) throws {
        try connection.execute("DELETE FROM backup_archive WHERE target_id = ?1", .blob(id.bytes))
        for record in catalogue.archives {
            try ListedArchive.add(record, to: id, in: sequence, connection)
        }
        try connection.execute(
            """
            UPDATE backup_target SET sequence = MAX(sequence, ?2), epoch = ?3, epoch_digest = ?4, decisions = ?5,
                decisions_root = ?6
            WHERE id = ?1
            """,
            .blob(id.bytes),
            .integer(sequence),
            .integer(Int64(clamping: catalogue.epoch.number)),
            .text("\(catalogue.epoch.digest)"),
            .integer(Int64(clamping: catalogue.decisions.size)),
            .text("\(catalogue.decisions.root)")
        )
    }
}

extension TargetRow {
    /// Checks what a target is to be called.
    static func check(name: String) throws(InputError) {
        let isName =
            (1...32).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            }
        guard isName, name.first != "-" else {
            throw InputError(
                "target",
                "this cannot be the name of a target",
                help: "use letters a–z, digits and dashes"
            )
        }
    }

    /// Checks where a target is to be.
    static func check(address: String) throws(InputError) {
        do throws(TargetError) { _ = try TargetAddress(address) } catch {
            throw InputError(
                "address",
                "this is not the address of a target",
                help: "give a folder as `/mnt/backup`, or a remote of rclone as `rclone:remote:path`"
            )
        }
    }
}
