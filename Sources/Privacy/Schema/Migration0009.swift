internal import Storage

/// Legal holds: why, whose matter, and when somebody looks at it again; and what each sweep took.
let privacyMigration9 = Migration(
    number: 9,
    name: "holds and sweeps",
    statements: [
        """
        CREATE TABLE privacy_hold (
            id BLOB NOT NULL PRIMARY KEY, sequence INTEGER NOT NULL UNIQUE, subject_id BLOB NOT NULL,
            class TEXT NOT NULL, grounds TEXT NOT NULL, owner_id BLOB NOT NULL REFERENCES principal (id), review TEXT NOT NULL,
            placed INTEGER NOT NULL, placed_by BLOB NOT NULL REFERENCES principal (id), lifted INTEGER,
            lifted_by BLOB REFERENCES principal (id), note BLOB, note_revision INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX privacy_hold_subject ON privacy_hold (subject_id)",
        """
        CREATE TABLE privacy_sweep (
            id BLOB NOT NULL PRIMARY KEY, started INTEGER NOT NULL,
            started_by BLOB NOT NULL REFERENCES principal (id), finished INTEGER, epoch INTEGER
        ) STRICT
        """,
        "CREATE INDEX privacy_sweep_open ON privacy_sweep (id) WHERE finished IS NULL",
        """
        CREATE TABLE privacy_swept_class (
            sweep_id BLOB NOT NULL REFERENCES privacy_sweep (id), subject_id BLOB NOT NULL, class TEXT NOT NULL,
            ended TEXT NOT NULL, envelopes INTEGER NOT NULL, PRIMARY KEY (sweep_id, subject_id, class)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX privacy_swept_class_subject ON privacy_swept_class (subject_id)",
        // What a person's rows are found by.
        "CREATE INDEX privacy_erasure_subject ON privacy_erasure (subject_id)",
        "CREATE INDEX privacy_certificate_request ON privacy_certificate (request_id)",
        "CREATE INDEX privacy_decision_request ON privacy_decision (request_id)",
        "CREATE INDEX privacy_package_request ON privacy_package (request_id)",
        "CREATE INDEX privacy_breach_subject ON privacy_breach (subject_id)",
    ]
)
