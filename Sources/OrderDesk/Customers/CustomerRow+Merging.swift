internal import Engine
internal import Sealing
internal import Storage

/// Records of one and the same customer: one is kept, others are merged into it.
extension CustomerRow {
    /// The record that it goes on under: itself, or the one that it was merged into.
    ///
    /// - Throws: `EngineError.notFound` where that one is outside the caller's reach.
    func kept(in context: Context) throws -> CustomerRow {
        guard let mergedInto else { return self }
        return try Self.record(named: mergedInto.description, in: context)
    }

    /// The records that were merged into it, by number.
    func merged(in context: Context) throws -> [CustomerRow] {
        // Why not asked where the count says none: almost no customer has any, and lists ask for each.
        guard merges > 0 else { return [] }
        return try context.connection.rows(Self.mergedInto, .blob(id.bytes), map: CustomerRow.init)
    }

    /// The record with this number or id; refused where it was merged into another.
    static func unmerged(named name: String, in context: Context) throws -> CustomerRow {
        let row = try record(named: name, in: context)
        guard row.mergedInto != nil else { return row }
        let kept = try row.kept(in: context)
        throw EngineError.conflict(
            what: "`\(row.number)` is not changed by itself",
            reason: "it was merged into `\(kept.number)`",
            help: "change that one, or take them apart with `coffer customer unmerge \(row.number)`"
        )
    }

    /// Lets a record go on under another, or stand by itself again; nothing of either is altered.
    static func link(
        _ row: CustomerRow,
        with kept: CustomerRow,
        isMerged: Bool,
        in context: Context
    ) throws {
        for record in [kept, row] {
            context.about(record.subject)
            context.touch("customer", record.id)
        }
        try context.connection.execute(
            "UPDATE customer SET merged_into = ?2 WHERE id = ?1",
            .blob(row.id.bytes),
            .optional(isMerged ? kept.id.bytes : nil)
        )
        try context.connection.execute(
            "UPDATE customer SET merges = merges + ?2 WHERE id = ?1",
            .blob(kept.id.bytes),
            .integer(isMerged ? 1 : -1)
        )
    }

    /// Whether two records are of one customer.
    static func isSame(_ one: RowID, _ other: RowID, _ connection: Connection) throws -> Bool {
        if one == other { return true }
        return try keptID(of: one, connection) == keptID(of: other, connection)
    }

    /// The id of the record that one goes on under.
    static func keptID(of record: RowID, _ connection: Connection) throws -> RowID {
        let kept: RowID? = try connection.row(
            "SELECT COALESCE(merged_into, id) FROM customer WHERE id = ?1",
            .blob(record.bytes)
        ) { try $0.identifier(0) }
        return kept ?? record
    }

    /// The ids of all records of the customer that a parameter names a record of, as a subquery.
    static func records(of parameter: String) -> String {
        """
        SELECT g.id FROM customer k JOIN customer g
            ON g.id = COALESCE(k.merged_into, k.id) OR g.merged_into = COALESCE(k.merged_into, k.id)
        WHERE k.id = \(parameter)
        """
    }
}
