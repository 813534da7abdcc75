internal import Sealing

/// A role that was taken in an emergency, as answered.
public struct BreakGlassView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "BreakGlass",
        [
            .number: .breakGlassNumber,
            .state: .choice(BreakGlass.State.allCases.map(\.rawValue), "`ended`: still to be reviewed."),
            .user: .text("Who took it."),
            .role: .role.about("The role that was taken."),
            .rule: .text("The rule that let it be taken."),
            .opened: .instant.about("Since when."),
            .until: .instant.about("Until when; earlier, where it was given back."),
            .reviewed: .instant.about("When it was reviewed.").optional,
            .reviewedBy: .text("Who reviewed it.").optional,
            .reason: .text("Why it was taken.").optional,
        ]
    )

    /// Its number.
    public let number: String
    /// `open`, `ended` or `reviewed`.
    public let state: String
    /// Who took it.
    public let user: String
    /// The role that was taken.
    public let role: String
    /// The rule that let it be taken.
    public let rule: String
    /// Since when, RFC 3339.
    public let opened: String
    /// Until when, RFC 3339.
    public let until: String
    /// When it was reviewed, RFC 3339.
    public let reviewed: String?
    /// Who reviewed it.
    public let reviewedBy: String?
    /// Why it was taken.
    public let reason: String?

    init(_ grant: BreakGlass, _ book: BreakGlassBook) throws {
        let context = book.context
        number = grant.number
        state = grant.state(at: context.nowMilliseconds).rawValue
        user = try context.name(of: grant.principal)
        role = grant.role
        rule = grant.rule
        opened = Instant.text(grant.opened)
        until = Instant.text(grant.end)
        reviewed = grant.reviewed.map(Instant.text)
        reviewedBy = try grant.reviewer.map(context.name)
        reason = try book.reason(of: grant)
    }
}

/// One role that was taken in an emergency.
public struct BreakGlassAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.breakGlass: BreakGlassView.schema])

    /// The role that was taken.
    public let breakGlass: BreakGlassView

    init(_ id: RowID, in context: Context) throws {
        let book = BreakGlassBook(context)
        breakGlass = try BreakGlassView(try book.load(id), book)
    }
}

extension JSONSchema {
    /// The number of a role that was taken.
    static let breakGlassNumber = text("Its number.", pattern: "^BG-[0-9]{6,}$").example("BG-000001")
}
