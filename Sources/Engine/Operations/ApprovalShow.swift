/// Shows a request that waits, or waited, for a second person.
public struct ApprovalShow: Query {
    /// Its name.
    public static let name = "approval.show"
    /// What it does.
    public static let summary = "Show a request that waits for a second person, and what was said to it."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.approval: .approvalNumber])

    /// Its number.
    public let approval: String

    /// Shows a request.
    public init(approval: String) { self.approval = approval }

    /// The request, with the part of its input that cannot be about a person.
    public func answer(in context: Context) throws -> ApprovalAnswer {
        try ApprovalAnswer(ApprovalBook(context).load(approval).id, in: context)
    }
}
