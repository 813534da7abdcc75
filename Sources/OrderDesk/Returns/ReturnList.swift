public import Engine
internal import Sealing
internal import Storage

/// Lists returns by number, a page at a time.
public struct ReturnList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "return.list"
    /// What it does, in one sentence for people.
    public static let summary = "List returns, or those of one order."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order").about("Only returns of this order, by number or id.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The number after which the page begins.").optional,
        ]
    )

    /// Only returns of this order, by number or id.
    public var order: String?
    /// The most returns on the page; 50 where none is given.
    public var limit: Int?
    /// The number after which the page begins.
    public var after: String?

    /// Every return, a page at a time.
    public init(order: String? = nil) { self.order = order }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReturnsAnswer {
        let size = limit ?? 50
        let order = try order.map { try OrderRow.load(named: $0, in: context).id }
        let rows = try context.connection.rows(
            ReturnRow.page,
            .text(after ?? ""),
            .integer(context.scopeBits),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            .optional(order?.bytes),
            .integer(Int64(size + 1)),
            map: ReturnRow.init
        )
        return ReturnsAnswer(
            returns: try rows.prefix(size).map { try ReturnView($0, in: context) },
            next: rows.count > size ? rows[size - 1].number : nil
        )
    }
}

/// Shows one return.
public struct ReturnShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "return.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one return."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.goodsReturn: .named("return")])

    /// The return's number.
    public var goodsReturn: String

    private enum CodingKeys: String, CodingKey { case goodsReturn = "return" }

    /// A return to look at.
    public init(goodsReturn: String) { self.goodsReturn = goodsReturn }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReturnAnswer {
        let (row, _) = try ReturnRow.load(named: goodsReturn, in: context)
        return ReturnAnswer(goodsReturn: try ReturnView(row, in: context))
    }
}
