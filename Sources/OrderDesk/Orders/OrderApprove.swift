public import Engine
internal import Orders
public import Sealing

/// Approves a submitted order: by another person than the opener, within the approver's limits.
public struct OrderApprove: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.approve"
    /// What it does, in one sentence for people.
    public static let summary = "Approve a submitted order that somebody else opened, within your limits."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .text("The order's id; it has no number yet."),
            .expectedVersion: .version.optional,
            .acceptUnusual: .boolean("Whether what is unusual was looked at; a reason says why it stands.")
                .optional,
        ]
    )

    /// The order's id (it has no number yet).
    public var order: String
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?
    /// Whether what is unusual about it was looked at; the request's reason says why it stands.
    public var acceptUnusual: Bool?

    /// An order to approve.
    public init(order: String, expectedVersion: Int64? = nil, acceptUnusual: Bool? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
        self.acceptUnusual = acceptUnusual
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try OrderMoves.make(
            .approve,
            order,
            expectedVersion: expectedVersion,
            acceptUnusual: acceptUnusual == true,
            in: context
        )
    }
}
