/// What can be done with an order as a whole.
public enum OrderMove: String, Sendable, Hashable, CaseIterable, Codable {
    /// Hand a draft in.
    case submit
    /// Send a submitted order back to draft.
    case refuse
    /// Approve a submitted order.
    case approve
    /// Make an approved order binding.
    case confirm
    /// Write the next version of a confirmed order.
    case amend
    /// Give a confirmed order up.
    case void
    /// Give up an order that is not confirmed.
    case cancel
    /// Close a settled order.
    case close
    /// Open a closed order again.
    case reopen

    /// The moves by which a small order that the policy allows is confirmed in one command.
    public static let fastPath: [OrderMove] = [.submit, .approve, .confirm]
}

/// Who makes a move.
public enum OrderRole: String, Sendable, Hashable, CaseIterable, Codable {
    /// Who writes orders.
    case clerk
    /// Who approves orders.
    case approver
    /// Who settles orders.
    case finance
}
