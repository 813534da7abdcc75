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
        let plan = try plan(scope) ?? begin(scope)
        let known = try tags(of: row, plan.number)
        let wanted = try tags(value, normaliser, scope, plan.bits)
        let added = wanted.subtracting(known)
        guard !added.isEmpty else { return }
        for tag in added {
            try connection.execute(
                "INSERT INTO lookup_tag (scope, tag, row_id) VALUES (?1, ?2, ?3)",
                .integer(plan.number),
                .integer(tag),
                .blob(row.bytes)
            )
        }
        try connection.execute(
            """
            INSERT INTO lookup_row (row_id, scope, tags) VALUES (?1, ?2, ?3)
            ON CONFLICT (row_id, scope) DO UPDATE SET tags = excluded.tags
            """,
            .blob(row.bytes),
            .integer(plan.number),
            .text(Self.text(added.union(known).sorted()))
        )
    }

    func count(_ scope: String, by change: Int64) throws {
        _ = try plan(scope) ?? begin(scope)
        try connection.execute(
            "UPDATE lookup_plan SET row_count = row_count + ?2 WHERE scope = ?1",
            .text(scope),
            .integer(change)
        )
    }

    /// Takes all tags of a row in a scope away; answers whether there were any.
    @discardableResult
    func remove(scope: String, row: RowID) throws -> Bool {
        guard let plan = try plan(scope) else { return false }
        let tags = try tags(of: row, plan.number)
        guard !tags.isEmpty else { return false }
        for tag in tags {
            try connection.execute(
                "DELETE FROM lookup_tag WHERE scope = ?1 AND tag = ?2 AND row_id = ?3",
                .integer(plan.number),
                .integer(tag),
                .blob(row.bytes)
            )
        }
        try connection.execute(
            "DELETE FROM lookup_row WHERE row_id = ?1 AND scope = ?2",
            .blob(row.bytes),
            .integer(plan.number)
        )
        return true
    }

    /// The rows that carry all of the value's tags: those of its rarest tag that carry the others as well.
    func candidates(_ value: String, as normaliser: Normaliser, scope: String, limit: Int) throws -> [RowID] {
        guard let plan = try plan(scope) else { return [] }
        var tags = try tags(value, normaliser, scope, plan.bits).map { tag in
            (tag: tag, rows: 0)
        }
        if tags.count > 1 {
            for index in tags.indices { tags[index].rows = try frequency(tags[index].tag, plan.number) }
            tags.sort { ($0.rows, $0.tag) < ($1.rows, $1.tag) }
        }
        guard let rarest = tags.first else { return [] }
        var found: [RowID] = []
        try connection.forEach(
            "SELECT row_id FROM lookup_tag WHERE scope = ?1 AND tag = ?2 ORDER BY row_id",
            arguments: [.integer(plan.number), .integer(rarest.tag)]
        ) { row in
            let id = row.blob(0)
            if try tags.dropFirst().allSatisfy({ try carries(id, $0.tag, plan.number) }),
                let id = RowID(bytes: id)
            {
                found.append(id)
            }
            return found.count < limit
        }
        return found
    }

    /// How many rows carry a tag, counted to a thousand.
    private func frequency(_ tag: Int64, _ scope: Int64) throws -> Int {
        try connection.row(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM lookup_tag WHERE scope = ?1 AND tag = ?2 LIMIT 1000) AS some
            """,
            .integer(scope),
            .integer(tag)
        ) { Int($0.int64(0)) } ?? 0
    }

    private func carries(_ row: [UInt8], _ tag: Int64, _ scope: Int64) throws -> Bool {
        try connection.row(
            "SELECT 1 FROM lookup_tag WHERE scope = ?1 AND tag = ?2 AND row_id = ?3",
            .integer(scope),
            .integer(tag),
            .blob(row)
        ) { _ in true } ?? false
    }

    /// The rows that carry any of the value's tags, those with the most first: for typing errors.
    func nearest(_ value: String, as normaliser: Normaliser, scope: String, limit: Int) throws -> [RowID] {
        guard let plan = try plan(scope) else { return [] }
        var hits: [RowID: Int] = [:]
        for tag in try tags(value, normaliser, scope, plan.bits) {
            try connection.forEach(
                "SELECT row_id FROM lookup_tag WHERE scope = ?1 AND tag = ?2",
                arguments: [.integer(plan.number), .integer(tag)]
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
        let plan = try plan(scope) ?? begin(scope)
        for table in ["lookup_tag", "lookup_row"] {
            try connection.execute("DELETE FROM \(table) WHERE scope = ?1", .integer(plan.number))
        }
        try connection.execute(
            "UPDATE lookup_plan SET bits = ?2, row_count = ?3 WHERE scope = ?1",
            .text(scope),
            .integer(Int64(TagPlanner.bits(forRows: rows))),
            .integer(Int64(rows))
        )
    }

    private func plan(_ scope: String) throws -> (number: Int64, bits: Int)? {
        try connection.row("SELECT number, bits FROM lookup_plan WHERE scope = ?1", .text(scope)) {
            ($0.int64(0), Int($0.int64(1)))
        }
    }

    /// Gives a scope that has no rows yet its number.
    private func begin(_ scope: String) throws -> (number: Int64, bits: Int) {
        let last = try connection.row("SELECT MAX(number) FROM lookup_plan") { $0.optionalInt64(0) } ?? nil
        let plan = (number: (last ?? 0) + 1, bits: TagPlanner.bits(forRows: 1))
        try connection.execute(
            "INSERT INTO lookup_plan (scope, number, bits, row_count) VALUES (?1, ?2, ?3, 0)",
            .text(scope),
            .integer(plan.number),
            .integer(Int64(plan.bits))
        )
        return plan
    }

    /// The tags that a row has in a scope.
    private func tags(of row: RowID, _ scope: Int64) throws -> Set<Int64> {
        let text = try connection.row(
            "SELECT tags FROM lookup_row WHERE row_id = ?1 AND scope = ?2",
            .blob(row.bytes),
            .integer(scope)
        ) { $0.text(0) }
        return try Set(
            (text ?? "").split(separator: " ").map { word in
                guard let tag = Int64(word) else {
                    throw StorageError.corrupt("the lookup tags of a row are malformed")
                }
                return tag
            }
        )
    }

    /// How a row keeps its tags.
    static func text(_ tags: [Int64]) -> String { tags.map { String($0) }.joined(separator: " ") }

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
