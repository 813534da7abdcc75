internal import Audit
internal import Sealing

/// An entry of the audit log, as answered; it holds no personal values.
public struct AuditView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "AuditEntry",
        [
            .sequence: .count("Its place in the log, from 0."),
            .time: .instant,
            .principal: .text("Who asked.").optional,
            .actingAs: .text("Whom that principal acted as.").optional,
            .uid: .integer("The Unix user id.", in: 0...Int64(UInt32.max)).optional,
            .operation: .text("The operation.").optional,
            .purpose: .text("The purpose.").optional,
            .rule: .text("The policy's rule that decided.").optional,
            .objects: .list(of: .text(), "The business objects it touched, as `kind/id`."),
            .subjects: .list(of: .id, "The pseudonyms of the subjects it touched."),
            .released: .list(of: Released.schema, "The personal fields it handed out."),
            .written: .count("How many envelopes it wrote."),
            .approvals: .list(
                of: .text(),
                "The approvals it made, decided or was carried out under, as `number/who agreed`."
            ),
            .outcome: .text(
                "How it ended: `done`, `denied` where the policy refused it, or `pending` where it waits for a second person."
            )
            .optional,
            .state: .choice(["readable", "forgotten", "altered"], "`forgotten`: its key was shredded."),
        ]
    )

    /// Its place in the log, from 0.
    public let sequence: UInt64
    /// When, RFC 3339.
    public let time: String
    /// Who asked.
    public let principal: String?
    /// Whom that principal acted as.
    public let actingAs: String?
    /// The Unix user id.
    public let uid: UInt32?
    /// The operation.
    public let operation: String?
    /// The purpose.
    public let purpose: String?
    /// The policy's rule that decided.
    public let rule: String?
    /// The business objects it touched.
    public let objects: [String]
    /// The pseudonyms of the subjects it touched.
    public let subjects: [String]
    /// The personal fields it handed out, as `class.field=visibility`, each with its subject's pseudonym.
    public let released: [Released]
    /// How many envelopes it wrote.
    public let written: Int
    /// The approvals it made, decided or was carried out under; `AP-000001/bea` names who agreed.
    public let approvals: [String]
    /// How it ended: `done`, `denied` where the policy refused it, or `pending` where it waits for a second person.
    public let outcome: String?
    /// `readable`, `forgotten` (its key was shredded) or `altered`.
    public let state: String

    /// A personal field that was handed out.
    public struct Released: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .subject: .id.about("Whose, by pseudonym."),
                .field: .text("Which, as `class.field`."),
                .visibility: .choice(["full", "masked"]),
            ]
        )

        /// Whose.
        public let subject: String
        /// Which, as `class.field`.
        public let field: String
        /// `full` or `masked`.
        public let visibility: String
    }

    init(_ recorded: RecordedEntry) {
        let entry = recorded.entry
        sequence = recorded.sequence
        time = Instant.text(recorded.timeMilliseconds)
        principal = entry?.principal.name
        actingAs = entry?.actingAs?.name
        uid = entry?.uid
        operation = entry?.operation
        purpose = entry?.purpose
        rule = entry?.rule
        objects = entry?.objects ?? []
        subjects = entry?.subjects.map { "\($0)" } ?? []
        released =
            entry?.released.map {
                Released(
                    subject: "\($0.subject)",
                    field: "\($0.class.rawValue).\($0.field)",
                    visibility: $0.visibility
                )
            } ?? []
        written = entry?.written.count ?? 0
        approvals = entry?.approvals ?? []
        outcome = entry.map {
            switch $0.outcome {
            case .done: "done"
            case .denied: "denied"
            case .pending: "pending"
            case .failed(let code): code
            }
        }
        state =
            switch recorded.body {
            case .entry: "readable"
            case .forgotten: "forgotten"
            case .altered: "altered"
            }
    }
}
