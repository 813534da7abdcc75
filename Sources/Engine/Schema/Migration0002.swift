internal import Storage

/// What waits for a second person: the request, the input it was made with, and who said what to it.
let engineMigration2 = Migration(
    number: 2,
    name: "approvals",
    statements: [
        """
        CREATE TABLE approval (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE, position INTEGER NOT NULL UNIQUE,
            operation TEXT NOT NULL, principal_id BLOB NOT NULL REFERENCES principal (id),
            acting_id BLOB NOT NULL REFERENCES principal (id), uid INTEGER NOT NULL, unix_user TEXT NOT NULL,
            unix_groups TEXT NOT NULL, purpose TEXT NOT NULL, name TEXT, rules TEXT NOT NULL,
            measures TEXT NOT NULL, objects TEXT NOT NULL, digest BLOB NOT NULL, created INTEGER NOT NULL,
            expires INTEGER NOT NULL, state TEXT NOT NULL, decided INTEGER, result BLOB, seal BLOB NOT NULL
        ) STRICT
        """,
        "CREATE UNIQUE INDEX approval_name ON approval (acting_id, operation, name) WHERE name IS NOT NULL",
        "CREATE INDEX approval_state ON approval (state, position)",
        """
        CREATE TABLE approval_vote (
            approval_id BLOB NOT NULL REFERENCES approval (id), principal_id BLOB NOT NULL REFERENCES principal (id),
            uid INTEGER NOT NULL, verdict TEXT NOT NULL, time INTEGER NOT NULL, seal BLOB NOT NULL,
            PRIMARY KEY (approval_id, principal_id)
        ) STRICT
        """,
        """
        CREATE TABLE approval_part (
            id BLOB NOT NULL PRIMARY KEY, approval_id BLOB NOT NULL REFERENCES approval (id),
            position INTEGER NOT NULL, subject_id BLOB NOT NULL, input BLOB, input_revision INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX approval_part_approval ON approval_part (approval_id, position)",
    ]
)
