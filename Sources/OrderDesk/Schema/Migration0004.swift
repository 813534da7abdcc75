internal import Storage

/// What leaves the house, and what an order waits for.
let deskMigration4 = Migration(
    number: 4,
    name: "shipments and back-orders",
    statements: [
        """
        ALTER TABLE sales_order ADD COLUMN fulfilment TEXT NOT NULL DEFAULT 'none'
            CHECK (fulfilment IN ('none', 'partial', 'complete', 'returned'))
        """,
        "UPDATE sales_order SET fulfilment = 'complete' WHERE shipped_on IS NOT NULL",
        """
        CREATE TABLE shipment (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            order_id BLOB NOT NULL REFERENCES sales_order (id),
            state TEXT NOT NULL CHECK (state IN ('picking', 'packed', 'shipped', 'delivered', 'cancelled')),
            carrier TEXT, tracking TEXT, created INTEGER NOT NULL, shipped INTEGER, delivered INTEGER,
            changed INTEGER NOT NULL, changed_by BLOB NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
            CHECK (state NOT IN ('shipped', 'delivered') OR shipped IS NOT NULL)
        ) STRICT
        """,
        "CREATE INDEX shipment_order ON shipment (order_id)",
        """
        CREATE TABLE shipment_line (
            shipment_id BLOB NOT NULL REFERENCES shipment (id),
            position INTEGER NOT NULL CHECK (position > 0), location TEXT NOT NULL,
            product_id BLOB NOT NULL REFERENCES product (id),
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            PRIMARY KEY (shipment_id, position, location)
        ) STRICT
        """,
        """
        CREATE TABLE back_order (
            order_id BLOB NOT NULL REFERENCES sales_order (id), position INTEGER NOT NULL,
            product_id BLOB NOT NULL REFERENCES product (id),
            quantity INTEGER NOT NULL CHECK (quantity > 0), since INTEGER NOT NULL,
            PRIMARY KEY (order_id, position)
        ) STRICT
        """,
        "CREATE INDEX back_order_product ON back_order (product_id, since, order_id)",
        "CREATE INDEX stock_movement_product ON stock_movement (product_id, id)",
    ]
)
