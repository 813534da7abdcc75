internal import Storage

/// Who answers questions about personal data.
let deskMigration27 = Migration(
    number: 27,
    name: "data-protection-officer",
    statements: [
        "ALTER TABLE company ADD COLUMN officer TEXT",
        "ALTER TABLE company ADD COLUMN officer_contact TEXT",
    ]
)
