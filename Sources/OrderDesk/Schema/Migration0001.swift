internal import Storage

/// The first tables of the order desk.
let deskMigration1 = Migration(
    number: 1,
    name: "customers, products, stock and orders",
    statements: [
        """
        CREATE TABLE number_series (
            entity TEXT NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL,
            last INTEGER NOT NULL CHECK (last > 0),
            PRIMARY KEY (entity, kind, year)
        ) STRICT
        """,
        """
        CREATE TABLE customer (
            id BLOB NOT NULL PRIMARY KEY, number TEXT NOT NULL UNIQUE, subject_id BLOB NOT NULL UNIQUE,
            contact BLOB, contact_revision INTEGER NOT NULL, fiscal BLOB, fiscal_revision INTEGER NOT NULL,
            currency TEXT NOT NULL, language TEXT NOT NULL, owner_id BLOB NOT NULL, team TEXT NOT NULL,
            external_ref TEXT UNIQUE, created INTEGER NOT NULL, changed INTEGER NOT NULL,
            changed_by BLOB NOT NULL, version INTEGER NOT NULL CHECK (version > 0)
        ) STRICT
        """,
        """
        CREATE TABLE product (
            id BLOB NOT NULL PRIMARY KEY, sku TEXT NOT NULL UNIQUE, name TEXT NOT NULL, unit TEXT NOT NULL,
            quantity_scale INTEGER NOT NULL CHECK (quantity_scale BETWEEN 0 AND 6),
            price_coefficient INTEGER NOT NULL CHECK (price_coefficient >= 0),
            price_scale INTEGER NOT NULL CHECK (price_scale BETWEEN 0 AND 9), currency TEXT NOT NULL,
            tax_category TEXT NOT NULL, tax_rate INTEGER NOT NULL, reorder_level INTEGER NOT NULL,
            discontinued INTEGER NOT NULL, external_ref TEXT UNIQUE, created INTEGER NOT NULL,
            changed INTEGER NOT NULL, changed_by BLOB NOT NULL, version INTEGER NOT NULL CHECK (version > 0)
        ) STRICT
        """,
        """
        CREATE TABLE stock_balance (
            product_id BLOB NOT NULL REFERENCES product (id), location TEXT NOT NULL,
            on_hand INTEGER NOT NULL, allocated INTEGER NOT NULL CHECK (allocated >= 0),
            unavailable INTEGER NOT NULL CHECK (unavailable >= 0),
            incoming INTEGER NOT NULL CHECK (incoming >= 0),
            PRIMARY KEY (product_id, location),
            CHECK (on_hand - allocated - unavailable >= 0)
        ) STRICT
        """,
        """
        CREATE TABLE stock_movement (
            id INTEGER NOT NULL PRIMARY KEY, product_id BLOB NOT NULL REFERENCES product (id),
            location TEXT NOT NULL, kind TEXT NOT NULL, on_hand INTEGER NOT NULL,
            allocated INTEGER NOT NULL, unavailable INTEGER NOT NULL, incoming INTEGER NOT NULL,
            order_id BLOB, moved INTEGER NOT NULL, moved_by BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE sales_order (
            id BLOB NOT NULL PRIMARY KEY, number TEXT UNIQUE,
            customer_id BLOB NOT NULL REFERENCES customer (id), subject_id BLOB NOT NULL,
            state TEXT NOT NULL CHECK (
                state IN ('draft', 'submitted', 'approved', 'confirmed', 'closed', 'cancelled', 'voided')
            ),
            on_hold INTEGER NOT NULL CHECK (on_hold IN (0, 1)),
            imported INTEGER NOT NULL CHECK (imported IN (0, 1)), currency TEXT NOT NULL,
            net INTEGER NOT NULL, tax INTEGER NOT NULL, gross INTEGER NOT NULL, charges INTEGER NOT NULL,
            ship_contact BLOB, ship_contact_revision INTEGER NOT NULL, bill_fiscal BLOB,
            bill_fiscal_revision INTEGER NOT NULL, owner_id BLOB NOT NULL, team TEXT NOT NULL,
            opened INTEGER NOT NULL, confirmed INTEGER, required_on INTEGER, shipped_on INTEGER,
            external_ref TEXT UNIQUE, changed INTEGER NOT NULL, changed_by BLOB NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            CHECK (net + tax = gross),
            CHECK (state <> 'confirmed' OR (number IS NOT NULL AND confirmed IS NOT NULL))
        ) STRICT
        """,
        "CREATE INDEX sales_order_customer ON sales_order (customer_id, id)",
        """
        CREATE TABLE order_line (
            order_id BLOB NOT NULL REFERENCES sales_order (id),
            position INTEGER NOT NULL CHECK (position > 0),
            product_id BLOB NOT NULL REFERENCES product (id), sku TEXT NOT NULL, name TEXT NOT NULL,
            unit TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity > 0),
            quantity_scale INTEGER NOT NULL, price_coefficient INTEGER NOT NULL,
            price_scale INTEGER NOT NULL CHECK (price_scale BETWEEN 0 AND 9), price_rule TEXT NOT NULL,
            discount INTEGER NOT NULL CHECK (discount BETWEEN 0 AND 1000000), tax_category TEXT NOT NULL,
            tax_rate INTEGER NOT NULL, net INTEGER NOT NULL,
            PRIMARY KEY (order_id, position)
        ) STRICT
        """,
        """
        CREATE TABLE order_charge (
            order_id BLOB NOT NULL REFERENCES sales_order (id),
            position INTEGER NOT NULL CHECK (position > 0), kind TEXT NOT NULL,
            amount INTEGER NOT NULL CHECK (amount >= 0), tax_category TEXT NOT NULL,
            tax_rate INTEGER NOT NULL,
            PRIMARY KEY (order_id, position)
        ) STRICT
        """,
        """
        CREATE TABLE order_tax (
            order_id BLOB NOT NULL REFERENCES sales_order (id), category TEXT NOT NULL,
            rate INTEGER NOT NULL, base INTEGER NOT NULL, tax INTEGER NOT NULL,
            PRIMARY KEY (order_id, category, rate)
        ) STRICT
        """,
        """
        CREATE TABLE import_run (
            id BLOB NOT NULL PRIMARY KEY, kind TEXT NOT NULL, source TEXT NOT NULL,
            started INTEGER NOT NULL, started_by BLOB NOT NULL, added INTEGER NOT NULL,
            unchanged INTEGER NOT NULL, refused INTEGER NOT NULL
        ) STRICT
        """,
    ]
)
