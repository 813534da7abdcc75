internal import Vault

/// The epoch in force.
public struct KeyStatus: Query {
    /// Its name.
    public static let name = "key.status"
    /// What it does.
    public static let summary = "Show the epoch in force."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The epoch.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "Epoch",
            [
                .epoch: .count("The epoch in force, from 1.")
            ]
        )

        /// Its number, from 1.
        public let epoch: UInt64
    }

    /// Asks for the epoch.
    public init() {}

    /// The epoch in force.
    public func answer(in context: Context) throws -> Answer { Answer(epoch: context.parts.vault.epoch) }
}
