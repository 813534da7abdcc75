internal import Storage

/// Places in the records of others where a person may be mentioned.
let privacyMigration5 = Migration(
    number: 5,
    name: "mentions of people",
    statements: [
        """
        CREATE TABLE privacy_mention (
            id BLOB NOT NULL PRIMARY KEY, subject_id BLOB NOT NULL, place_table TEXT NOT NULL,
            place_row BLOB NOT NULL, place_column TEXT NOT NULL, place_field TEXT NOT NULL,
            place_revision INTEGER NOT NULL, matched TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'confirmed', 'dismissed')), found INTEGER NOT NULL,
            decided INTEGER, decided_by BLOB REFERENCES principal (id),
            UNIQUE (subject_id, place_table, place_row, place_column, place_field)
        ) STRICT
        """,
        "CREATE INDEX privacy_mention_state ON privacy_mention (state, found)",
    ]
)
