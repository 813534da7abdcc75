internal import Storage

/// Who sells, and which documents were written.
let deskMigration6 = Migration(
    number: 6,
    name: "company and documents",
    statements: [
        """
        CREATE TABLE company (
            entity TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, street TEXT, postcode TEXT, city TEXT,
            country TEXT NOT NULL, tax_id TEXT, registration TEXT, iban TEXT, bic TEXT, email TEXT, phone TEXT,
            changed INTEGER NOT NULL, changed_by BLOB NOT NULL, version INTEGER NOT NULL CHECK (version > 0)
        ) STRICT
        """,
        """
        CREATE TABLE document (
            id BLOB NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN (
                'order-confirmation', 'delivery-note', 'invoice', 'credit-note', 'reminder', 'statement',
                'ubl'
            )),
            number TEXT NOT NULL, customer_id BLOB NOT NULL REFERENCES customer (id), language TEXT NOT NULL,
            digest BLOB NOT NULL, made INTEGER NOT NULL, made_by BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX document_digest ON document (digest)",
        "CREATE INDEX document_customer ON document (customer_id)",
    ]
)
