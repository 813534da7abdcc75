internal import Storage

/// Lots: goods of a product that were made together, and by when they are best used.
///
/// A lot is a part of the place where goods lie; of a product without lots it is the empty text. So whatever is told apart by
/// place is told apart by lot, under the same keys.
let deskMigration32 = Migration(
    number: 32,
    name: "lots",
    statements: [
        "ALTER TABLE product ADD COLUMN lots INTEGER NOT NULL DEFAULT 0 CHECK (lots IN (0, 1))",
        """
        CREATE TABLE stock_lot (
            product_id BLOB NOT NULL REFERENCES product (id), lot TEXT NOT NULL, best_before INTEGER,
            created INTEGER NOT NULL, PRIMARY KEY (product_id, lot)
        ) STRICT, WITHOUT ROWID
        """,
        "ALTER TABLE stock_movement ADD COLUMN lot TEXT NOT NULL DEFAULT ''",
        """
        CREATE TABLE stock_balance_by_lot (
            product_id BLOB NOT NULL REFERENCES product (id), location TEXT NOT NULL,
            lot TEXT NOT NULL DEFAULT '', on_hand INTEGER NOT NULL,
            allocated INTEGER NOT NULL CHECK (allocated >= 0),
            unavailable INTEGER NOT NULL CHECK (unavailable >= 0),
            incoming INTEGER NOT NULL CHECK (incoming >= 0),
            PRIMARY KEY (product_id, location, lot), CHECK (on_hand - allocated - unavailable >= 0)
        ) STRICT
        """,
        """
        INSERT INTO stock_balance_by_lot (product_id, location, on_hand, allocated, unavailable, incoming)
        SELECT product_id, location, on_hand, allocated, unavailable, incoming FROM stock_balance
        """,
        "DROP TABLE stock_balance",
        "ALTER TABLE stock_balance_by_lot RENAME TO stock_balance",
        """
        CREATE TABLE allocation_by_lot (
            order_id BLOB NOT NULL REFERENCES sales_order (id), position INTEGER NOT NULL,
            location TEXT NOT NULL, lot TEXT NOT NULL DEFAULT '',
            product_id BLOB NOT NULL REFERENCES product (id),
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            PRIMARY KEY (order_id, position, location, lot)
        ) STRICT, WITHOUT ROWID
        """,
        """
        INSERT INTO allocation_by_lot (order_id, position, location, product_id, quantity)
        SELECT order_id, position, location, product_id, quantity FROM allocation
        ORDER BY order_id, position, location
        """,
        "DROP TABLE allocation",
        "ALTER TABLE allocation_by_lot RENAME TO allocation",
        "CREATE INDEX allocation_product ON allocation (product_id, location)",
        """
        CREATE TABLE shipment_line_by_lot (
            shipment_id BLOB NOT NULL REFERENCES shipment (id),
            position INTEGER NOT NULL CHECK (position > 0), location TEXT NOT NULL,
            lot TEXT NOT NULL DEFAULT '', product_id BLOB NOT NULL REFERENCES product (id),
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            PRIMARY KEY (shipment_id, position, location, lot)
        ) STRICT
        """,
        """
        INSERT INTO shipment_line_by_lot (shipment_id, position, location, product_id, quantity)
        SELECT shipment_id, position, location, product_id, quantity FROM shipment_line
        """,
        "DROP TABLE shipment_line",
        "ALTER TABLE shipment_line_by_lot RENAME TO shipment_line",
        """
        CREATE TABLE goods_return_line_by_lot (
            return_id BLOB NOT NULL REFERENCES goods_return (id),
            position INTEGER NOT NULL CHECK (position > 0), location TEXT NOT NULL,
            lot TEXT NOT NULL DEFAULT '', product_id BLOB NOT NULL REFERENCES product (id),
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            PRIMARY KEY (return_id, position, location, lot)
        ) STRICT
        """,
        """
        INSERT INTO goods_return_line_by_lot (return_id, position, location, product_id, quantity)
        SELECT return_id, position, location, product_id, quantity FROM goods_return_line
        """,
        "DROP TABLE goods_return_line",
        "ALTER TABLE goods_return_line_by_lot RENAME TO goods_return_line",
    ]
)
