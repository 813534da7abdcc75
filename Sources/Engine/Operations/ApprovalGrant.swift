public import Sealing

/// Agrees to the request of somebody else; the last one needed carries it out.
///
/// What is carried out is the requester's request, under the rights and the policy of this moment, in this
/// transaction: where it fails nothing is kept, not even the agreement, and the request waits on.
public struct ApprovalGrant: Command {
    /// Its name.
    public static let name = "approval.grant"
    /// What it does.
    public static let summary = "Agree to the request of somebody else; the last one needed carries it out."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.approval: .approvalNumber])
    /// What is carried out may need the store for itself.
    public static let access = StoreAccess.exclusive

    /// The request's number.
    public let approval: String

    /// Agrees to a request.
    public init(approval: String) { self.approval = approval }

    /// Notes the agreement, and carries the request out where it was the last one needed.
    public func perform(in context: Context) throws -> RowID {
        let book = ApprovalBook(context)
        try book.requireUntouched()
        var approval = try book.load(self.approval)
        try book.requirePending(approval)
        let votes = try book.votes(on: approval)
        let person = try SecondPerson(context)
        try person.requireOther(than: approval, and: votes)
        let rules = book.rules(for: approval)
        guard !rules.isEmpty else {
            throw EngineError.conflict(
                what: "`\(approval.number)` needs nobody's approval any more",
                reason: "the policy in force has no rule that asks for it",
                help: "let `\(try context.name(of: approval.principal))` make the request again"
            )
        }
        let now = context.nowMilliseconds
        try person.requireRight(under: rules, at: now)
        let people = try book.people(behind: votes) + [person]
        if rules.allSatisfy({ $0.isSatisfied(by: people, at: now) }) {
            approval.result = try ApprovedRun(context: context).carryOut(approval, agreed: people)
            approval.state = .done
            approval.decided = now
        }
        let vote = ApprovalVote(principal: person.principal, uid: person.uid, verdict: .granted, time: now)
        try book.put(approval, vote: vote)
        return approval.id
    }

    /// The request as it stands now.
    public func answer(_ result: RowID, in context: Context) throws -> ApprovalAnswer {
        try ApprovalAnswer(result, in: context)
    }
}
