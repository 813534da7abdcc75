internal import Storage

/// The ledger of consents, with what proves them.
let privacyMigration6 = Migration(
    number: 6,
    name: "consents",
    statements: [
        """
        CREATE TABLE privacy_consent (
            id BLOB NOT NULL PRIMARY KEY, subject_id BLOB NOT NULL, purpose TEXT NOT NULL,
            is_given INTEGER NOT NULL, day TEXT NOT NULL, channel TEXT NOT NULL, text_version TEXT,
            sequence INTEGER NOT NULL, time INTEGER NOT NULL,
            principal_id BLOB NOT NULL REFERENCES principal (id), note BLOB, note_revision INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX privacy_consent_subject ON privacy_consent (subject_id)",
    ]
)
