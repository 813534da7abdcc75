internal import Audit
internal import MerkleLog
internal import Storage

/// Rebuilds the audit log from its bytes and says what is wrong with it.
public struct AuditVerify: Query {
    /// Its name.
    public static let name = "audit.verify"
    /// What it does.
    public static let summary =
        "Rebuild the audit log from its bytes and find anything altered, removed or moved."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .rows: .boolean("Whether the sealed rows are held against the log as well."),
            .earlier: .text("An earlier checkpoint of this log, as it was printed.").optional,
        ]
    )

    /// Whether the sealed rows are held against the log as well.
    public let rows: Bool
    /// An earlier checkpoint of this log, as it was printed.
    public let earlier: String?

    /// What was found.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "AuditVerification",
            [
                .sound: .boolean("Whether nothing is wrong."),
                .entries: .count("How many entries there are."),
                .envelopes: .count("How many sealed rows were compared, where that was asked.").optional,
                .findings: .list(of: Found.schema, "What is wrong."),
            ]
        )

        /// Whether nothing is wrong.
        public let sound: Bool
        /// How many entries there are.
        public let entries: UInt64
        /// How many sealed rows were compared, where that was asked.
        public let envelopes: Int?
        /// What is wrong.
        public let findings: [Found]

        /// One thing that is wrong.
        public struct Found: Encodable, Sendable, SchemaDescribed {
            /// What it looks like.
            public static let schema = JSONSchema.object(
                CodingKeys.self,
                [
                    .code: .code,
                    .text: .text("What is wrong, in one line."),
                ]
            )

            /// The stable code.
            public let code: String
            /// What is wrong, in one line.
            public let text: String
        }
    }

    /// Verifies the log.
    public init(rows: Bool = false, earlier: String? = nil) {
        self.rows = rows
        self.earlier = earlier
    }

    /// What is wrong with the log, and with the rows where that was asked.
    public func answer(in context: Context) throws -> Answer {
        let audit = context.parts.audit
        let checkpoint = try earlier.map { text in
            do throws(NoteError) {
                return try Checkpoint.open(text, key: audit.verifierKey)
            } catch {
                throw InputError(
                    "against",
                    "this is not a checkpoint that this store signed (\(error.code))",
                    help: "give the text that `coffer audit checkpoint` printed, unchanged"
                )
            }
        }
        return try Self.run(context.parts, context.connection, earlier: checkpoint, rows: rows)
    }

    /// Verifies the log of a store, and its rows where that is asked.
    static func run(
        _ parts: StoreParts,
        _ connection: Connection,
        earlier: Checkpoint?,
        rows: Bool
    ) throws -> Answer {
        let log = try parts.audit.verify(earlier: earlier, on: connection)
        var found = log.findings.map { Answer.Found(code: $0.code, text: "\($0)") }
        var envelopes: Int?
        if rows {
            let current = try SealedRows(parts.schemas).current(connection)
            let report = try parts.audit.verifyRows(current, on: connection)
            envelopes = report.envelopes
            found += report.findings.map { Answer.Found(code: $0.code, text: "\($0)") }
            found += try authorityFindings(parts, connection)
        }
        return Answer(sound: found.isEmpty, entries: log.entries, envelopes: envelopes, findings: found)
    }

    /// The last entry that changed authority names the seal over all of it, so that an older set is noticed.
    private static func authorityFindings(
        _ parts: StoreParts,
        _ connection: Connection
    ) throws -> [Answer.Found] {
        let last = try parts.audit.lastAuthorityHead(on: connection)
        let current = try parts.authority.load(connection).digest
        guard let last, last != current else { return [] }
        return [
            .init(
                code: "authority-outdated",
                text:
                    "the users, grants and settings are not the ones that the log's last change of them left"
            )
        ]
    }
}
