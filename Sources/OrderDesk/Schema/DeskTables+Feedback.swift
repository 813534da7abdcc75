internal import Storage

extension SealedFields {
    /// What a customer said, in their own words.
    static let feedback = ["feedback"]
}

let feedbackTable = Table(
    "feedback",
    about: "what a customer was asked about an order, and what they said",
    columns: [
        .key("id"), .reference("order_id", to: "sales_order"), .subject("subject_id"), .business("step"),
        .reference("product_id", to: "product"), .system("token"), .instant("asked"),
        .reference("asked_by", to: "principal"), .business("expires"), .business("given"),
        .reference("given_by", to: "principal"), .business("score"),
        .sealed(
            "words",
            class: "contact",
            fields: SealedFields.feedback,
            freeText: SealedFields.feedback
        ),
        .system("words_revision"), .system("batch"),
    ]
)
