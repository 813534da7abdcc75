internal import Storage

/// Quotations, and documents of any kind: which kinds there are, the program says.
let deskMigration10 = Migration(
    number: 10,
    name: "quotations",
    statements: [
        """
        CREATE TABLE quotation (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            order_id BLOB NOT NULL REFERENCES sales_order (id), valid_through INTEGER NOT NULL,
            net INTEGER NOT NULL, tax INTEGER NOT NULL, gross INTEGER NOT NULL,
            made INTEGER NOT NULL, made_by BLOB NOT NULL, CHECK (net + tax = gross)
        ) STRICT
        """,
        "CREATE INDEX quotation_order ON quotation (order_id, id)",
        """
        CREATE TABLE document_next (
            id BLOB NOT NULL PRIMARY KEY, kind TEXT NOT NULL,
            number TEXT NOT NULL, customer_id BLOB NOT NULL REFERENCES customer (id), language TEXT NOT NULL,
            digest BLOB NOT NULL, made INTEGER NOT NULL, made_by BLOB NOT NULL
        ) STRICT
        """,
        """
        INSERT INTO document_next (id, kind, number, customer_id, language, digest, made, made_by)
        SELECT id, kind, number, customer_id, language, digest, made, made_by FROM document
        """,
        "DROP TABLE document",
        "ALTER TABLE document_next RENAME TO document",
        "CREATE INDEX document_digest ON document (digest)",
        "CREATE INDEX document_customer ON document (customer_id)",
    ]
)
