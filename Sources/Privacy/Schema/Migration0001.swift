internal import Storage

/// The register of requests.
let privacyMigration1 = Migration(
    number: 1,
    name: "requests of data subjects",
    statements: [
        "CREATE TABLE privacy_series (year INTEGER NOT NULL PRIMARY KEY, last INTEGER NOT NULL) STRICT",
        "CREATE TABLE privacy_holidays (country TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT",
        """
        CREATE TABLE privacy_request (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
            subject_id BLOB NOT NULL, state TEXT NOT NULL, received TEXT NOT NULL, language TEXT NOT NULL,
            opened INTEGER NOT NULL, opened_by BLOB NOT NULL REFERENCES principal (id)
        ) STRICT
        """,
        "CREATE INDEX privacy_request_state ON privacy_request (state, number)",
        "CREATE INDEX privacy_request_subject ON privacy_request (subject_id)",
        """
        CREATE TABLE privacy_event (
            id BLOB NOT NULL PRIMARY KEY, request_id BLOB NOT NULL REFERENCES privacy_request (id),
            subject_id BLOB NOT NULL, position INTEGER NOT NULL, action TEXT NOT NULL, day TEXT NOT NULL,
            word TEXT, time INTEGER NOT NULL, principal_id BLOB NOT NULL REFERENCES principal (id),
            uid INTEGER NOT NULL, is_for_another INTEGER NOT NULL, note BLOB, note_revision INTEGER NOT NULL,
            UNIQUE (request_id, position)
        ) STRICT
        """,
        "CREATE INDEX privacy_event_subject ON privacy_event (subject_id)",
    ]
)
