internal import Storage

/// Which five answers are told together, so that no two reports differ by fewer.
///
/// What was answered before is put into batches in the sequence in which it was answered, as it is from now on.
let deskMigration34 = Migration(
    number: 34,
    name: "feedback-batches",
    statements: [
        "ALTER TABLE feedback ADD COLUMN batch INTEGER CHECK (batch >= 0)",
        """
        UPDATE feedback SET batch = (
            SELECT COUNT(*) FROM feedback f JOIN sales_order o ON o.id = f.order_id
            WHERE f.given IS NOT NULL
                AND (f.given < feedback.given OR (f.given = feedback.given AND f.id < feedback.id))
                AND COALESCE(f.step, '') = COALESCE(feedback.step, '')
                AND (
                    f.product_id = feedback.product_id
                    OR (f.product_id IS NULL AND feedback.product_id IS NULL)
                )
                AND o.team = (SELECT w.team FROM sales_order w WHERE w.id = feedback.order_id)
        ) / 5
        WHERE given IS NOT NULL
        """,
    ]
)
