internal import Storage

/// What customers were asked about and what they said; of the token that an answer needs, its digest.
let deskMigration31 = Migration(
    number: 31,
    name: "feedback",
    statements: [
        """
        CREATE TABLE feedback (
            id BLOB NOT NULL PRIMARY KEY, order_id BLOB NOT NULL REFERENCES sales_order (id),
            subject_id BLOB NOT NULL, step TEXT, product_id BLOB REFERENCES product (id),
            token BLOB NOT NULL UNIQUE, asked INTEGER NOT NULL, asked_by BLOB NOT NULL,
            expires INTEGER NOT NULL, given INTEGER, given_by BLOB,
            score INTEGER CHECK (score BETWEEN 1 AND 5), words BLOB, words_revision INTEGER NOT NULL,
            CHECK (step IS NULL OR product_id IS NULL), CHECK ((given IS NULL) = (score IS NULL))
        ) STRICT
        """,
        "CREATE INDEX feedback_order ON feedback (order_id)",
        "CREATE INDEX feedback_asked ON feedback (asked)",
    ]
)
