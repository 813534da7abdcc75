internal import Storage

/// What was put right on requests, and which recipients were told.
let privacyMigration7 = Migration(
    number: 7,
    name: "corrections, and recipients that were told",
    statements: [
        """
        CREATE TABLE privacy_correction (
            id BLOB NOT NULL PRIMARY KEY, request_id BLOB NOT NULL REFERENCES privacy_request (id),
            subject_id BLOB NOT NULL, place_table TEXT NOT NULL, place_row BLOB NOT NULL,
            place_column TEXT NOT NULL, place_field TEXT NOT NULL, place_revision INTEGER NOT NULL,
            time INTEGER NOT NULL, principal_id BLOB NOT NULL REFERENCES principal (id)
        ) STRICT
        """,
        "CREATE INDEX privacy_correction_request ON privacy_correction (request_id)",
        "CREATE INDEX privacy_correction_subject ON privacy_correction (subject_id)",
        """
        CREATE TABLE privacy_notice (
            id BLOB NOT NULL PRIMARY KEY, request_id BLOB NOT NULL REFERENCES privacy_request (id),
            subject_id BLOB NOT NULL, recipient TEXT NOT NULL, day TEXT NOT NULL, time INTEGER NOT NULL,
            principal_id BLOB NOT NULL REFERENCES principal (id), UNIQUE (request_id, recipient)
        ) STRICT
        """,
        "CREATE INDEX privacy_notice_subject ON privacy_notice (subject_id)",
    ]
)
