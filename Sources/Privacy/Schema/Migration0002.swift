internal import Storage

/// Erasures: what was done, what must stay, and the certificates.
let privacyMigration2 = Migration(
    number: 2,
    name: "erasures and certificates",
    statements: [
        """
        CREATE TABLE privacy_erasure (
            request_id BLOB NOT NULL PRIMARY KEY REFERENCES privacy_request (id), subject_id BLOB NOT NULL,
            begun INTEGER NOT NULL, finished INTEGER, epoch INTEGER
        ) STRICT
        """,
        "CREATE INDEX privacy_erasure_begun ON privacy_erasure (begun)",
        """
        CREATE TABLE privacy_erased_class (
            request_id BLOB NOT NULL REFERENCES privacy_erasure (request_id), class TEXT NOT NULL,
            envelopes INTEGER NOT NULL, held_until TEXT, basis TEXT, article TEXT,
            PRIMARY KEY (request_id, class)
        ) STRICT
        """,
        """
        CREATE TABLE privacy_certificate (
            id BLOB NOT NULL PRIMARY KEY, request_id BLOB NOT NULL REFERENCES privacy_erasure (request_id),
            issued INTEGER NOT NULL, note TEXT NOT NULL
        ) STRICT
        """,
    ]
)
