internal import Storage

extension Migration {
    static let auditTables = Migration(
        number: 1,
        name: "audit tables",
        statements: [
            """
            CREATE TABLE audit_entry (
                sequence INTEGER NOT NULL PRIMARY KEY,
                time INTEGER NOT NULL,
                key_id BLOB NOT NULL,
                body BLOB NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE audit_node (
                level INTEGER NOT NULL,
                position INTEGER NOT NULL,
                hash BLOB NOT NULL,
                PRIMARY KEY (level, position)
            ) STRICT
            """,
            """
            CREATE TABLE audit_checkpoint (
                singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1),
                size INTEGER NOT NULL,
                root BLOB NOT NULL,
                note TEXT NOT NULL
            ) STRICT
            """,
        ]
    )
}
