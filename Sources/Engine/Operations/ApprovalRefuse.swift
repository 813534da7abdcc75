public import Sealing

/// Refuses the request of somebody else; one refusal is enough.
public struct ApprovalRefuse: Command {
    /// Its name.
    public static let name = "approval.refuse"
    /// What it does.
    public static let summary = "Refuse the request of somebody else; it is not carried out."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.approval: .approvalNumber])

    /// The request's number.
    public let approval: String

    /// Refuses a request.
    public init(approval: String) { self.approval = approval }

    /// Notes the refusal and removes the input.
    public func perform(in context: Context) throws -> RowID {
        let book = ApprovalBook(context)
        var approval = try book.load(self.approval)
        try book.requirePending(approval)
        let person = try SecondPerson(context)
        try person.requireOther(than: approval, and: book.votes(on: approval))
        let now = context.nowMilliseconds
        let rules = book.rules(for: approval)
        if !rules.isEmpty { try person.requireRight(under: rules, at: now) }
        approval.state = .refused
        approval.decided = now
        let vote = ApprovalVote(principal: person.principal, uid: person.uid, verdict: .refused, time: now)
        try book.put(approval, vote: vote)
        return approval.id
    }

    /// The request as it stands now.
    public func answer(_ result: RowID, in context: Context) throws -> ApprovalAnswer {
        try ApprovalAnswer(result, in: context)
    }
}
