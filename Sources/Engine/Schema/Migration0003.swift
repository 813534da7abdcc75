internal import Storage

/// Roles that were taken in an emergency.
let engineMigration3 = Migration(
    number: 3,
    name: "break-glass",
    statements: [
        """
        CREATE TABLE break_glass (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE, position INTEGER NOT NULL UNIQUE,
            principal_id BLOB NOT NULL REFERENCES principal (id), uid INTEGER NOT NULL, rule TEXT NOT NULL,
            role TEXT NOT NULL, opened INTEGER NOT NULL, until INTEGER NOT NULL, closed INTEGER,
            reviewed INTEGER, reviewed_by BLOB REFERENCES principal (id), subject_id BLOB NOT NULL, reason BLOB,
            reason_revision INTEGER NOT NULL, seal BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX break_glass_reviewed ON break_glass (reviewed, position)",
    ]
)
