internal import Storage

/// Lays the rows below an order by their keys, in one tree each.
///
/// Why: with row numbers of their own each row stood in a tree by its number, where nobody looks, and its key in a second one.
/// An order writes a dozen of them. They come at the end of their trees, since ids of orders and events grow with time.
let deskMigration22 = Migration(
    number: 22,
    name: "rows-by-key",
    statements: [
        """
        CREATE TABLE order_line_by_key (
            order_id BLOB NOT NULL REFERENCES sales_order (id),
            position INTEGER NOT NULL CHECK (position > 0),
            product_id BLOB NOT NULL REFERENCES product (id), sku TEXT NOT NULL, name TEXT NOT NULL,
            unit TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity > 0),
            quantity_scale INTEGER NOT NULL, price_coefficient INTEGER NOT NULL,
            price_scale INTEGER NOT NULL CHECK (price_scale BETWEEN 0 AND 9), price_rule TEXT NOT NULL,
            discount INTEGER NOT NULL CHECK (discount BETWEEN 0 AND 1000000), tax_category TEXT NOT NULL,
            tax_rate INTEGER NOT NULL, net INTEGER NOT NULL,
            document_discount INTEGER NOT NULL DEFAULT 0 CHECK (document_discount >= 0),
            coupon_discount INTEGER NOT NULL DEFAULT 0 CHECK (coupon_discount >= 0),
            included_tax INTEGER NOT NULL DEFAULT 0 CHECK (included_tax >= 0),
            PRIMARY KEY (order_id, position)
        ) STRICT, WITHOUT ROWID
        """,
        """
        INSERT INTO order_line_by_key (
            order_id, position, product_id, sku, name, unit, quantity, quantity_scale, price_coefficient,
            price_scale, price_rule, discount, tax_category, tax_rate, net, document_discount, coupon_discount,
            included_tax
        )
        SELECT
            order_id, position, product_id, sku, name, unit, quantity, quantity_scale, price_coefficient,
            price_scale, price_rule, discount, tax_category, tax_rate, net, document_discount, coupon_discount,
            included_tax
        FROM order_line ORDER BY order_id, position
        """,
        "DROP TABLE order_line",
        "ALTER TABLE order_line_by_key RENAME TO order_line",
        """
        CREATE TABLE order_tax_by_key (
            order_id BLOB NOT NULL REFERENCES sales_order (id), category TEXT NOT NULL,
            rate INTEGER NOT NULL, base INTEGER NOT NULL, tax INTEGER NOT NULL,
            PRIMARY KEY (order_id, category, rate)
        ) STRICT, WITHOUT ROWID
        """,
        """
        INSERT INTO order_tax_by_key (order_id, category, rate, base, tax)
        SELECT order_id, category, rate, base, tax FROM order_tax ORDER BY order_id, category, rate
        """,
        "DROP TABLE order_tax",
        "ALTER TABLE order_tax_by_key RENAME TO order_tax",
        """
        CREATE TABLE order_event_by_key (
            id BLOB NOT NULL PRIMARY KEY, order_id BLOB NOT NULL REFERENCES sales_order (id),
            subject_id BLOB NOT NULL, kind TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
            revision INTEGER NOT NULL CHECK (revision > 0), rule TEXT, reason BLOB,
            reason_revision INTEGER NOT NULL, made INTEGER NOT NULL, made_by BLOB NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        INSERT INTO order_event_by_key (
            id, order_id, subject_id, kind, from_state, to_state, revision, rule, reason, reason_revision,
            made, made_by
        )
        SELECT
            id, order_id, subject_id, kind, from_state, to_state, revision, rule, reason, reason_revision,
            made, made_by
        FROM order_event ORDER BY id
        """,
        "DROP TABLE order_event",
        "ALTER TABLE order_event_by_key RENAME TO order_event",
        "CREATE INDEX order_event_order ON order_event (order_id, id)",
        "CREATE INDEX order_event_subject ON order_event (subject_id)",
        """
        CREATE TABLE allocation_by_key (
            order_id BLOB NOT NULL REFERENCES sales_order (id), position INTEGER NOT NULL,
            location TEXT NOT NULL, product_id BLOB NOT NULL REFERENCES product (id),
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            PRIMARY KEY (order_id, position, location)
        ) STRICT, WITHOUT ROWID
        """,
        """
        INSERT INTO allocation_by_key (order_id, position, location, product_id, quantity)
        SELECT order_id, position, location, product_id, quantity FROM allocation
        ORDER BY order_id, position, location
        """,
        "DROP TABLE allocation",
        "ALTER TABLE allocation_by_key RENAME TO allocation",
        "CREATE INDEX allocation_product ON allocation (product_id, location)",
    ]
)
