internal import Storage

/// Orders that stand in for what a customer sent back.
let deskMigration25 = Migration(
    number: 25,
    name: "replacements",
    statements: [
        """
        CREATE TABLE order_replacement (
            order_id BLOB NOT NULL PRIMARY KEY REFERENCES sales_order (id),
            return_id BLOB NOT NULL REFERENCES goods_return (id), made INTEGER NOT NULL, made_by BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX order_replacement_return ON order_replacement (return_id)",
    ]
)
