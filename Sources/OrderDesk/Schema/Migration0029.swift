internal import Storage

/// When expected goods are due, and movements of stock that another system knows under a name of its own.
///
/// What was expected before has no day.
let deskMigration29 = Migration(
    number: 29,
    name: "expected-goods-by-day",
    statements: [
        """
        CREATE TABLE stock_expected (
            id INTEGER NOT NULL PRIMARY KEY, product_id BLOB NOT NULL REFERENCES product (id),
            location TEXT NOT NULL, due_on INTEGER, quantity INTEGER NOT NULL CHECK (quantity > 0)
        ) STRICT
        """,
        "CREATE INDEX stock_expected_product ON stock_expected (product_id, location, due_on)",
        """
        INSERT INTO stock_expected (product_id, location, due_on, quantity)
        SELECT product_id, location, NULL, incoming FROM stock_balance WHERE incoming > 0
        ORDER BY product_id, location
        """,
        "ALTER TABLE stock_movement ADD COLUMN external_ref TEXT",
        """
        CREATE UNIQUE INDEX stock_movement_external_ref ON stock_movement (external_ref)
            WHERE external_ref IS NOT NULL
        """,
    ]
)
