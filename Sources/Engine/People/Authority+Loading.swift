internal import Sealing
internal import Storage

extension Authority {
    /// Reads and checks every row, whatever is cached.
    func load(_ connection: Connection) throws -> AuthorityState {
        var state = AuthorityState()
        var seals: [[UInt8]] = []
        try connection.forEach("SELECT name, value, seal FROM store_setting ORDER BY name") { row in
            let fields = [Array(row.text(0).utf8), Array(row.text(1).utf8)]
            try require(row.blob(2), seals: fields, of: "store_setting", row: "the setting `\(row.text(0))`")
            seals.append(row.blob(2))
            state.settings[row.text(0)] = row.text(1)
            return true
        }
        try connection.forEach(
            """
            SELECT id, name, unix_user, unix_group, team, active, created, seal FROM principal ORDER BY id
            """
        ) { row in
            guard let id = RowID(bytes: row.blob(0)) else {
                throw EngineError.authorityDamaged(row: "a row of `principal`")
            }
            let principal = Principal(
                id: id,
                name: row.text(1),
                unixUser: row.optionalText(2),
                unixGroup: row.optionalText(3),
                team: row.text(4),
                isActive: row.int64(5) == 1,
                created: row.int64(6),
                roles: []
            )
            try require(
                row.blob(7),
                seals: fields(principal),
                of: "principal",
                row: "the principal `\(principal.name)`"
            )
            seals.append(row.blob(7))
            state.principals[id] = principal
            return true
        }
        try connection.forEach(
            """
            SELECT principal_id, role, granted, granted_by, seal FROM principal_role ORDER BY principal_id, role
            """
        ) { row in
            let grant = [row.blob(0), Array(row.text(1).utf8), bytes(row.int64(2)), row.blob(3)]
            let name = "a grant of the role `\(row.text(1))`"
            try require(row.blob(4), seals: grant, of: "principal_role", row: name)
            guard let id = RowID(bytes: row.blob(0)), state.principals[id] != nil else {
                throw EngineError.authorityDamaged(row: name)
            }
            seals.append(row.blob(4))
            state.principals[id]?.roles.append(row.text(1))
            state.granted[id, default: [:]][row.text(1)] = row.int64(2)
            return true
        }
        seals += try pendingApprovalSeals(connection)
        let unreviewed = try unreviewed(connection)
        seals += unreviewed.seals
        state.taken = Dictionary(grouping: unreviewed.grants, by: \.principal)
        try checkHead(connection, seals, &state)
        return state
    }

    private func checkHead(_ connection: Connection, _ seals: [[UInt8]], _ state: inout AuthorityState) throws
    {
        let head = try connection.row("SELECT revision, digest, seal FROM authority_head WHERE id = 1") {
            (revision: $0.int64(0), digest: $0.blob(1), seal: $0.blob(2))
        }
        guard let head else { throw EngineError.authorityDamaged(row: "the row `authority_head`") }
        try require(
            head.seal,
            seals: [bytes(head.revision), head.digest],
            of: "authority_head",
            row: "the row `authority_head`"
        )
        guard head.digest == Blake2b.hash(seals.flatMap { $0 }) else {
            throw EngineError.authorityDamaged(
                row:
                    "the set of principals, grants, settings and pending approvals (one was removed, added or put back)"
            )
        }
        state.revision = head.revision
        state.digest = head.digest
    }
}
