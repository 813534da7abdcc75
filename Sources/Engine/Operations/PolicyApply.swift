internal import FoundationEssentials
internal import Policy
public import Sealing

/// Puts policy files in force, after the policy that is in force has allowed it.
public struct PolicyApply: Command {
    /// Its name.
    public static let name = "policy.apply"
    /// What it does.
    public static let summary = "Check policy files and put them in force."
    /// What a second person sees of it.
    public static let shownToApprovers = ["files"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .files: .map(of: .text(), names: PolicyFiles.names, "The text of each policy file.")
        ]
    )

    /// The files' texts, by name.
    public let files: [String: String]

    /// What is in force now.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .digest: .digest("The digest of the policy."),
                .points: .count("How many points of the decision space were checked."),
            ]
        )

        /// The digest of the policy, in hexadecimal.
        public let digest: String
        /// How many points of the decision space were checked.
        public let points: Int
    }

    /// Puts these files in force.
    public init(files: [String: String]) { self.files = files }

    /// Checks the whole decision space and every case of `tests.yaml`, then replaces the policy.
    public func perform(in context: Context) throws -> RowID {
        let files = try PolicyFiles(texts: files)
        let (compiled, report) = try CompiledPolicy.check(
            files: files,
            vocabulary: EngineModule.vocabulary(context.parts.modules)
        )
        if let failed = report.tests.first(where: { !$0.isPassed }) {
            throw InputError(
                failed.place,
                "the case `\(failed.name)` expects \(failed.expected) but the policy says \(failed.actual)",
                help: "change the policy or the case; `coffer policy test` shows every case"
            )
        }
        let held = try context.authorityState().principals.values.flatMap(\.roles)
        let known = Set(compiled.roleNames)
        if let lost = held.first(where: { !known.contains($0) }) {
            throw InputError(
                "roles.yaml",
                "the role `\(lost)` is granted to somebody but no longer exists",
                help: "keep the role, or revoke it first with `coffer user revoke`"
            )
        }
        let digest = Blake2b.hash(files.canonicalBytes)
        try context.changeAuthority { authority, connection in
            for (name, value) in files.settings(digest: digest) { try authority.set(name, value, connection) }
        }
        let id = context.newID()
        context.touch("policy", id)
        return id
    }

    /// The policy in force now.
    public func answer(_ result: RowID, in context: Context) throws -> Answer {
        let policy = try context.parts.policy(context.authorityState())
        return Answer(digest: policy.digest.hexadecimal, points: policy.compiled.decisionPoints)
    }
}
