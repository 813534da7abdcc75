internal import Storage

/// Customers that are one and the same: a record says which one it goes on under.
///
/// Why a link and no moving of rows: what is sealed is bound to its record's subject, and a document keeps whom it was
/// written for. Taking the link away again leaves everything as it was.
let deskMigration24 = Migration(
    number: 24,
    name: "customer-merges",
    statements: [
        "ALTER TABLE customer ADD COLUMN merged_into BLOB",
        "ALTER TABLE customer ADD COLUMN merges INTEGER NOT NULL DEFAULT 0 CHECK (merges >= 0)",
        "CREATE INDEX customer_merged_into ON customer (merged_into)",
    ]
)
