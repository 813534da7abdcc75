public import Engine
public import Sealing

/// Ends the work on a breach, once everybody was told whom the law names; it stays in the register.
public struct BreachClose: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.breach-close"
    /// What it does, in one sentence for people.
    public static let summary = "Close a breach once everybody was told whom the law names."
    /// What a second person sees of it.
    public static let shownToApprovers = ["breach", "exemption"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .breach: .breach,
            .exemption: .choice(of: BreachExemption.self, "Why the persons were not told of a high risk.")
                .optional,
        ]
    )

    /// The breach's number or id.
    public var breach: String
    /// Why the persons were not told of a high risk.
    public var exemption: BreachExemption?

    /// A breach to close.
    public init(breach: String, exemption: BreachExemption? = nil) {
        self.breach = breach
        self.exemption = exemption
    }

    /// Closes it.
    public func perform(in context: Context) throws -> RowID {
        let row = try BreachRow.load(named: breach, in: context)
        try row.require([.assessed], or: "breach `\(row.number)` cannot be closed now")
        func waiting(_ what: String, _ help: String) -> EngineError {
            .conflict(what: "breach `\(row.number)` cannot be closed yet", reason: what, help: help)
        }
        if row.risk != .unlikely, row.last(.notifyAuthority) == nil {
            throw waiting(
                "there is a risk, and the authority was not told (GDPR Art. 33(1))",
                "`coffer privacy breach notice \(row.number)` writes the notice, `… notify` notes that it left"
            )
        }
        if row.risk == .high, row.last(.notifyPersons) == nil, exemption == nil {
            throw waiting(
                "the risk is high, and the persons were not told (GDPR Art. 34(1))",
                "tell them, or say with --exemption why they need not be told (GDPR Art. 34(3))"
            )
        }
        try BreachEvent.add(.close, to: (row.id, row.subject), word: exemption?.rawValue, in: context)
        try row.set(.closed, row.risk, in: context)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> BreachAnswer {
        try BreachAnswer(result, in: context)
    }
}
