internal import Storage

/// The first tables.
enum Migration0001 {
    static let step = Migration(
        number: 1,
        name: "wrapped and shredded keys",
        statements: [
            """
            CREATE TABLE wrapped_key (
                id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
                kind TEXT NOT NULL,
                subject BLOB NOT NULL CHECK (length(subject) = 16),
                class TEXT NOT NULL,
                label TEXT NOT NULL,
                sealed BLOB NOT NULL,
                created INTEGER NOT NULL,
                UNIQUE (kind, subject, class, label)
            ) STRICT
            """,
            """
            CREATE TABLE shredded_key (
                subject BLOB NOT NULL CHECK (length(subject) = 16),
                class TEXT NOT NULL,
                time INTEGER NOT NULL,
                PRIMARY KEY (subject, class)
            ) STRICT
            """,
        ]
    )
}
