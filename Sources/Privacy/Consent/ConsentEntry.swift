internal import Audit
internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// How a consent was given or taken back.
public enum ConsentChannel: String, Sendable, Codable, CaseIterable {
    /// On paper.
    case paper
    /// In a form on a web page.
    case webForm = "web-form"
    /// By e-mail.
    case email
    /// By telephone.
    case phone
    /// Face to face.
    case inPerson = "in-person"
    /// As a request of the data subject.
    case request
}

/// An entry of the ledger of consents on its way into the store: the decision, and what proves it.
///
/// GDPR Art. 7(1).
struct ConsentEntry {
    let subject: SubjectID
    let purpose: String
    let isGiven: Bool
    /// The day on which it was given or taken back; today where nil.
    var on: String?
    let channel: ConsentChannel
    /// The version of the text that was consented to.
    var textVersion: String?
    /// Where the proof is kept, or what was said.
    var note: String?
    /// The request that led to it.
    var request: RequestRow?

    /// The longest name of a version, in UTF-8 bytes.
    static let versionLimit = 64

    /// Decides it and writes the entry, in the request's transaction.
    func add(in context: Context) throws -> RowID {
        let today = try context.today()
        let day = on.flatMap { CalendarDay($0) } ?? today
        guard day <= today else {
            throw InputError("on", "\(day) has not come yet", help: "give the day on which it happened")
        }
        let sequence = try RequestDecisions.add(
            .consent(subject: subject, purpose: purpose, isInForce: isGiven),
            of: request,
            in: context
        )
        let id = context.newID()
        let revision: UInt64 = note == nil ? 0 : 1
        let place = Self.place(id, revision, subject)
        let sealed = try note.map { try context.seal(PersonalFields(["note": Plaintext($0)]), at: place) }
        try context.connection.execute(
            """
            INSERT INTO privacy_consent (id, subject_id, purpose, is_given, day, channel, text_version, sequence, time,
                principal_id, note, note_revision)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            .blob(id.bytes),
            .blob(subject.bytes),
            .text(purpose),
            .integer(isGiven ? 1 : 0),
            .text("\(day)"),
            .text(channel.rawValue),
            .optional(textVersion),
            .integer(Int64(bitPattern: sequence)),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .optional(sealed),
            .integer(Int64(revision))
        )
        context.about(subject)
        context.touch("consent", id)
        return id
    }

    static func place(_ id: RowID, _ revision: UInt64, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "privacy_consent", row: id, revision: revision, class: .service, subject: subject)
    }
}
