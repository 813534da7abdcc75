internal import Storage

/// Whom rows refer to that were taken along from another store, and an import that is begun.
let engineMigration7 = Migration(
    number: 7,
    name: "imports of everything",
    statements: [
        "CREATE TABLE former_principal (id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, team TEXT NOT NULL) STRICT",
        """
        CREATE TABLE transfer (
            singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1), head TEXT NOT NULL,
            taken INTEGER NOT NULL CHECK (taken >= 0)
        ) STRICT
        """,
    ]
)
