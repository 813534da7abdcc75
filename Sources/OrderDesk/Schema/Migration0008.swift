internal import Storage

/// Goods that come back.
let deskMigration8 = Migration(
    number: 8,
    name: "returns",
    statements: [
        """
        CREATE TABLE goods_return (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            shipment_id BLOB NOT NULL REFERENCES shipment (id),
            order_id BLOB NOT NULL REFERENCES sales_order (id), subject_id BLOB NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('received', 'restocked', 'scrapped')),
            condition TEXT NOT NULL CHECK (condition IN ('as-new', 'opened', 'damaged')),
            credit_id BLOB REFERENCES invoice (id), reason BLOB, reason_revision INTEGER NOT NULL,
            received INTEGER NOT NULL, received_by BLOB NOT NULL, changed INTEGER NOT NULL,
            changed_by BLOB NOT NULL, version INTEGER NOT NULL CHECK (version > 0)
        ) STRICT
        """,
        "CREATE INDEX goods_return_order ON goods_return (order_id)",
        "CREATE INDEX goods_return_shipment ON goods_return (shipment_id)",
        "CREATE INDEX goods_return_credit ON goods_return (credit_id)",
        """
        CREATE TABLE goods_return_line (
            return_id BLOB NOT NULL REFERENCES goods_return (id),
            position INTEGER NOT NULL CHECK (position > 0), location TEXT NOT NULL,
            product_id BLOB NOT NULL REFERENCES product (id),
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            PRIMARY KEY (return_id, position, location)
        ) STRICT
        """,
    ]
)
