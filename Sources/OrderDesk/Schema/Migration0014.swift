internal import Storage

/// What was the matter, who answered for it and when it ended.
let deskMigration14 = Migration(
    number: 14,
    name: "alerts",
    statements: [
        """
        CREATE TABLE alert (
            id BLOB NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE CHECK (number > 0),
            cause TEXT NOT NULL, kind TEXT NOT NULL, order_id BLOB REFERENCES sales_order (id),
            product_id BLOB REFERENCES product (id), invoice_id BLOB REFERENCES invoice (id), step TEXT,
            role TEXT NOT NULL, first_role TEXT NOT NULL, owner_id BLOB,
            level INTEGER NOT NULL CHECK (level >= 0), raised INTEGER NOT NULL, given INTEGER NOT NULL,
            goes_on INTEGER, acknowledged INTEGER, acknowledged_by BLOB, cleared INTEGER,
            CHECK ((acknowledged IS NULL) = (acknowledged_by IS NULL)),
            CHECK (acknowledged IS NULL OR goes_on IS NULL)
        ) STRICT
        """,
        "CREATE UNIQUE INDEX alert_standing ON alert (cause) WHERE cleared IS NULL",
        "CREATE INDEX alert_order ON alert (order_id)",
    ]
)
