public import Engine

/// Shows one breach.
public struct BreachShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.breach-show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one breach, with what was noted and how many persons it is about."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.breach: .breach])

    /// The breach's number or id.
    public var breach: String

    /// Asks for a breach.
    public init(breach: String) { self.breach = breach }

    /// Reads it.
    public func answer(in context: Context) throws -> BreachAnswer {
        try BreachAnswer(try BreachRow.load(named: breach, in: context).id, in: context)
    }
}
