internal import Sealing
internal import Storage
internal import Synchronization
internal import Vault

/// Who may do what, as the store's sealed rows say it.
struct AuthorityState: Sendable {
    /// Raised by every change.
    var revision: Int64 = 0
    /// Digest over the seals of all rows.
    var digest: [UInt8] = []
    var settings: [String: String] = [:]
    var principals: [RowID: Principal] = [:]
    /// The roles taken in an emergency that may still be in use.
    var taken: [RowID: [BreakGlass]] = [:]
    /// When each role of a principal was granted, in milliseconds since 1970.
    var granted: [RowID: [String: Int64]] = [:]

    func principal(named name: String) -> Principal? { principals.values.first { $0.name == name } }

    /// The principal that a caller is: by Unix user first, then by group.
    func principal(of caller: Caller) -> Principal? {
        let active = principals.values.filter(\.isActive)
        if let byUser = active.first(where: { $0.unixUser == caller.user }) { return byUser }
        return active.filter { $0.unixGroup.map(caller.groups.contains) ?? false }.min { $0.name < $1.name }
    }
}

/// Reads and writes the rows that grant authority, each sealed over all its columns, all of them sealed together.
///
/// A writer on the disk cannot promote himself: an edited row fails its own seal, a row taken away or put back to
/// an older valid state fails the seal over all of them.
final class Authority: Sendable {
    private let vault: Vault
    private let cache = Mutex(AuthorityState())

    init(vault: Vault) { self.vault = vault }

    /// The authority in force, checked again whenever it has changed.
    ///
    /// - Throws: ``EngineError/authorityDamaged(row:)`` naming the row.
    func state(_ connection: Connection) throws -> AuthorityState {
        let head = try connection.row("SELECT revision, digest FROM authority_head WHERE id = 1") {
            (revision: $0.int64(0), digest: $0.blob(1))
        }
        guard let head else { throw EngineError.authorityDamaged(row: "the row `authority_head`") }
        let known = cache.withLock { $0 }
        // Why the digest as well: a change that was rolled back leaves its revision to the next one.
        if known.revision == head.revision, known.digest == head.digest { return known }
        let state = try load(connection)
        cache.withLock { $0 = state }
        return state
    }

    /// Writes a setting.
    ///
    /// Call ``reseal(_:)`` after the last change of a transaction.
    func set(_ name: String, _ value: String, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO store_setting (name, value, seal) VALUES (?1, ?2, ?3)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value, seal = excluded.seal
            """,
            .text(name),
            .text(value),
            .blob(try seal([Array(name.utf8), Array(value.utf8)], of: "store_setting"))
        )
    }

    /// Writes a principal, new or changed.
    ///
    /// Call ``reseal(_:)`` after the last change of a transaction.
    func store(_ principal: Principal, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO principal (id, name, unix_user, unix_group, team, active, created, seal)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, unix_user = excluded.unix_user,
                unix_group = excluded.unix_group, team = excluded.team, active = excluded.active,
                seal = excluded.seal
            """,
            .blob(principal.id.bytes),
            .text(principal.name),
            .optional(principal.unixUser),
            .optional(principal.unixGroup),
            .text(principal.team),
            .integer(principal.isActive ? 1 : 0),
            .integer(principal.created),
            .blob(try seal(fields(principal), of: "principal"))
        )
    }

    /// Grants a role.
    ///
    /// Call ``reseal(_:)`` after the last change of a transaction.
    func grant(
        _ role: String,
        to principal: RowID,
        by granter: RowID,
        at now: Int64,
        _ connection: Connection
    ) throws {
        let fields = [principal.bytes, Array(role.utf8), bytes(now), granter.bytes]
        try connection.execute(
            """
            INSERT INTO principal_role (principal_id, role, granted, granted_by, seal) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (principal_id, role) DO NOTHING
            """,
            .blob(principal.bytes),
            .text(role),
            .integer(now),
            .blob(granter.bytes),
            .blob(try seal(fields, of: "principal_role"))
        )
    }

    /// Takes a role away.
    ///
    /// Call ``reseal(_:)`` after the last change of a transaction.
    func revoke(_ role: String, from principal: RowID, _ connection: Connection) throws {
        try connection.execute(
            "DELETE FROM principal_role WHERE principal_id = ?1 AND role = ?2",
            .blob(principal.bytes),
            .text(role)
        )
    }

    /// Seals all rows of authority together, with the next revision.
    func reseal(_ connection: Connection) throws {
        let seals = try connection.rows(
            """
            SELECT seal FROM (
                SELECT 1 AS part, name AS a, '' AS b, seal FROM store_setting
                UNION ALL SELECT 2, hex(id), '', seal FROM principal
                UNION ALL SELECT 3, hex(principal_id), role, seal FROM principal_role
                UNION ALL SELECT 4, hex(id), '', seal FROM approval WHERE state = 'pending'
                UNION ALL SELECT 5, hex(approval_id), hex(approval_vote.principal_id), approval_vote.seal FROM approval_vote
                    JOIN approval ON approval.id = approval_id WHERE state = 'pending'
                UNION ALL SELECT 6, hex(id), '', seal FROM break_glass WHERE reviewed IS NULL
            ) AS sealed ORDER BY part, a, b
            """
        ) { $0.blob(0) }
        let last = try connection.row("SELECT revision FROM authority_head WHERE id = 1") { $0.int64(0) } ?? 0
        let digest = Blake2b.hash(seals.flatMap { $0 })
        try connection.execute(
            """
            INSERT INTO authority_head (id, revision, digest, seal) VALUES (1, ?1, ?2, ?3)
            ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, digest = excluded.digest,
                seal = excluded.seal
            """,
            .integer(last + 1),
            .blob(digest),
            .blob(try seal([bytes(last + 1), digest], of: "authority_head"))
        )
    }

    func fields(_ principal: Principal) -> [[UInt8]] {
        [
            principal.id.bytes, Array(principal.name.utf8), optional(principal.unixUser),
            optional(principal.unixGroup), Array(principal.team.utf8), [principal.isActive ? 1 : 0],
            bytes(principal.created),
        ]
    }

    /// Why a first byte: an absent name and an empty one must not seal alike.
    func optional(_ text: String?) -> [UInt8] { text.map { [1] + Array($0.utf8) } ?? [0] }

    func seal(_ fields: [[UInt8]], of table: String) throws -> [UInt8] {
        var message = Array("coffer.authority.v1".utf8)
        for field in [Array(table.utf8)] + fields { message += bytes(Int64(field.count)) + field }
        return try vault.authorityTag(message)
    }

    func require(_ found: [UInt8], seals fields: [[UInt8]], of table: String, row: String) throws {
        guard try ConstantTime.areEqual(found, seal(fields, of: table)) else {
            throw EngineError.authorityDamaged(row: row)
        }
    }
}

/// A number as eight bytes, little-endian.
func bytes(_ number: Int64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}
