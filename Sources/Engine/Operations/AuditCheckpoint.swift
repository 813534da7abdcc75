internal import Audit

/// The newest signed checkpoint of the audit log.
public struct AuditCheckpoint: Query {
    /// Its name.
    public static let name = "audit.checkpoint"
    /// What it does.
    public static let summary = "Print the newest signed checkpoint of the audit log."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The checkpoint.
    public struct Answer: Codable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "AuditCheckpoint",
            [
                .checkpoint: .checkpoint,
                .verifierKey: .verifierKey,
            ]
        )

        /// The signed note (C2SP tlog-checkpoint).
        public let checkpoint: String
        /// The key that checks its signature.
        public let verifierKey: String
    }

    /// Asks for the checkpoint.
    public init() {}

    /// The checkpoint of the last durable commit.
    public func answer(in context: Context) throws -> Answer {
        Answer(
            checkpoint: try context.parts.audit.checkpoint(on: context.connection),
            verifierKey: "\(context.parts.audit.verifierKey)"
        )
    }
}
