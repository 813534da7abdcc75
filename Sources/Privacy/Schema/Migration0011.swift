internal import Storage

/// Which of a person's merged records a package covers beside the one that it was asked for.
let privacyMigration11 = Migration(
    number: 11,
    name: "records in packages",
    statements: [
        """
        CREATE TABLE privacy_package_record (
            package_id BLOB NOT NULL REFERENCES privacy_package (id), subject_id BLOB NOT NULL,
            PRIMARY KEY (package_id, subject_id)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX privacy_package_record_subject ON privacy_package_record (subject_id)",
    ]
)
