internal import Engine
internal import Storage

extension DeskChecks {
    /// A customer counts the records that were merged into it, and none of them goes on under another in turn.
    static let merges = DoctorCheck(name: "merged customers are counted") { connection in
        try connection.rows(
            """
            SELECT c.number FROM customer c LEFT JOIN (
                SELECT merged_into, COUNT(*) AS merged FROM customer WHERE merged_into IS NOT NULL
                GROUP BY merged_into
            ) m ON m.merged_into = c.id
            WHERE c.merges <> COALESCE(m.merged, 0) OR (c.merges > 0 AND c.merged_into IS NOT NULL)
            ORDER BY c.number
            """
        ) { row in
            Finding(
                what:
                    "the records that were merged into customer `\(row.text(0))` are not those that it counts",
                action: "look into who wrote to the database beside Coffer"
            )
        }
    }

    /// Every customer with sealed contact data can be found by its name.
    static let tags = DoctorCheck(name: "sealed customers have lookup tags") { connection in
        try connection.rows(
            """
            SELECT c.number FROM customer c WHERE c.contact IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM lookup_row t JOIN lookup_plan p ON p.number = t.scope
                WHERE t.row_id = c.id AND p.scope = 'customer.name'
            ) ORDER BY c.number
            """
        ) { row in
            Finding(
                what: "customer `\(row.text(0))` has no lookup tags, so a search does not find it",
                action: "give its name again with `coffer customer edit`"
            )
        }
    }
}
