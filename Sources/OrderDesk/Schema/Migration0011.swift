internal import Storage

/// Who opened an order, in the kernel's word beside the principal's: one person with two principals stays one.
let deskMigration11 = Migration(
    number: 11,
    name: "the Unix user who opened an order",
    statements: ["ALTER TABLE sales_order ADD COLUMN opened_uid INTEGER"]
)
