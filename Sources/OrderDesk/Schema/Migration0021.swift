internal import Storage

/// Prices with tax: where each price, order and template says whether it is with or without.
let deskMigration21 = Migration(
    number: 21,
    name: "prices-with-tax",
    statements: [
        """
        ALTER TABLE company ADD COLUMN tax_mode TEXT NOT NULL DEFAULT 'exclusive'
            CHECK (tax_mode IN ('exclusive', 'inclusive'))
        """,
        """
        ALTER TABLE company ADD COLUMN rounding TEXT NOT NULL DEFAULT 'line'
            CHECK (rounding IN ('line', 'document'))
        """,
        "ALTER TABLE customer ADD COLUMN tax_mode TEXT CHECK (tax_mode IN ('exclusive', 'inclusive'))",
        """
        ALTER TABLE product ADD COLUMN tax_mode TEXT NOT NULL DEFAULT 'exclusive'
            CHECK (tax_mode IN ('exclusive', 'inclusive'))
        """,
        """
        ALTER TABLE price ADD COLUMN tax_mode TEXT NOT NULL DEFAULT 'exclusive'
            CHECK (tax_mode IN ('exclusive', 'inclusive'))
        """,
        """
        ALTER TABLE sales_order ADD COLUMN tax_mode TEXT NOT NULL DEFAULT 'exclusive'
            CHECK (tax_mode IN ('exclusive', 'inclusive'))
        """,
        """
        ALTER TABLE sales_order ADD COLUMN rounding TEXT NOT NULL DEFAULT 'line'
            CHECK (rounding IN ('line', 'document'))
        """,
        """
        ALTER TABLE order_template ADD COLUMN tax_mode TEXT NOT NULL DEFAULT 'exclusive'
            CHECK (tax_mode IN ('exclusive', 'inclusive'))
        """,
    ]
        + [
            "order_line", "order_version_line", "invoice_line", "order_charge", "order_version_charge",
            "invoice_charge",
        ].map { table in
            "ALTER TABLE \(table) ADD COLUMN included_tax INTEGER NOT NULL DEFAULT 0 CHECK (included_tax >= 0)"
        }
)
