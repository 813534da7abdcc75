public import Engine
public import Sealing

/// Notes that the authority or the persons were told; the authority later than after 72 hours only with the reason.
public struct BreachNotify: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.breach-notify"
    /// What it does, in one sentence for people.
    public static let summary = "Note that the authority or the persons were told of a breach."
    /// What a second person sees of it.
    public static let shownToApprovers = ["breach", "to", "at"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .breach: .breach,
            .to: .choice(of: BreachAudience.self, "Who was told."),
            .at: .instant.about("When; now where none is given.").optional,
            .lateness: .text("Why later than after 72 hours; sealed.", length: 1...4000).optional,
        ]
    )

    /// The breach's number or id.
    public var breach: String
    /// Who was told.
    public var to: BreachAudience
    /// When; now where none is given.
    public var at: String?
    /// Why later than after 72 hours.
    public var lateness: String?

    /// A notice that left.
    public init(breach: String, to: BreachAudience, at: String? = nil, lateness: String? = nil) {
        self.breach = breach
        self.to = to
        self.at = at
        self.lateness = lateness
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        if let at { _ = try BreachInput.instant(at, "at") }
        if let lateness { try BreachInput.note(lateness, "lateness") }
    }

    /// Notes it, with what the audit log tells of at this moment; more may be told later, in phases.
    ///
    /// GDPR Art. 33(4).
    public func perform(in context: Context) throws -> RowID {
        let row = try BreachRow.load(named: breach, in: context)
        try row.require([.assessed], or: "breach `\(row.number)` cannot be told of now")
        let at = try BreachInput.past(at, "at", in: context)
        guard at >= row.aware else {
            throw InputError(
                "at",
                "it lies before the breach became known",
                help: "give the instant of the notice"
            )
        }
        let place = (row.id, row.subject)
        if to == .authority, row.last(.notifyAuthority) == nil, at > row.due {
            guard let lateness else {
                throw InputError(
                    "lateness",
                    "the 72 hours were over at \(PrivacyTime.text(row.due))",
                    help: "say why the authority is told later, with --lateness (GDPR Art. 33(1))"
                )
            }
            try BreachEvent.add(.late, to: place, at: at, note: lateness, in: context)
        }
        try BreachEvent.add(
            to == .authority ? .notifyAuthority : .notifyPersons,
            to: place,
            word: try row.shown(in: context).counts,
            at: at,
            in: context
        )
        context.touch("breach", row.id)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> BreachAnswer {
        try BreachAnswer(result, in: context)
    }
}
