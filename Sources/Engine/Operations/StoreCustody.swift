public import Sealing

/// Changes who takes the steps that matter most: tightening is free, loosening takes two people.
public struct StoreCustody: Command {
    /// Its name.
    public static let name = "store.custody"
    /// What it does.
    public static let summary = "Change the custody of the store; loosening it takes two people."
    /// What a second person sees of it.
    public static let shownToApprovers = ["custody"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.custody: .choice(Custody.allCases.map(\.rawValue), "Who takes the steps that matter most.")]
    )

    /// Who takes the steps that matter most.
    public let custody: Custody

    /// How it is now.
    public struct Answer: Encodable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = StoreCustody.schema

        /// Who takes the steps that matter most.
        public let custody: Custody
    }

    /// Changes the custody.
    public init(custody: Custody) { self.custody = custody }

    /// Changes the setting.
    public func perform(in context: Context) throws -> RowID {
        let old = context.settings.custody
        guard custody != old else {
            throw EngineError.conflict(
                what: "the store is in \(custody.rawValue) custody already",
                reason: "there is nothing to change",
                help: "`coffer status` shows it"
            )
        }
        // Why here as well: two people are wanted whether the policy has a rule for it or not.
        if old == .twoPerson, !context.hasSecondPerson {
            throw Denial(
                rule: "custody.two-person",
                reason: "loosening the custody takes two people, and no rule asks the second one",
                help: "add `store.custody` to a rule of approvals.yaml and apply the policy first"
            )
        }
        try context.changeAuthority { authority, connection in
            try authority.set("custody", custody.rawValue, connection)
        }
        let id = context.newID()
        context.touch("custody", id)
        return id
    }

    /// How it is now.
    public func answer(_ result: RowID, in context: Context) throws -> Answer {
        Answer(custody: try StoreSettings(context.authorityState().settings).custody)
    }
}
