internal import Storage

/// What customers call our products, and what an order's line printed of it.
///
/// Why the count at the product: each line of each order reads it, and almost no product has a code of a customer.
let deskMigration28 = Migration(
    number: 28,
    name: "customer-codes",
    statements: [
        """
        CREATE TABLE customer_code (
            customer_id BLOB NOT NULL REFERENCES customer (id), product_id BLOB NOT NULL REFERENCES product (id),
            buyer_code TEXT NOT NULL, changed INTEGER NOT NULL, changed_by BLOB NOT NULL,
            PRIMARY KEY (customer_id, product_id), UNIQUE (customer_id, buyer_code)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX customer_code_product ON customer_code (product_id)",
        "CREATE INDEX customer_code_code ON customer_code (buyer_code)",
        "ALTER TABLE product ADD COLUMN codes INTEGER NOT NULL DEFAULT 0 CHECK (codes >= 0)",
        "ALTER TABLE order_line ADD COLUMN buyer_code TEXT",
        "ALTER TABLE order_version_line ADD COLUMN buyer_code TEXT",
        "ALTER TABLE invoice_line ADD COLUMN buyer_code TEXT",
    ]
)
