public import Engine
internal import Orders

/// Lists what waits for whoever asks: notes that mention them, and steps of orders that are theirs.
public struct InboxList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "inbox.list"
    /// What it does, in one sentence for people.
    public static let summary = "List what waits for you, what is due first at the beginning."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .kind: .choice(InboxItemView.Kind.allCases.map(\.rawValue), "Only things of this kind.").optional,
            .all: .boolean("Whether to list what was marked as read as well.").optional,
            .limit: .pageLimit.optional,
        ]
    )

    /// Only things of this kind.
    public var kind: InboxItemView.Kind?
    /// Whether to list what was marked as read as well.
    public var all: Bool?
    /// The most things to answer; 50 where none is given.
    public var limit: Int?

    /// What waits for the caller.
    public init(kind: InboxItemView.Kind? = nil, all: Bool? = nil, limit: Int? = nil) {
        self.kind = kind
        self.all = all
        self.limit = limit
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> InboxListAnswer {
        let size = limit ?? 50
        let mentions = kind == .step ? [] : try InboxMentions.load(all: all == true, in: context)
        let steps = kind == .mention ? [] : try Self.steps(in: context)
        // Why only as many as are shown: whatever is opened stands in the audit log.
        let shown = try mentions.prefix(size).map {
            try InboxItemView($0.found.row, $0.item, isRead: $0.found.isRead, in: context)
        }
        return InboxListAnswer(
            items: Array((shown + steps).sorted(by: InboxItemView.isBefore).prefix(size)),
            unread: Int64(mentions.count { !$0.found.isRead }),
            total: Int64(mentions.count + steps.count)
        )
    }

    /// The steps that are the caller's or any of their roles', of orders that they may see.
    private static func steps(in context: Context) throws -> [InboxItemView] {
        guard let reach = context.reach(of: OrderNext.name) else { return [] }
        var next = OrderNext()
        next.mine = true
        return try next.found(in: context).compactMap { row, view in
            guard reach.covers(owner: row.owner, team: row.team, isToFulfil: row.isToFulfil) else {
                return nil
            }
            return InboxItemView(view, opened: row.opened)
        }
    }
}

/// What waits, under the key `items`.
public struct InboxListAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .items: .list(
                of: InboxItemView.schema,
                "What is due first at the beginning, what is due at no time at the end."
            ),
            .unread: .count("How many mentions are not marked as read."),
            .total: .count("How many things there are, also of those that are not listed."),
        ]
    )

    /// What waits, what is due first at the beginning.
    public let items: [InboxItemView]
    /// How many mentions are not marked as read.
    public let unread: Int64
    /// How many things there are, also of those that are not listed.
    public let total: Int64
}
