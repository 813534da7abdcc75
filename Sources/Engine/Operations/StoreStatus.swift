internal import Audit
internal import Vault

/// What the store is, in a few figures without a person in them.
public struct StoreStatus: Query {
    /// Its name.
    public static let name = "store.status"
    /// What it does.
    public static let summary = "Show what the store is: name, custody, epoch, size of its log."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The figures.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "StoreStatus",
            [
                .store: .id.about("The store's id."),
                .name: .text("The company's name."),
                .custody: .choice(Custody.allCases.map(\.rawValue), "Who takes the steps that matter most."),
                .currency: .text("The ISO 4217 code of the company."),
                .country: .text("The ISO 3166 code of the company."),
                .epoch: .count("The epoch in force."),
                .incarnation: .id.about("The id of this life of the store."),
                .standing: .choice(
                    Incarnation.Standing.allCases.map(\.rawValue),
                    "What it may do to the store's backup targets."
                ),
                .training: .boolean("Whether nothing in it is real: it was made to learn in."),
                .recoverable: .boolean("Whether there is a recovery identity."),
                .auditEntries: .count("How many entries the audit log has."),
                .users: .count("How many active principals there are."),
                .approvalsPending: .count("How many requests wait for a second person."),
                .breakGlassUnreviewed: .count("How many roles taken in an emergency wait for review."),
                .policy: .digest("The digest of the policy in force."),
                .policyFolderIsInForce: .boolean(
                    "Whether the files in the store's folder are the policy in force."
                ),
            ]
        )

        /// The store's id.
        public let store: String
        /// The company's name.
        public let name: String
        /// Who takes the steps that matter most.
        public let custody: String
        /// The ISO 4217 code of the company.
        public let currency: String
        /// The ISO 3166 code of the company.
        public let country: String
        /// The epoch in force.
        public let epoch: UInt64
        /// Which life of the store this is.
        public let incarnation: String
        /// `live`, `restored` or `copied`: only a live one writes to its targets.
        public let standing: String
        /// Whether nothing in it is real: it was made to learn and to try things in.
        public let training: Bool
        /// Whether there is a recovery identity.
        public let recoverable: Bool
        /// How many entries the audit log has.
        public let auditEntries: UInt64
        /// How many active principals there are.
        public let users: Int
        /// How many requests wait for a second person.
        public let approvalsPending: Int
        /// How many roles taken in an emergency wait for review, with those that can be used.
        public let breakGlassUnreviewed: Int
        /// The digest of the policy in force, in hexadecimal.
        public let policy: String
        /// Whether the policy files in the store's folder are the policy in force.
        public let policyFolderIsInForce: Bool
    }

    /// Asks for the figures.
    public init() {}

    /// The figures.
    public func answer(in context: Context) throws -> Answer {
        let state = try context.authorityState()
        let incarnation = try Incarnation(state, folder: context.parts.folder)
        return Answer(
            store: "\(context.parts.vault.store)",
            name: context.settings.name,
            custody: context.settings.custody.rawValue,
            currency: context.settings.currency,
            country: context.settings.country,
            epoch: context.parts.vault.epoch,
            incarnation: incarnation.id,
            standing: incarnation.standing.rawValue,
            training: context.settings.isTraining,
            recoverable: try BackupRecipients(state).recovery != nil,
            auditEntries: context.parts.audit.size,
            users: state.principals.values.count(where: \.isActive),
            approvalsPending: try gauge("coffer_approvals_pending", context),
            breakGlassUnreviewed: try gauge("coffer_break_glass_unreviewed", context),
            policy: context.access.policy.digest.hexadecimal,
            policyFolderIsInForce: context.parts.policyFolderIsInForce(state)
        )
    }

    private func gauge(_ name: String, _ context: Context) throws -> Int {
        let gauge = engineGauges.first { $0.name == name }
        return Int(try gauge?.read(context.connection, context.nowMilliseconds) ?? 0)
    }
}
