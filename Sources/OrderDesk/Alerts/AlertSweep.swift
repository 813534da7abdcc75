public import Engine
internal import Orders
internal import Policy
public import Sealing
internal import Storage

/// Looks at everything that is watched over: raises what is new, passes on what nobody acknowledged, ends what is over.
///
/// It goes through the whole store, whoever asks, and tells only how much; a cause has one alert, however often it is asked.
public struct AlertSweep: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "alert.sweep"
    /// What it does, in one sentence for people.
    public static let summary =
        "Raise what is the matter, pass on what nobody acknowledged, end what is over."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// What came of it.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .raised: .count("How many alerts are new."),
                .passedOn: .count("How many went on to the next who answers for them."),
                .cleared: .count("How many ended, since their cause is gone."),
                .standing: .count("How many stand now."),
                .left: .count("How much there is left to do: one sweep makes at most 500 changes."),
            ]
        )

        /// How many alerts are new.
        public let raised: Int
        /// How many went on to the next who answers for them.
        public let passedOn: Int
        /// How many ended.
        public let cleared: Int
        /// How many stand now.
        public let standing: Int
        /// How much there is left to do.
        public let left: Int
    }

    // Why: each change is named in one entry of the audit log.
    /// How many changes one sweep makes at most.
    static let mostChanges = 500

    /// Asks for a look at everything.
    public init() {}

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let id = context.newID()
        let work = AlertWork(in: context)
        let steps = try work.steps()
        for step in steps.prefix(Self.mostChanges) { try work.make(step) }
        context.keep(work.count(of: steps), under: id)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> Answer {
        // Why zero: a repeated request has changed nothing.
        let done = context.kept(AlertWork.Count.self, under: result) ?? .init()
        let standing = try context.connection.row("SELECT COUNT(*) FROM alert WHERE cleared IS NULL") {
            Int($0.int64(0))
        }
        return Answer(
            raised: done.raised,
            passedOn: done.passedOn,
            cleared: done.cleared,
            standing: standing ?? 0,
            left: done.left
        )
    }
}
