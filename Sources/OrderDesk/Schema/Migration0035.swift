internal import Storage

/// Which payment a refund gives back of: what came in and settles nothing.
let deskMigration35 = Migration(
    number: 35,
    name: "payments-given-back",
    statements: [
        "ALTER TABLE payment ADD COLUMN returns_id BLOB REFERENCES payment (id)",
        "CREATE INDEX payment_returns ON payment (returns_id)",
    ]
)
