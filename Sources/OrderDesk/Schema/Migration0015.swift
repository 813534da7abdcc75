internal import Storage

/// Coupons, which order used which, and each line's share of them.
let deskMigration15 = Migration(
    number: 15,
    name: "coupons",
    statements: ["order_line", "order_version_line", "invoice_line"].map { table in
        """
        ALTER TABLE \(table) ADD COLUMN coupon_discount INTEGER NOT NULL DEFAULT 0
            CHECK (coupon_discount >= 0)
        """
    }
        + ["order_discount", "order_version_discount", "invoice_discount"].map { table in
            "ALTER TABLE \(table) ADD COLUMN code TEXT"
        } + [
            """
            CREATE TABLE coupon (
                id BLOB NOT NULL PRIMARY KEY, code TEXT NOT NULL UNIQUE,
                percent INTEGER CHECK (percent BETWEEN 1 AND 1000000), amount INTEGER CHECK (amount > 0),
                currency TEXT, minimum INTEGER CHECK (minimum > 0), valid_from INTEGER, valid_through INTEGER,
                most_uses INTEGER CHECK (most_uses > 0), most_per_customer INTEGER CHECK (most_per_customer > 0),
                combines INTEGER NOT NULL CHECK (combines IN (0, 1)), used INTEGER NOT NULL, ended INTEGER,
                changed INTEGER NOT NULL, changed_by BLOB NOT NULL,
                CHECK (used >= 0 AND (most_uses IS NULL OR used <= most_uses)),
                CHECK ((percent IS NULL) <> (amount IS NULL)), CHECK (amount IS NULL OR minimum >= amount),
                CHECK ((currency IS NULL) = (minimum IS NULL))
            ) STRICT
            """,
            """
            CREATE TABLE coupon_use (
                order_id BLOB NOT NULL PRIMARY KEY REFERENCES sales_order (id),
                coupon_id BLOB NOT NULL REFERENCES coupon (id),
                customer_id BLOB NOT NULL REFERENCES customer (id), used INTEGER NOT NULL
            ) STRICT
            """,
            "CREATE INDEX coupon_use_coupon ON coupon_use (coupon_id, customer_id)",
            "CREATE INDEX coupon_use_customer ON coupon_use (customer_id)",
        ]
)
