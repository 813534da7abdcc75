public import Engine
internal import Storage

/// Lists coupons by their code, with how often they are used.
public struct CouponList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "coupon.list"
    /// What it does, in one sentence for people.
    public static let summary = "List coupons, with how often they are used."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .all: .boolean("Whether those that were ended count.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The code after which the page begins.").optional,
        ]
    )

    /// Whether those that were ended count.
    public var all: Bool?
    /// The most coupons on the page; 50 where none is given.
    public var limit: Int?
    /// The code after which the page begins.
    public var after: String?

    /// Every coupon that is not ended, a page at a time.
    public init() {}

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> CouponsAnswer {
        let size = limit ?? 50
        let rows = try context.connection.rows(
            CouponRow.page,
            arguments: [.text(after ?? ""), .integer(all == true ? 1 : 0), .integer(Int64(size + 1))],
            map: CouponRow.init
        )
        return CouponsAnswer(
            coupons: try rows.prefix(size).map { try CouponView($0, in: context) },
            next: rows.count > size ? rows[size - 1].code : nil
        )
    }
}
