internal import Storage

/// The first tables of the engine.
let engineMigration1 = Migration(
    number: 1,
    name: "authority, idempotency and lookup",
    statements: [
        """
        CREATE TABLE store_setting (
            name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, seal BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE principal (
            id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, unix_user TEXT UNIQUE, unix_group TEXT UNIQUE,
            team TEXT NOT NULL, active INTEGER NOT NULL, created INTEGER NOT NULL, seal BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE principal_role (
            principal_id BLOB NOT NULL REFERENCES principal (id), role TEXT NOT NULL, granted INTEGER NOT NULL,
            granted_by BLOB NOT NULL, seal BLOB NOT NULL, PRIMARY KEY (principal_id, role)
        ) STRICT
        """,
        """
        CREATE TABLE authority_head (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL, digest BLOB NOT NULL,
            seal BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE idempotency (
            principal_id BLOB NOT NULL REFERENCES principal (id), operation TEXT NOT NULL, name TEXT NOT NULL,
            digest BLOB NOT NULL, result BLOB NOT NULL, created INTEGER NOT NULL,
            PRIMARY KEY (principal_id, operation, name)
        ) STRICT
        """,
        """
        CREATE TABLE reveal_tally (
            principal_id BLOB NOT NULL REFERENCES principal (id), hour INTEGER NOT NULL, released INTEGER NOT NULL,
            PRIMARY KEY (principal_id, hour)
        ) STRICT
        """,
        LookupTables.Early.plan,
        LookupTables.Early.tag,
        LookupTables.Early.rowIndex,
    ]
)
