internal import Storage

/// Whom waiting requests are about, where their input has a key of its own.
let engineMigration4 = Migration(
    number: 4,
    name: "the people of waiting requests",
    statements: [
        """
        CREATE TABLE approval_key (
            approval_id BLOB NOT NULL PRIMARY KEY REFERENCES approval (id), own_id BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE approval_person (
            approval_id BLOB NOT NULL REFERENCES approval_key (approval_id), subject_id BLOB NOT NULL,
            PRIMARY KEY (approval_id, subject_id)
        ) STRICT
        """,
        "CREATE INDEX approval_person_subject ON approval_person (subject_id)",
    ]
)
