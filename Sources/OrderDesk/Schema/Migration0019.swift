internal import Storage

/// Templates for orders.
let deskMigration19 = Migration(
    number: 19,
    name: "templates",
    statements: [
        """
        CREATE TABLE order_template (
            id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, currency TEXT NOT NULL,
            saved INTEGER NOT NULL, saved_by BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE order_template_line (
            template_id BLOB NOT NULL REFERENCES order_template (id),
            position INTEGER NOT NULL CHECK (position > 0), product_id BLOB NOT NULL REFERENCES product (id),
            quantity INTEGER NOT NULL CHECK (quantity > 0), quantity_scale INTEGER NOT NULL,
            price_coefficient INTEGER NOT NULL, price_scale INTEGER NOT NULL,
            discount INTEGER NOT NULL CHECK (discount BETWEEN 0 AND 1000000),
            PRIMARY KEY (template_id, position)
        ) STRICT
        """,
    ]
)
