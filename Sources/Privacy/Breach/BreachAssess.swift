public import Engine
public import Sealing

/// Says what a breach comes to: its effects, the measures, and how likely it is to harm persons.
public struct BreachAssess: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.breach-assess"
    /// What it does, in one sentence for people.
    public static let summary =
        "Say what a breach may lead to, what was done about it, and how great the risk is."
    /// What a second person sees of it.
    public static let shownToApprovers = ["breach", "risk"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .breach: .breach,
            .risk: .choice(of: BreachRisk.self, "How likely it is to harm persons."),
            .effects: .text("What it may lead to; sealed.", length: 1...4000),
            .measures: .text("What was done about it; sealed.", length: 1...4000),
        ]
    )

    /// The breach's number or id.
    public var breach: String
    /// How likely it is to harm persons.
    public var risk: BreachRisk
    /// What it may lead to.
    public var effects: String
    /// What was done about it.
    public var measures: String

    /// What a breach comes to.
    public init(breach: String, risk: BreachRisk, effects: String, measures: String) {
        self.breach = breach
        self.risk = risk
        self.effects = effects
        self.measures = measures
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try BreachInput.note(effects, "effects")
        try BreachInput.note(measures, "measures")
    }

    /// Notes it; what was said before stays in the register.
    public func perform(in context: Context) throws -> RowID {
        let row = try BreachRow.load(named: breach, in: context)
        try row.require([.open, .assessed], or: "breach `\(row.number)` cannot be assessed now")
        let place = (row.id, row.subject)
        try BreachEvent.add(.assess, to: place, word: risk.rawValue, in: context)
        try BreachEvent.add(.effects, to: place, note: effects, in: context)
        try BreachEvent.add(.measures, to: place, note: measures, in: context)
        try row.set(.assessed, risk, in: context)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> BreachAnswer {
        try BreachAnswer(result, in: context)
    }
}
