internal import Storage

/// The process that an order was opened under, and who took its steps over.
let deskMigration7 = Migration(
    number: 7,
    name: "process versions and owners of steps",
    statements: [
        """
        ALTER TABLE sales_order ADD COLUMN process_version INTEGER NOT NULL DEFAULT 0
            CHECK (process_version >= 0)
        """,
        """
        CREATE TABLE process_step (
            version INTEGER NOT NULL CHECK (version > 0), position INTEGER NOT NULL, name TEXT NOT NULL,
            about TEXT NOT NULL, role TEXT NOT NULL, time_limit TEXT NOT NULL, comes_after TEXT NOT NULL,
            ending TEXT NOT NULL, checklist TEXT NOT NULL,
            PRIMARY KEY (version, position)
        ) STRICT
        """,
        """
        CREATE TABLE order_step_owner (
            order_id BLOB NOT NULL REFERENCES sales_order (id), step TEXT NOT NULL, owner_id BLOB NOT NULL,
            since INTEGER NOT NULL, given_by BLOB NOT NULL,
            PRIMARY KEY (order_id, step)
        ) STRICT
        """,
    ]
)
