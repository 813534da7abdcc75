internal import Storage

extension SealedFields {
    /// What a note says.
    static let note = ["noteText"]
}

/// The references of what people said and did about a document; one of them leads to it.
let workColumns: [Column] = WorkKind.allCases.map { .reference($0.column, to: $0.table) }

let noteTable = Table(
    "note",
    about: "what somebody wrote about a document, never altered afterwards",
    columns: [.key("id")] + workColumns + [
        .subject("subject_id"),
        .sealed("body", class: "contact", fields: SealedFields.note, freeText: SealedFields.note),
        .system("body_revision"), .instant("made"), .reference("made_by", to: "principal"),
    ]
)

let noteMentionTable = Table(
    "note_mention",
    about: "whom a note mentions: a user, a role or a team",
    columns: [
        .reference("note_id", to: "note"), .system("position"), .business("kind"),
        .reference("principal_id", to: "principal"), .business("name"),
    ]
)

let noteReadTable = Table(
    "note_read",
    about: "who marked a note that mentions them as read",
    columns: [
        .reference("note_id", to: "note"), .reference("principal_id", to: "principal"), .instant("read"),
    ]
)
