internal import Storage

/// Who goods are bought from, what they have to show for it, and who supplies what.
let deskMigration17 = Migration(
    number: 17,
    name: "suppliers",
    statements: [
        """
        CREATE TABLE supplier (
            id BLOB NOT NULL PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, country TEXT,
            lead_days INTEGER NOT NULL CHECK (lead_days BETWEEN 0 AND 3650), external_ref TEXT UNIQUE,
            created INTEGER NOT NULL, changed INTEGER NOT NULL, changed_by BLOB NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0)
        ) STRICT
        """,
        """
        CREATE TABLE supplier_certificate (
            id BLOB NOT NULL PRIMARY KEY, supplier_id BLOB NOT NULL REFERENCES supplier (id),
            name TEXT NOT NULL, valid_through INTEGER NOT NULL, noted INTEGER NOT NULL, noted_by BLOB NOT NULL,
            UNIQUE (supplier_id, name)
        ) STRICT
        """,
        "ALTER TABLE product ADD COLUMN supplier_id BLOB REFERENCES supplier (id)",
        "ALTER TABLE alert ADD COLUMN supplier_id BLOB REFERENCES supplier (id)",
    ]
)
