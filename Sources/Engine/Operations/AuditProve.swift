internal import Audit
internal import MerkleLog

/// Proves that an entry stands in the log, so that a stranger can check it offline.
public struct AuditProve: Query {
    /// Its name.
    public static let name = "audit.prove"
    /// What it does.
    public static let summary = "Prove that an entry stands in the log, or that the log only grew."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sequence: .count("The entry's place in the log; none for a proof of growth.").optional,
            .from: .count("The smaller size of a proof of growth.").optional,
        ]
    )

    /// The entry's place in the log, from 0; nil for a proof of growth.
    public let sequence: UInt64?
    /// The smaller size of a proof of growth.
    public let from: UInt64?

    /// The proof.
    public struct Answer: Codable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "AuditProof",
            [
                .proof: .text("A c2sp.org/tlog-proof, or the hashes of a consistency proof, one a line."),
                .checkpoint: .checkpoint,
                .verifierKey: .verifierKey,
            ]
        )

        /// The proof as text: a c2sp.org/tlog-proof, or the lines of a consistency proof.
        public let proof: String
        /// The newest signed checkpoint.
        public let checkpoint: String
        /// The key that checks its signature.
        public let verifierKey: String
    }

    /// Proves one entry.
    public init(sequence: UInt64) {
        self.sequence = sequence
        from = nil
    }

    /// Proves that the log grew from an earlier size.
    public init(from: UInt64) {
        sequence = nil
        self.from = from
    }

    /// The proof.
    public func answer(in context: Context) throws -> Answer {
        let audit = context.parts.audit
        let connection = context.connection
        let text: String
        do {
            if let sequence {
                text = try audit.prove(sequence, on: connection).text ?? ""
            } else {
                let proof = try audit.consistency(from: from ?? 0, on: connection)
                text = proof.path.map(\.description).joined(separator: "\n")
            }
        } catch let error as ProofError {
            throw InputError(
                sequence == nil ? "from" : "entry",
                "the log holds no such place (\(error.code))",
                help: "`coffer audit checkpoint` shows the log's size in its second line"
            )
        }
        return Answer(
            proof: text,
            checkpoint: try audit.checkpoint(on: connection),
            verifierKey: "\(audit.verifierKey)"
        )
    }
}
