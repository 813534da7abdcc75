internal import Storage

/// Where the files of packages lie, and which are gone.
let privacyMigration10 = Migration(
    number: 10,
    name: "files of packages",
    statements: [
        "ALTER TABLE privacy_package ADD COLUMN place BLOB",
        "ALTER TABLE privacy_package ADD COLUMN place_revision INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE privacy_package ADD COLUMN bytes INTEGER",
        "ALTER TABLE privacy_package ADD COLUMN gone INTEGER",
        "ALTER TABLE privacy_package ADD COLUMN gone_by BLOB REFERENCES principal (id)",
        "CREATE INDEX privacy_package_left ON privacy_package (expires) WHERE gone IS NULL",
    ]
)
