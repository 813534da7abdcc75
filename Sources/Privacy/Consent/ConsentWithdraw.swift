public import Engine
public import Sealing

/// Notes that a person takes a consent back.
///
/// As easy as giving it (GDPR Art. 7(3)): who and what for is enough, nobody has to agree, and it counts at once.
public struct ConsentWithdraw: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.consent-withdraw"
    /// What it does, in one sentence for people.
    public static let summary = "Note that a person takes a consent back."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .subject: .consentSubject,
            .about: .consentPurpose,
            .channel: .choice(of: ConsentChannel.self, "How it was taken back.").optional,
            .on: .on.optional,
            .note: .note.optional,
        ]
    )

    /// The number or the pseudonym of the subject.
    public var subject: String
    /// The purpose, by its name in the policy.
    public var about: String
    /// How it was taken back; in person where it is not said.
    public var channel: ConsentChannel?
    /// The day on which it was taken back.
    public var on: String?
    /// What was said.
    public var note: String?

    /// The end of a consent to a purpose.
    public init(
        subject: String,
        about: String,
        channel: ConsentChannel? = nil,
        on: String? = nil,
        note: String? = nil
    ) {
        self.subject = subject
        self.about = about
        self.channel = channel
        self.on = on
        self.note = note
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try PrivacyInput.check(on: on, note: note) }

    /// Decides it and writes it into the ledger, whether or not there was a consent.
    ///
    /// Why also without one: what a person says they do not want must not depend on what was noted before.
    public func perform(in context: Context) throws -> RowID {
        try PrivacyInput.requirePurpose(about, in: context)
        // Why for each record: a person consents and takes back as a whole, however many records there are.
        let ids = try context.records(of: context.subject(named: subject)).map { record in
            try ConsentEntry(
                subject: record.id,
                purpose: about,
                isGiven: false,
                on: on,
                channel: channel ?? .request,
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
