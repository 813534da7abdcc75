internal import Policy

/// Hands out the policy in force: its files, as they were put in force.
public struct PolicyShow: Query {
    /// Its name.
    public static let name = "policy.show"
    /// What it does.
    public static let summary = "Print the policy files in force."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The policy in force.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .files: .map(of: .text(), names: PolicyFiles.names, "The text of each policy file."),
                .digest: .digest("The digest of the policy."),
            ]
        )

        /// The files' texts, by name.
        public let files: [String: String]
        /// The digest of the policy, in hexadecimal.
        public let digest: String
    }

    /// Asks for the policy.
    public init() {}

    /// The policy in force.
    public func answer(in context: Context) throws -> Answer {
        let policy = context.access.policy
        return Answer(files: policy.compiled.files.texts, digest: policy.digest.hexadecimal)
    }
}
