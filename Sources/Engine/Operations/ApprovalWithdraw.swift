public import Sealing

/// Takes back a request of one's own that waits for a second person.
public struct ApprovalWithdraw: Command {
    /// Its name.
    public static let name = "approval.withdraw"
    /// What it does.
    public static let summary = "Take back a request of your own that waits for a second person."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.approval: .approvalNumber])

    /// The request's number.
    public let approval: String

    /// Takes a request back.
    public init(approval: String) { self.approval = approval }

    /// Notes it and removes the input.
    public func perform(in context: Context) throws -> RowID {
        let book = ApprovalBook(context)
        var approval = try book.load(self.approval)
        try book.requirePending(approval)
        guard context.access.caller.id == approval.principal else {
            throw Denial(
                rule: "second-person",
                reason: "the request is not your own",
                help: "refuse it with `coffer approval refuse \(approval.number)`"
            )
        }
        approval.state = .withdrawn
        approval.decided = context.nowMilliseconds
        try book.put(approval)
        return approval.id
    }

    /// The request as it stands now.
    public func answer(_ result: RowID, in context: Context) throws -> ApprovalAnswer {
        try ApprovalAnswer(result, in: context)
    }
}
