internal import Storage

extension SealedFields {
    /// What is to be improved.
    static let improvement = ["improvement"]
}

let reviewTable = Table(
    "review",
    about: "what a review of a period says: figures and ids, no word about a person",
    columns: [
        .key("id"), .business("period"), .business("kind"), .business("last_day"), .business("state"),
        .business("version"), .instant("made"), .reference("made_by", to: "principal"), .system("made_uid"),
        .system("made_for_another"), .business("document"), .system("digest"), .business("signed"),
        .reference("signed_by", to: "principal"),
    ]
)

let reviewImprovementTable = Table(
    "review_improvement",
    about: "something to improve, sealed under a pseudonym that nobody has",
    columns: [
        .key("id"), .business("number"), .reference("review_id", to: "review"), .system("subject_id"),
        .business("figure"), .reference("owner_id", to: "principal"), .business("due_on"), .instant("opened"),
        .reference("opened_by", to: "principal"),
        .sealed(
            "words",
            class: "service",
            fields: SealedFields.improvement,
            freeText: SealedFields.improvement
        ),
        .system("words_revision"), .business("state"), .reference("closing_id", to: "review"),
        .business("closed"), .reference("closed_by", to: "principal"),
    ]
)
