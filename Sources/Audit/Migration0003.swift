import Storage

extension Migration {
    /// Lays the hashes of subtrees in the order in which entries complete them.
    ///
    /// Why: by level and position each level had an edge of its own to grow at, and its index another, so that an entry
    /// changed up to twice as many pages as it completed subtrees. By sequence all go to the one end of one tree.
    static let auditNodeOrder = Migration(
        number: 3,
        name: "audit nodes by entry",
        statements: [
            """
            CREATE TABLE audit_subtree (
                sequence INTEGER NOT NULL,
                level INTEGER NOT NULL,
                hash BLOB NOT NULL,
                PRIMARY KEY (sequence, level)
            ) STRICT, WITHOUT ROWID
            """,
            """
            INSERT INTO audit_subtree (sequence, level, hash)
            SELECT ((position + 1) << level) - 1, level, hash FROM audit_node ORDER BY 1, 2
            """,
            "DROP TABLE audit_node",
            "ALTER TABLE audit_subtree RENAME TO audit_node",
        ]
    )
}
