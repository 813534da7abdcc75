internal import Storage

/// How a customer likes to be delivered to, written to and sent documents, and whom an order is to be carried by.
let deskMigration30 = Migration(
    number: 30,
    name: "customer-preferences",
    statements: [
        """
        CREATE TABLE customer_preference (
            id BLOB NOT NULL PRIMARY KEY, customer_id BLOB NOT NULL UNIQUE REFERENCES customer (id),
            subject_id BLOB NOT NULL, ship_contact BLOB, ship_contact_revision INTEGER NOT NULL,
            carrier TEXT, contact_by TEXT, documents_by TEXT, changed INTEGER NOT NULL,
            changed_by BLOB NOT NULL
        ) STRICT
        """,
        "ALTER TABLE sales_order ADD COLUMN carrier TEXT",
    ]
)
