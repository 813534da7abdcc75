public import Engine
internal import Sealing

/// A review: what was measured, what was refused, what is overdue, who used which role, and what is to be improved.
public struct ReviewView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Review",
        [
            .period: .reviewPeriod, .state: .reviewState,
            .version: .version.about("How often it was made; state it when signing off."),
            .from: .date("The first day it is about."), .to: .date("The last day it is about."),
            .made: .instant.about("When it was made; what is overdue is so on that day."),
            .madeBy: .text("Who made it."),
            .signed: .instant.about("When it was signed off.").optional,
            .signedBy: .text("Who signed it off.").optional,
            .comparedWith: .reviewPeriod.about(
                "The last review of the same length that was signed off; absent where there is none."
            ).optional,
            .digest: .text("SHA-256 over what is kept.", pattern: "^[0-9a-f]{64}$"),
            .figures: .list(of: ReviewFigureView.schema, "What was measured, by report."),
            .overdueItems: .list(of: ReviewOverdueView.schema, "What should have been done by then."),
            .refusals: .list(of: ReviewRefusalView.schema, "What the policy refused, by operation and rule."),
            .roleUse: .list(of: ReviewRoleView.schema, "Roles that somebody holds or used."),
            .unreadable: .count("How many entries of the audit log of these days nobody can read any more."),
            .lastDrill: ReviewDrillView.schema.optional,
            .improvements: .list(
                of: ImprovementView.schema,
                "What is to be improved, was, or is not any more."
            ),
        ]
    )

    /// Its period.
    public let period: String
    /// `draft` or `signed-off`.
    public let state: String
    /// How often it was made.
    public let version: Int64
    /// The first day it is about.
    public let from: Day
    /// The last day it is about.
    public let to: Day
    /// When it was made.
    public let made: Instant
    /// Who made it.
    public let madeBy: String
    /// When it was signed off.
    public let signed: Instant?
    /// Who signed it off.
    public let signedBy: String?
    /// The review that it is compared with.
    public let comparedWith: String?
    /// SHA-256 over what is kept, in hexadecimal.
    public let digest: String
    /// What was measured.
    public let figures: [ReviewFigureView]
    /// What should have been done by then.
    public let overdueItems: [ReviewOverdueView]
    /// What the policy refused.
    public let refusals: [ReviewRefusalView]
    /// Roles that somebody holds or used.
    public let roleUse: [ReviewRoleView]
    /// How many entries of the audit log nobody can read any more.
    public let unreadable: Int
    /// The last restore that was tried; absent where there was none.
    public let lastDrill: ReviewDrillView?
    /// What is to be improved.
    public let improvements: [ImprovementView]

    init(_ row: ReviewRow, in context: Context) throws {
        context.touch("review", row.id)
        period = row.period.description
        state = row.isSignedOff ? "signed-off" : "draft"
        version = row.version
        (from, to) = (row.period.first, row.period.last)
        made = Instant(row.made)
        madeBy = try context.name(of: row.maker)
        signed = row.signed.map { Instant($0.at) }
        signedBy = try row.signed.map { try context.name(of: $0.by) }
        comparedWith = row.record.comparedWith
        digest = Hexadecimal.encode(row.digest)
        figures = row.record.figures.map { ReviewFigureView($0, in: context) }
        overdueItems = row.record.overdue.map(ReviewOverdueView.init)
        refusals = row.record.refusals.map(ReviewRefusalView.init)
        roleUse = try row.record.roles.map { try ReviewRoleView($0, in: context) }
        unreadable = row.record.unreadable
        lastDrill = row.record.drill.map(ReviewDrillView.init)
        improvements = try ImprovementRow.all(in: row, context).map { try ImprovementView($0, in: context) }
    }
}
