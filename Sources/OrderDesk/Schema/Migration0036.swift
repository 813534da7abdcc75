internal import Storage

/// Reviews of periods, and what they took up to improve.
let deskMigration36 = Migration(
    number: 36,
    name: "reviews",
    statements: [
        """
        CREATE TABLE review (
            id BLOB NOT NULL PRIMARY KEY, period TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('month', 'quarter', 'year')), last_day INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('draft', 'signed-off')), version INTEGER NOT NULL CHECK (version > 0),
            made INTEGER NOT NULL, made_by BLOB NOT NULL, made_uid INTEGER NOT NULL,
            made_for_another INTEGER NOT NULL CHECK (made_for_another IN (0, 1)), document TEXT NOT NULL,
            digest BLOB NOT NULL, signed INTEGER, signed_by BLOB,
            CHECK ((state = 'signed-off') = (signed IS NOT NULL AND signed_by IS NOT NULL))
        ) STRICT
        """,
        """
        CREATE TABLE review_improvement (
            id BLOB NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE,
            review_id BLOB NOT NULL REFERENCES review (id), subject_id BLOB NOT NULL, figure TEXT, owner_id BLOB,
            due_on INTEGER, opened INTEGER NOT NULL, opened_by BLOB NOT NULL, words BLOB, words_revision INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')), closing_id BLOB REFERENCES review (id),
            closed INTEGER, closed_by BLOB, CHECK ((state = 'open') = (closing_id IS NULL))
        ) STRICT
        """,
        "CREATE INDEX review_improvement_review ON review_improvement (review_id)",
        "CREATE INDEX review_improvement_closing ON review_improvement (closing_id)",
        "CREATE INDEX review_improvement_subject ON review_improvement (subject_id)",
    ]
)
