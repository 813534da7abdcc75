internal import Storage

/// The life of an order after its draft: what was done with it, its earlier versions, and what is reserved for it.
let deskMigration3 = Migration(
    number: 3,
    name: "order events, versions and allocations",
    statements: [
        "ALTER TABLE sales_order ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0)",
        """
        CREATE TABLE order_event (
            id BLOB NOT NULL PRIMARY KEY, order_id BLOB NOT NULL REFERENCES sales_order (id),
            subject_id BLOB NOT NULL, kind TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
            revision INTEGER NOT NULL CHECK (revision > 0), rule TEXT, reason BLOB,
            reason_revision INTEGER NOT NULL, made INTEGER NOT NULL, made_by BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX order_event_order ON order_event (order_id, id)",
        """
        CREATE TABLE order_version (
            id BLOB NOT NULL PRIMARY KEY, order_id BLOB NOT NULL REFERENCES sales_order (id),
            revision INTEGER NOT NULL CHECK (revision > 0), subject_id BLOB NOT NULL,
            net INTEGER NOT NULL, tax INTEGER NOT NULL, gross INTEGER NOT NULL, charges INTEGER NOT NULL,
            required_on INTEGER, ship_contact BLOB, ship_contact_revision INTEGER NOT NULL,
            UNIQUE (order_id, revision), CHECK (net + tax = gross)
        ) STRICT
        """,
        """
        CREATE TABLE order_version_line (
            version_id BLOB NOT NULL REFERENCES order_version (id),
            position INTEGER NOT NULL CHECK (position > 0), product_id BLOB NOT NULL REFERENCES product (id),
            sku TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity > 0), quantity_scale INTEGER NOT NULL,
            price_coefficient INTEGER NOT NULL, price_scale INTEGER NOT NULL, price_rule TEXT NOT NULL,
            discount INTEGER NOT NULL, tax_category TEXT NOT NULL, tax_rate INTEGER NOT NULL,
            net INTEGER NOT NULL,
            PRIMARY KEY (version_id, position)
        ) STRICT
        """,
        """
        CREATE TABLE order_version_charge (
            version_id BLOB NOT NULL REFERENCES order_version (id), position INTEGER NOT NULL,
            kind TEXT NOT NULL, amount INTEGER NOT NULL, tax_category TEXT NOT NULL,
            tax_rate INTEGER NOT NULL,
            PRIMARY KEY (version_id, position)
        ) STRICT
        """,
        """
        CREATE TABLE order_version_tax (
            version_id BLOB NOT NULL REFERENCES order_version (id), category TEXT NOT NULL,
            rate INTEGER NOT NULL, base INTEGER NOT NULL, tax INTEGER NOT NULL,
            PRIMARY KEY (version_id, category, rate)
        ) STRICT
        """,
        """
        CREATE TABLE allocation (
            order_id BLOB NOT NULL REFERENCES sales_order (id), position INTEGER NOT NULL,
            location TEXT NOT NULL, product_id BLOB NOT NULL REFERENCES product (id),
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            PRIMARY KEY (order_id, position, location)
        ) STRICT
        """,
        "CREATE INDEX allocation_product ON allocation (product_id, location)",
        """
        INSERT INTO allocation (order_id, position, location, product_id, quantity)
        SELECT l.order_id, l.position, 'main', l.product_id, l.quantity
        FROM order_line l JOIN sales_order o ON o.id = l.order_id
        WHERE o.state = 'confirmed' AND o.imported = 0 AND o.shipped_on IS NULL
        """,
    ]
)
