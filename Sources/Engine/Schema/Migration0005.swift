internal import Storage

/// What a person's rows are found by, so that a request about one person reads no other's.
let engineMigration5 = Migration(
    number: 5,
    name: "rows of a subject",
    statements: [
        "CREATE INDEX approval_part_subject ON approval_part (subject_id)",
        "CREATE INDEX break_glass_subject ON break_glass (subject_id)",
    ]
)
