internal import Storage

/// What a person's rows are found by, so that a request about one person reads no other's.
let deskMigration12 = Migration(
    number: 12,
    name: "rows of a subject",
    statements: [
        "CREATE INDEX sales_order_subject ON sales_order (subject_id)",
        "CREATE INDEX order_event_subject ON order_event (subject_id)",
        "CREATE INDEX order_version_subject ON order_version (subject_id)",
        "CREATE INDEX invoice_subject ON invoice (subject_id)",
        "CREATE INDEX stock_movement_order ON stock_movement (order_id)",
        "CREATE INDEX goods_return_subject ON goods_return (subject_id)",
    ]
)
