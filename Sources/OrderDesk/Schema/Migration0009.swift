internal import Storage

/// Prices beside a product's own: contracts, lists of groups, dated lists, quantities.
let deskMigration9 = Migration(
    number: 9,
    name: "price rules",
    statements: [
        """
        CREATE TABLE price (
            id BLOB NOT NULL PRIMARY KEY, product_id BLOB NOT NULL REFERENCES product (id),
            rule TEXT NOT NULL CHECK (rule IN ('contract', 'group-list', 'dated-list', 'tier')),
            customer_id BLOB REFERENCES customer (id), list TEXT, from_quantity INTEGER,
            price_coefficient INTEGER NOT NULL CHECK (price_coefficient >= 0), price_scale INTEGER NOT NULL,
            currency TEXT NOT NULL, valid_from INTEGER, valid_through INTEGER,
            changed INTEGER NOT NULL, changed_by BLOB NOT NULL,
            CHECK ((rule = 'contract') = (customer_id IS NOT NULL)),
            CHECK ((rule IN ('group-list', 'dated-list')) = (list IS NOT NULL)),
            CHECK ((rule = 'tier') = (from_quantity IS NOT NULL)),
            CHECK (valid_from IS NULL OR valid_through IS NULL OR valid_from <= valid_through)
        ) STRICT
        """,
        "CREATE INDEX price_product ON price (product_id, currency)",
        "CREATE INDEX price_customer ON price (customer_id)",
        "ALTER TABLE product ADD COLUMN prices INTEGER NOT NULL DEFAULT 0 CHECK (prices >= 0)",
        "ALTER TABLE customer ADD COLUMN price_group TEXT",
    ]
)
