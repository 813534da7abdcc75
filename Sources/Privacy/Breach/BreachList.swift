public import Engine

/// Lists the register of breaches, those first whose notice is due.
///
/// GDPR Art. 33(5).
public struct BreachList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.breach-list"
    /// What it does, in one sentence for people.
    public static let summary = "List the register of breaches, those first whose notice is due."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.all: .boolean("Whether those that are closed are listed as well.").optional]
    )

    /// Whether those that are closed are listed as well.
    public var all: Bool?

    /// The breaches.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.breaches: .list(of: BreachView.schema, "The breaches.")]
        )

        /// The breaches.
        public let breaches: [BreachView]
    }

    /// Asks for the register.
    public init(all: Bool? = nil) { self.all = all }

    /// Reads the register.
    public func answer(in context: Context) throws -> Answer {
        let rows = try BreachRow.all(in: context).filter { all == true || $0.state != .closed }
        let views = try rows.map { try BreachView($0, withSteps: false, in: context) }
        return Answer(
            breaches: views.sorted {
                ($0.hoursLeft ?? .max, $0.number) < ($1.hoursLeft ?? .max, $1.number)
            }
        )
    }
}
