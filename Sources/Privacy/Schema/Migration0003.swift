internal import Storage

/// What requests led to in the decisions log.
let privacyMigration3 = Migration(
    number: 3,
    name: "decisions of requests",
    statements: [
        """
        CREATE TABLE privacy_decision (
            sequence INTEGER NOT NULL PRIMARY KEY, request_id BLOB REFERENCES privacy_request (id),
            subject_id BLOB NOT NULL, told TEXT
        ) STRICT
        """,
        "CREATE INDEX privacy_decision_subject ON privacy_decision (subject_id)",
    ]
)
