internal import Storage

/// The packages that were handed out.
let privacyMigration4 = Migration(
    number: 4,
    name: "packages handed out",
    statements: [
        """
        CREATE TABLE privacy_package (
            id BLOB NOT NULL PRIMARY KEY, subject_id BLOB NOT NULL,
            request_id BLOB REFERENCES privacy_request (id), made INTEGER NOT NULL,
            made_by BLOB NOT NULL REFERENCES principal (id), expires INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX privacy_package_subject ON privacy_package (subject_id)",
        "CREATE INDEX privacy_package_made ON privacy_package (made)",
    ]
)
