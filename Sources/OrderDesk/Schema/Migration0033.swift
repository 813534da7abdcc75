internal import Storage

/// What a customer prefers and said is found by the person, without reading anybody else's.
let deskMigration33 = Migration(
    number: 33,
    name: "preferences-and-feedback-by-person",
    statements: [
        "CREATE INDEX customer_preference_subject ON customer_preference (subject_id)",
        "CREATE INDEX feedback_subject ON feedback (subject_id)",
    ]
)
