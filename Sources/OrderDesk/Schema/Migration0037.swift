internal import Storage

/// Notes about documents, whom they mention, and who has read that.
let deskMigration37 = Migration(
    number: 37,
    name: "notes",
    statements: [
        """
        CREATE TABLE note (
            id BLOB NOT NULL PRIMARY KEY, order_id BLOB REFERENCES sales_order (id),
            customer_id BLOB REFERENCES customer (id), shipment_id BLOB REFERENCES shipment (id),
            invoice_id BLOB REFERENCES invoice (id), payment_id BLOB REFERENCES payment (id),
            return_id BLOB REFERENCES goods_return (id), product_id BLOB REFERENCES product (id),
            supplier_id BLOB REFERENCES supplier (id), subject_id BLOB NOT NULL, body BLOB,
            body_revision INTEGER NOT NULL, made INTEGER NOT NULL, made_by BLOB NOT NULL,
            CHECK (COALESCE(order_id, customer_id, shipment_id, invoice_id, payment_id, return_id, product_id,
                supplier_id) IS NOT NULL)
        ) STRICT
        """,
        "CREATE INDEX note_order ON note (order_id, id)",
        "CREATE INDEX note_customer ON note (customer_id, id)",
        "CREATE INDEX note_shipment ON note (shipment_id, id)",
        "CREATE INDEX note_invoice ON note (invoice_id, id)",
        "CREATE INDEX note_payment ON note (payment_id, id)",
        "CREATE INDEX note_return ON note (return_id, id)",
        "CREATE INDEX note_product ON note (product_id, id)",
        "CREATE INDEX note_supplier ON note (supplier_id, id)",
        "CREATE INDEX note_subject ON note (subject_id)",
        """
        CREATE TABLE note_mention (
            note_id BLOB NOT NULL REFERENCES note (id), position INTEGER NOT NULL CHECK (position >= 0),
            kind TEXT NOT NULL, principal_id BLOB, name TEXT, PRIMARY KEY (note_id, position),
            CHECK ((principal_id IS NULL) <> (name IS NULL))
        ) STRICT
        """,
        "CREATE INDEX note_mention_principal ON note_mention (principal_id)",
        "CREATE INDEX note_mention_name ON note_mention (kind, name)",
        """
        CREATE TABLE note_read (
            note_id BLOB NOT NULL REFERENCES note (id), principal_id BLOB NOT NULL, read INTEGER NOT NULL,
            PRIMARY KEY (note_id, principal_id)
        ) STRICT, WITHOUT ROWID
        """,
    ]
)
