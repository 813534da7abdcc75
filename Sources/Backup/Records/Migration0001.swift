internal import Storage

/// The first tables.
enum Migration0001 {
    static let step = Migration(
        number: 1,
        name: "backup targets and archives",
        statements: [
            """
            CREATE TABLE backup_target (
                id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), name TEXT NOT NULL UNIQUE,
                address TEXT NOT NULL UNIQUE, added INTEGER NOT NULL, added_by BLOB NOT NULL,
                incarnation TEXT NOT NULL, sequence INTEGER NOT NULL, confirmed INTEGER NOT NULL,
                confirmed_time INTEGER, epoch INTEGER, epoch_digest TEXT, decisions INTEGER NOT NULL,
                decisions_root TEXT NOT NULL, CHECK (confirmed BETWEEN 0 AND sequence)
            ) STRICT
            """,
            """
            CREATE TABLE backup_archive (
                target_id BLOB NOT NULL REFERENCES backup_target (id), name TEXT NOT NULL, kind TEXT NOT NULL,
                bytes INTEGER NOT NULL CHECK (bytes >= 0), digest TEXT NOT NULL, epoch INTEGER NOT NULL,
                level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), taken INTEGER NOT NULL,
                added_in INTEGER NOT NULL, removed_in INTEGER,
                PRIMARY KEY (target_id, name)
            ) STRICT
            """,
        ]
    )
}
