internal import Storage

/// Numbers that a restore skips, so that a series without them is no defect.
let deskMigration2 = Migration(
    number: 2,
    name: "gaps in number series",
    statements: [
        """
        CREATE TABLE number_gap (
            entity TEXT NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL,
            first INTEGER NOT NULL CHECK (first > 0), last INTEGER NOT NULL CHECK (last >= first),
            noted INTEGER NOT NULL,
            PRIMARY KEY (entity, kind, year, first)
        ) STRICT
        """
    ]
)
