internal import Storage

/// Invoices, credit notes, payments, and what settles what.
let deskMigration5 = Migration(
    number: 5,
    name: "invoices and payments",
    statements: [
        """
        ALTER TABLE sales_order ADD COLUMN billing TEXT NOT NULL DEFAULT 'none'
            CHECK (billing IN ('none', 'partial', 'complete', 'credited'))
        """,
        """
        ALTER TABLE customer ADD COLUMN payment_days INTEGER NOT NULL DEFAULT 14
            CHECK (payment_days BETWEEN 0 AND 365)
        """,
        "ALTER TABLE customer ADD COLUMN credit_limit INTEGER CHECK (credit_limit >= 0)",
        """
        CREATE TABLE invoice (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
            order_id BLOB NOT NULL REFERENCES sales_order (id), order_revision INTEGER NOT NULL,
            credited_id BLOB REFERENCES invoice (id),
            customer_id BLOB NOT NULL REFERENCES customer (id), subject_id BLOB NOT NULL,
            currency TEXT NOT NULL, issued INTEGER NOT NULL, issued_by BLOB NOT NULL, due_on INTEGER NOT NULL,
            net INTEGER NOT NULL, tax INTEGER NOT NULL, gross INTEGER NOT NULL,
            settled INTEGER NOT NULL CHECK (settled >= 0 AND settled <= gross), reference TEXT NOT NULL,
            reminders INTEGER NOT NULL, reminded INTEGER, bill_fiscal BLOB,
            bill_fiscal_revision INTEGER NOT NULL,
            CHECK (net + tax = gross), CHECK ((kind = 'credit-note') = (credited_id IS NOT NULL))
        ) STRICT
        """,
        "CREATE INDEX invoice_order ON invoice (order_id)",
        "CREATE INDEX invoice_customer ON invoice (customer_id, number)",
        "CREATE INDEX invoice_credited ON invoice (credited_id)",
        "CREATE INDEX invoice_reference ON invoice (reference)",
        """
        CREATE TABLE invoice_line (
            invoice_id BLOB NOT NULL REFERENCES invoice (id),
            position INTEGER NOT NULL CHECK (position > 0), product_id BLOB NOT NULL REFERENCES product (id),
            sku TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity > 0), quantity_scale INTEGER NOT NULL,
            price_coefficient INTEGER NOT NULL, price_scale INTEGER NOT NULL, price_rule TEXT NOT NULL,
            discount INTEGER NOT NULL, tax_category TEXT NOT NULL, tax_rate INTEGER NOT NULL,
            net INTEGER NOT NULL,
            PRIMARY KEY (invoice_id, position)
        ) STRICT
        """,
        """
        CREATE TABLE invoice_charge (
            invoice_id BLOB NOT NULL REFERENCES invoice (id), position INTEGER NOT NULL, kind TEXT NOT NULL,
            amount INTEGER NOT NULL, tax_category TEXT NOT NULL, tax_rate INTEGER NOT NULL,
            PRIMARY KEY (invoice_id, position)
        ) STRICT
        """,
        """
        CREATE TABLE invoice_tax (
            invoice_id BLOB NOT NULL REFERENCES invoice (id), category TEXT NOT NULL, rate INTEGER NOT NULL,
            base INTEGER NOT NULL, tax INTEGER NOT NULL,
            PRIMARY KEY (invoice_id, category, rate)
        ) STRICT
        """,
        """
        CREATE TABLE payment (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('receipt', 'refund')),
            customer_id BLOB NOT NULL REFERENCES customer (id), currency TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK (amount > 0),
            settled INTEGER NOT NULL CHECK (settled >= 0 AND settled <= amount), method TEXT NOT NULL,
            reference TEXT, valued_on INTEGER NOT NULL, recorded INTEGER NOT NULL, recorded_by BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX payment_customer ON payment (customer_id, number)",
        """
        CREATE TABLE settlement (
            id BLOB NOT NULL PRIMARY KEY, invoice_id BLOB NOT NULL REFERENCES invoice (id),
            payment_id BLOB REFERENCES payment (id), credit_id BLOB REFERENCES invoice (id),
            amount INTEGER NOT NULL CHECK (amount > 0), made INTEGER NOT NULL, made_by BLOB NOT NULL,
            CHECK ((payment_id IS NULL) <> (credit_id IS NULL))
        ) STRICT
        """,
        "CREATE INDEX settlement_invoice ON settlement (invoice_id)",
        "CREATE INDEX settlement_payment ON settlement (payment_id)",
        "CREATE INDEX settlement_credit ON settlement (credit_id)",
    ]
)
