internal import Policy
internal import Sealing
internal import Vault

/// A request that waits, or waited, for a second person, as answered.
public struct ApprovalView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Approval",
        [
            .number: .approvalNumber,
            .operation: .text("The operation that was asked for.").example("user.grant"),
            .state: .choice(Approval.State.allCases.map(\.rawValue), "How it stands."),
            .user: .text("Who asked."),
            .actingAs: .text("Whom that user acted as.").optional,
            .purpose: .text("The purpose it was asked under."),
            .created: .instant.about("When it was asked for."),
            .expires: .instant.about("Until when it can be granted."),
            .decided: .instant.about("When it was decided.").optional,
            .measures: .list(of: .text(), "What reached the rules: an amount, or how many things."),
            .objects: .list(of: .text(), "The business objects it would touch, as `kind/id`."),
            .rules: .list(of: Rule.schema, "The rules that ask for further people."),
            .votes: .list(of: Vote.schema, "What others said to it, in order."),
            .input: .list(of: Input.schema, "What was asked with, without what could be about a person.")
                .optional,
        ]
    )

    /// Its number.
    public let number: String
    /// The operation that was asked for.
    public let operation: String
    /// `pending`, `done`, `refused`, `withdrawn` or `expired`.
    public let state: String
    /// Who asked.
    public let user: String
    /// Whom that user acted as.
    public let actingAs: String?
    /// The purpose it was asked under.
    public let purpose: String
    /// When it was asked for, RFC 3339.
    public let created: String
    /// Until when it can be granted, RFC 3339.
    public let expires: String
    /// When it was decided, RFC 3339.
    public let decided: String?
    /// What reached the rules.
    public let measures: [String]
    /// The business objects it would touch, as `kind/id`.
    public let objects: [String]
    /// The rules that ask for further people.
    public let rules: [Rule]
    /// What others said to it, in order.
    public let votes: [Vote]
    /// What was asked with, as far as it cannot be about a person; nil in a list.
    public let input: [Input]?

    /// A rule that asks for further people.
    public struct Rule: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .rule: .text("The rule's id in `approvals.yaml`."),
                .people: .count("How many other people it wants."),
                .by: .list(of: .role, "The roles that may agree."),
            ]
        )

        /// The rule's id.
        public let rule: String
        /// How many other people it wants.
        public let people: Int
        /// The roles that may agree.
        public let by: [String]
    }

    /// What one person said to it.
    public struct Vote: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .user: .text("Who."),
                .verdict: .choice(["granted", "refused"], "What they said."),
                .time: .instant,
            ]
        )

        /// Who.
        public let user: String
        /// `granted` or `refused`.
        public let verdict: String
        /// When, RFC 3339.
        public let time: String
    }

    /// A field of the input.
    public struct Input: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.name: .text("The field."), .value: .text("Its value.")]
        )

        /// The field.
        public let name: String
        /// Its value.
        public let value: String
    }
}

extension ApprovalView {
    init(_ approval: Approval, _ book: ApprovalBook, whole: Bool) throws {
        let context = book.context
        number = approval.number
        operation = approval.operation
        state = approval.state(at: context.nowMilliseconds).rawValue
        user = try context.name(of: approval.principal)
        actingAs = approval.acting == approval.principal ? nil : try context.name(of: approval.acting)
        purpose = approval.purpose
        created = Instant.text(approval.created)
        expires = Instant.text(approval.expires)
        decided = approval.decided.map(Instant.text)
        measures = approval.measures
        objects = approval.objects
        rules = book.rules(for: approval).map { Rule(rule: $0.id, people: $0.people, by: $0.by) }
        votes = try book.votes(on: approval).map { vote in
            Vote(
                user: try context.name(of: vote.principal),
                verdict: vote.verdict.rawValue,
                time: Instant.text(vote.time)
            )
        }
        input = whole ? try Self.input(approval, context) : nil
    }

    private static func input(_ approval: Approval, _ context: Context) throws -> [Input] {
        let type = context.parts.modules.flatMap(\.operations).first { $0.name == approval.operation }
        guard approval.state == .pending, let command = type as? any Command.Type,
            !command.shownToApprovers.isEmpty
        else { return [] }
        do {
            let input = try ApprovalInput(context: context).load(approval).input
            return try InputValue.shown(input, names: command.shownToApprovers)
                .map { Input(name: $0.name, value: $0.value) }
        } catch VaultError.shredded {
            // Why nothing and no error: it was forgotten with the person, and can still be refused.
            return []
        }
    }
}

/// One request that waits, or waited.
public struct ApprovalAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.approval: ApprovalView.schema])

    /// The request.
    public let approval: ApprovalView

    init(_ id: RowID, in context: Context) throws {
        let book = ApprovalBook(context)
        approval = try ApprovalView(try book.load(id), book, whole: true)
    }
}

extension JSONSchema {
    /// The number of an approval.
    static let approvalNumber = text("The approval's number.", pattern: "^AP-[0-9]{6,}$").example("AP-000001")
}
