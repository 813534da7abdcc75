internal import Storage

/// How the drills went.
enum Migration0002 {
    static let step = Migration(
        number: 2,
        name: "drills",
        statements: [
            """
            CREATE TABLE backup_drill (
                id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), target TEXT NOT NULL, data TEXT, vault TEXT,
                time INTEGER NOT NULL, way TEXT NOT NULL CHECK (way IN ('store', 'recovery')),
                milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0), problem TEXT,
                CHECK (problem IS NOT NULL OR (data IS NOT NULL AND vault IS NOT NULL))
            ) STRICT
            """
        ]
    )
}
