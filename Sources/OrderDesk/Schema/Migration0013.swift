internal import Storage

/// Discounts on whole documents, and each line's share of them; a line's net is what they leave.
let deskMigration13 = Migration(
    number: 13,
    name: "document discounts",
    statements: ["order_line", "order_version_line", "invoice_line"].map { table in
        """
        ALTER TABLE \(table) ADD COLUMN document_discount INTEGER NOT NULL DEFAULT 0
            CHECK (document_discount >= 0)
        """
    } + [
        "ALTER TABLE sales_order ADD COLUMN discounts INTEGER NOT NULL DEFAULT 0 CHECK (discounts >= 0)",
        """
        CREATE TABLE order_discount (
            order_id BLOB NOT NULL REFERENCES sales_order (id), kind TEXT NOT NULL,
            percent INTEGER CHECK (percent BETWEEN 1 AND 1000000), amount INTEGER CHECK (amount > 0),
            taken INTEGER NOT NULL CHECK (taken >= 0),
            PRIMARY KEY (order_id, kind), CHECK ((percent IS NULL) <> (amount IS NULL))
        ) STRICT
        """,
        """
        CREATE TABLE order_version_discount (
            version_id BLOB NOT NULL REFERENCES order_version (id), kind TEXT NOT NULL,
            percent INTEGER, amount INTEGER, taken INTEGER NOT NULL,
            PRIMARY KEY (version_id, kind)
        ) STRICT
        """,
        """
        CREATE TABLE invoice_discount (
            invoice_id BLOB NOT NULL REFERENCES invoice (id), kind TEXT NOT NULL,
            percent INTEGER, amount INTEGER, taken INTEGER NOT NULL CHECK (taken > 0),
            PRIMARY KEY (invoice_id, kind)
        ) STRICT
        """,
    ]
)
