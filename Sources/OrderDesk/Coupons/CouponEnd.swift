public import Engine
public import Sealing
internal import Storage

/// Ends a coupon; orders that are confirmed keep it, drafts that name it are no longer confirmed with it.
public struct CouponEnd: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "coupon.end"
    /// What it does, in one sentence for people.
    public static let summary = "End a coupon; orders that are confirmed keep it."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.coupon: .text("The coupon's code.")])

    /// The coupon's code.
    public var coupon: String

    /// The coupon to end.
    public init(coupon: String) { self.coupon = coupon }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try CouponRow.load(named: coupon, context.connection)
        guard row.ended == nil else {
            throw EngineError.conflict(
                what: "coupon `\(row.code)` cannot be ended",
                reason: "it was ended before",
                help: "see `coffer coupon list --all`"
            )
        }
        try context.connection.execute(
            "UPDATE coupon SET ended = ?2, changed = ?2, changed_by = ?3 WHERE id = ?1",
            .blob(row.id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("coupon", row.id)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CouponAnswer {
        CouponAnswer(coupon: try CouponView(CouponRow.load(result, context.connection), in: context))
    }
}
