internal import Storage

/// The months whose books are closed.
let deskMigration16 = Migration(
    number: 16,
    name: "locked periods",
    statements: [
        """
        CREATE TABLE period_lock (
            month TEXT NOT NULL PRIMARY KEY CHECK (LENGTH(month) = 7), id BLOB NOT NULL UNIQUE,
            locked INTEGER NOT NULL, locked_by BLOB NOT NULL
        ) STRICT
        """
    ]
)
