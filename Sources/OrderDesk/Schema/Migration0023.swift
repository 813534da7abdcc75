internal import Storage

/// Products that change: their GTIN, what they cost from when on, and each change with what was before.
///
/// Why costs in a table of their own that is only added to: the margin of an order is reckoned with the cost at its
/// confirmation, and an order need not write that down.
let deskMigration23 = Migration(
    number: 23,
    name: "product-changes",
    statements: [
        "ALTER TABLE product ADD COLUMN gtin TEXT",
        "CREATE UNIQUE INDEX product_gtin ON product (gtin)",
        """
        CREATE TABLE product_cost (
            id BLOB NOT NULL PRIMARY KEY, product_id BLOB NOT NULL REFERENCES product (id),
            cost_coefficient INTEGER CHECK (cost_coefficient >= 0),
            cost_scale INTEGER CHECK (cost_scale BETWEEN 0 AND 9), currency TEXT NOT NULL,
            since INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX product_cost_product ON product_cost (product_id, id)",
        """
        CREATE TABLE product_change (
            product_id BLOB NOT NULL REFERENCES product (id), version INTEGER NOT NULL CHECK (version > 1),
            field TEXT NOT NULL, old TEXT, new TEXT, made INTEGER NOT NULL, made_by BLOB NOT NULL,
            PRIMARY KEY (product_id, version, field)
        ) STRICT, WITHOUT ROWID
        """,
    ]
)
