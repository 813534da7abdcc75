internal import Storage

extension Migration {
    static let decisionTables = Migration(
        number: 2,
        name: "decisions log",
        statements: [
            """
            CREATE TABLE decision (
                sequence INTEGER NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL,
                subject BLOB NOT NULL CHECK (length(subject) = 16),
                class TEXT,
                line TEXT NOT NULL,
                seal BLOB NOT NULL
            ) STRICT
            """,
            "CREATE INDEX decision_subject ON decision (subject, kind)",
            """
            CREATE TABLE decision_head (
                singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1),
                size INTEGER NOT NULL,
                edge BLOB NOT NULL,
                note TEXT NOT NULL,
                seal BLOB NOT NULL
            ) STRICT
            """,
        ]
    )
}
