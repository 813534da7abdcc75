internal import Storage

/// What a product is called in a language of its own, and which others it is ordered with or never with.
///
/// Why the counts at the product: each line of each order reads it, and almost none has either.
let deskMigration26 = Migration(
    number: 26,
    name: "product-names-and-options",
    statements: [
        "ALTER TABLE product ADD COLUMN names INTEGER NOT NULL DEFAULT 0 CHECK (names >= 0)",
        "ALTER TABLE product ADD COLUMN options INTEGER NOT NULL DEFAULT 0 CHECK (options >= 0)",
        """
        CREATE TABLE product_name (
            product_id BLOB NOT NULL REFERENCES product (id), language TEXT NOT NULL, name TEXT NOT NULL,
            PRIMARY KEY (product_id, language)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE product_option (
            product_id BLOB NOT NULL REFERENCES product (id), other_id BLOB NOT NULL REFERENCES product (id),
            rule TEXT NOT NULL CHECK (rule IN ('requires', 'excludes')),
            PRIMARY KEY (product_id, other_id), CHECK (product_id <> other_id)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX product_option_other ON product_option (other_id)",
    ]
)
