internal import Sealing
internal import Storage
internal import Vault

/// The lookup tags that find sealed rows by a normalised value, without the value.
///
/// A tag is short enough to stand for several values: rows found by it are opened and compared before they count.
/// How short is kept in `lookup_plan`, one row per scope; when a scope has outgrown its tags they are made anew by
/// its owner (see ``Context/needsWiderTags(scope:inBulk:)``).
struct SealedIndex {
    let vault: Vault
    let connection: Connection

    func add(_ value: String, as normaliser: Normaliser, scope: String, row: RowID) throws {
        let bits = try plan(scope)
        for tag in try tags(value, normaliser, scope, bits) {
            try connection.execute(
                "INSERT INTO lookup_tag (scope, tag, row_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                .text(scope),
                .integer(tag),
                .blob(row.bytes)
            )
        }
    }

    func count(_ scope: String, by change: Int64) throws {
        try connection.execute(
            """
            INSERT INTO lookup_plan (scope, bits, row_count) VALUES (?1, ?2, ?3)
            ON CONFLICT (scope) DO UPDATE SET row_count = lookup_plan.row_count + excluded.row_count
            """,
            .text(scope),
            .integer(Int64(TagPlanner.bits(forRows: 1))),
            .integer(change)
        )
    }

    func remove(scope: String, row: RowID) throws {
        try connection.execute(
            "DELETE FROM lookup_tag WHERE scope = ?1 AND row_id = ?2",
            .text(scope),
            .blob(row.bytes)
        )
    }

    /// The rows that carry all of the value's tags: those of its rarest tag that carry the others as well.
    func candidates(_ value: String, as normaliser: Normaliser, scope: String, limit: Int) throws -> [RowID] {
        var tags = try tags(value, normaliser, scope, plan(scope)).map { tag in
            (tag: tag, rows: 0)
        }
        if tags.count > 1 {
            for index in tags.indices { tags[index].rows = try frequency(tags[index].tag, scope) }
            tags.sort { ($0.rows, $0.tag) < ($1.rows, $1.tag) }
        }
        guard let rarest = tags.first else { return [] }
        var found: [RowID] = []
        try connection.forEach(
            "SELECT row_id FROM lookup_tag WHERE scope = ?1 AND tag = ?2 ORDER BY row_id",
            arguments: [.text(scope), .integer(rarest.tag)]
        ) { row in
            let id = row.blob(0)
            if try tags.dropFirst().allSatisfy({ try carries(id, $0.tag, scope) }), let id = RowID(bytes: id)
            {
                found.append(id)
            }
            return found.count < limit
        }
        return found
    }

    /// How many rows carry a tag, counted to a thousand.
    private func frequency(_ tag: Int64, _ scope: String) throws -> Int {
        try connection.row(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM lookup_tag WHERE scope = ?1 AND tag = ?2 LIMIT 1000) AS some
            """,
            .text(scope),
            .integer(tag)
        ) { Int($0.int64(0)) } ?? 0
    }

    private func carries(_ row: [UInt8], _ tag: Int64, _ scope: String) throws -> Bool {
        try connection.row(
            "SELECT 1 FROM lookup_tag WHERE scope = ?1 AND tag = ?2 AND row_id = ?3",
            .text(scope),
            .integer(tag),
            .blob(row)
        ) { _ in true } ?? false
    }

    /// The rows that carry any of the value's tags, those with the most first: for typing errors.
    func nearest(_ value: String, as normaliser: Normaliser, scope: String, limit: Int) throws -> [RowID] {
        let bits = try plan(scope)
        var hits: [RowID: Int] = [:]
        for tag in try tags(value, normaliser, scope, bits) {
            try connection.forEach(
                "SELECT row_id FROM lookup_tag WHERE scope = ?1 AND tag = ?2",
                arguments: [.text(scope), .integer(tag)]
            ) { row in
                if let id = RowID(bytes: row.blob(0)) { hits[id, default: 0] += 1 }
                return true
            }
        }
        return hits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }

    /// Above so many rows tags are made anew only when they must be, or when the caller says it has the time.
    private static let patientRows = 100_000

    func outgrown(scope: String, inBulk: Bool) throws -> Bool {
        try connection.row("SELECT bits, row_count FROM lookup_plan WHERE scope = ?1", .text(scope)) { row in
            let (bits, rows) = (Int(row.int64(0)), Int(row.int64(1)))
            if inBulk { return TagPlanner.canWiden(rows: rows, bits: bits) }
            return rows <= Self.patientRows
                ? TagPlanner.shouldWiden(rows: rows, bits: bits)
                : TagPlanner.mustWiden(rows: rows, bits: bits)
        } ?? false
    }

    /// Empties a scope and sets its tags to the length its rows need; the owner adds the tags anew.
    func restart(scope: String, rows: Int) throws {
        try connection.execute("DELETE FROM lookup_tag WHERE scope = ?1", .text(scope))
        try connection.execute(
            """
            INSERT INTO lookup_plan (scope, bits, row_count) VALUES (?1, ?2, ?3)
            ON CONFLICT (scope) DO UPDATE SET bits = excluded.bits, row_count = excluded.row_count
            """,
            .text(scope),
            .integer(Int64(TagPlanner.bits(forRows: rows))),
            .integer(Int64(rows))
        )
    }

    private func plan(_ scope: String) throws -> Int {
        try connection.row("SELECT bits FROM lookup_plan WHERE scope = ?1", .text(scope)) { Int($0.int64(0)) }
            ?? TagPlanner.bits(forRows: 1)
    }

    private func tags(_ value: String, _ normaliser: Normaliser, _ scope: String, _ bits: Int) throws -> Set<
        Int64
    > {
        let tokens = normaliser.tokens(of: value)
        return try vault.withIndexRoot { root in
            Set(
                tokens.map {
                    LookupTag.tag(of: $0, normaliser: normaliser, root: root, scope: scope, bits: bits)
                }
            )
        }
    }
}
