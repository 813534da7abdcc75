internal import Storage

/// Lookup tables of a third of the size: scopes by their numbers, no second copy of the rows, and no index by row.
///
/// A snapshot has no lookup tables; when it comes back there are none to take over, and empty ones take their place.
let engineMigration6 = Migration(
    number: 6,
    name: "smaller lookup tables",
    statements: [
        LookupTables.Early.plan,
        LookupTables.Early.tag,
        "ALTER TABLE lookup_plan RENAME TO lookup_plan_before",
        "ALTER TABLE lookup_tag RENAME TO lookup_tag_before",
        LookupTables.plan,
        LookupTables.tag,
        LookupTables.row,
        """
        INSERT INTO lookup_plan (scope, number, bits, row_count)
        SELECT p.scope, (SELECT COUNT(*) FROM lookup_plan_before AS o WHERE o.scope <= p.scope), p.bits, p.row_count
        FROM lookup_plan_before AS p
        """,
        """
        INSERT INTO lookup_tag (scope, tag, row_id)
        SELECT p.number, t.tag, t.row_id FROM lookup_tag_before AS t JOIN lookup_plan AS p ON p.scope = t.scope
        ORDER BY p.number, t.tag, t.row_id
        """,
        """
        INSERT INTO lookup_row (row_id, scope, tags)
        SELECT row_id, scope, GROUP_CONCAT(tag, ' ')
        FROM (SELECT row_id, scope, tag FROM lookup_tag ORDER BY row_id, scope, tag) AS ordered
        GROUP BY row_id, scope
        """,
        "DROP TABLE lookup_tag_before",
        "DROP TABLE lookup_plan_before",
    ]
)
