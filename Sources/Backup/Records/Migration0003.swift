internal import Storage

/// What targets keep of what was removed from them.
enum Migration0003 {
    static let step = Migration(
        number: 3,
        name: "retained-copies",
        statements: [
            "ALTER TABLE backup_target ADD COLUMN retains TEXT",
            "ALTER TABLE backup_target ADD COLUMN retained_epoch INTEGER",
            "ALTER TABLE backup_target ADD COLUMN retained_until INTEGER",
        ]
    )
}
