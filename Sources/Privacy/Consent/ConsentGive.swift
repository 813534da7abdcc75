public import Engine
public import Sealing

/// Notes that a person consents to a purpose, and what proves it.
public struct ConsentGive: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.consent-give"
    /// What it does, in one sentence for people.
    public static let summary = "Note that a person consents to a purpose, with what proves it."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .subject: .consentSubject,
            .about: .consentPurpose,
            .channel: .choice(of: ConsentChannel.self, "How it was given."),
            .textVersion: .text(
                "The version of the text that was consented to.",
                length: 1...ConsentEntry.versionLimit
            ),
            .on: .on.optional,
            .note: .note.optional,
        ]
    )

    /// The number or the pseudonym of the subject.
    public var subject: String
    /// The purpose, by its name in the policy.
    public var about: String
    /// How it was given.
    public var channel: ConsentChannel
    /// The version of the text that was consented to.
    public var textVersion: String
    /// The day on which it was given.
    public var on: String?
    /// Where the proof is kept.
    public var note: String?

    /// A consent to a purpose.
    public init(
        subject: String,
        about: String,
        channel: ConsentChannel,
        textVersion: String,
        on: String? = nil,
        note: String? = nil
    ) {
        self.subject = subject
        self.about = about
        self.channel = channel
        self.textVersion = textVersion
        self.on = on
        self.note = note
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try PrivacyInput.check(on: on, note: note)
        guard (1...ConsentEntry.versionLimit).contains(textVersion.utf8.count),
            textVersion.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            throw InputError(
                "textVersion",
                "it is not 1 to \(ConsentEntry.versionLimit) printable ASCII characters without a space",
                help: "name the version of the text, for example `newsletter-3`"
            )
        }
    }

    /// Decides it and writes it into the ledger.
    public func perform(in context: Context) throws -> RowID {
        try PrivacyInput.requirePurpose(about, in: context)
        // Why for each record: a person consents and takes back as a whole, however many records there are.
        let ids = try context.records(of: context.subject(named: subject)).map { record in
            try ConsentEntry(
                subject: record.id,
                purpose: about,
                isGiven: true,
                on: on,
                channel: channel,
                textVersion: textVersion,
                note: note
            )
            .add(in: context)
        }
        return ids[0]
    }

    /// The entry as it is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ConsentAnswer {
        try ConsentAnswer(result, in: context)
    }
}

extension JSONSchema {
    /// Who consents.
    static let consentSubject = text("The number or the pseudonym of the subject.").example("C-000001")

    /// What is consented to.
    static let consentPurpose = text("The purpose, by its name in `roles.yaml`.").example("marketing")
}
