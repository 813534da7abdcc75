internal import Audit

/// Shows one entry of the audit log.
public struct AuditShow: Query {
    /// Its name.
    public static let name = "audit.show"
    /// What it does.
    public static let summary = "Show one entry of the audit log."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sequence: .count("The entry's place in the log, from 0.")
        ]
    )

    /// The entry's place in the log, from 0.
    public let sequence: UInt64

    /// The entry.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .entry: AuditView.schema
            ]
        )

        /// The entry.
        public let entry: AuditView
    }

    /// Shows one entry.
    public init(sequence: UInt64) { self.sequence = sequence }

    /// The entry.
    public func answer(in context: Context) throws -> Answer {
        do {
            return Answer(entry: AuditView(try context.parts.audit.entry(sequence, on: context.connection)))
        } catch AuditError.noSuchEntry {
            throw EngineError.notFound(kind: "audit entry", name: "\(sequence)")
        }
    }
}
