internal import Storage

/// What the bank calls a payment: an entry of a statement is taken once.
let deskMigration18 = Migration(
    number: 18,
    name: "entries of bank statements",
    statements: [
        "ALTER TABLE payment ADD COLUMN bank_reference TEXT",
        """
        CREATE UNIQUE INDEX payment_bank_reference ON payment (bank_reference)
        WHERE bank_reference IS NOT NULL
        """,
    ]
)
