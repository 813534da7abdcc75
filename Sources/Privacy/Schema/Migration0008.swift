internal import Storage

/// The register of breaches.
let privacyMigration8 = Migration(
    number: 8,
    name: "breaches of personal data",
    statements: [
        "CREATE TABLE privacy_breach_series (year INTEGER NOT NULL PRIMARY KEY, last INTEGER NOT NULL) STRICT",
        """
        CREATE TABLE privacy_breach (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE, subject_id BLOB NOT NULL,
            state TEXT NOT NULL, risk TEXT, aware INTEGER NOT NULL, since INTEGER, until INTEGER, actor TEXT,
            operations TEXT NOT NULL, fields TEXT NOT NULL, opened INTEGER NOT NULL,
            opened_by BLOB NOT NULL REFERENCES principal (id)
        ) STRICT
        """,
        """
        CREATE TABLE privacy_breach_event (
            id BLOB NOT NULL PRIMARY KEY, breach_id BLOB NOT NULL REFERENCES privacy_breach (id),
            subject_id BLOB NOT NULL, position INTEGER NOT NULL, action TEXT NOT NULL, word TEXT,
            at INTEGER NOT NULL, time INTEGER NOT NULL, principal_id BLOB NOT NULL REFERENCES principal (id),
            note BLOB, note_revision INTEGER NOT NULL, UNIQUE (breach_id, position)
        ) STRICT
        """,
        "CREATE INDEX privacy_breach_event_subject ON privacy_breach_event (subject_id)",
    ]
)
