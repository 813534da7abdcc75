/// Lists the requests that wait for a second person.
public struct ApprovalList: Query {
    /// Its name.
    public static let name = "approval.list"
    /// What it does.
    public static let summary = "List the requests that wait for a second person."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .all: .boolean("Whether to list those as well that wait no more.").optional,
            .limit: .limit(Int64(pageLimit), usual: 50).optional,
        ]
    )

    /// The most requests of one answer.
    private static let pageLimit = 1000

    /// Whether to list those as well that wait no more.
    public let all: Bool?
    /// The most to answer; 50 where none is given.
    public let limit: Int?

    /// The requests.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.approvals: .list(of: ApprovalView.schema, "The requests, newest first.")]
        )

        /// The requests, newest first.
        public let approvals: [ApprovalView]
    }

    /// Lists requests.
    public init(all: Bool = false, limit: Int? = nil) {
        self.all = all
        self.limit = limit
    }

    /// Checks the limit.
    public func validate() throws(InputError) {
        guard let limit, !(1...Self.pageLimit).contains(limit) else { return }
        throw InputError(
            "limit",
            "\(limit) is outside 1 to \(Self.pageLimit)",
            help: "ask for fewer at a time"
        )
    }

    /// The requests within the caller's reach.
    public func answer(in context: Context) throws -> Answer {
        let book = ApprovalBook(context)
        let found = try book.list(all: all ?? false, limit: limit ?? 50)
        return Answer(approvals: try found.map { try ApprovalView($0, book, whole: false) })
    }
}
