public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Says that an order stands in for what came back.
public struct ReturnReplace: ReturnChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "return.replace"
    /// What it does, in one sentence for people.
    public static let summary = "Say that an order stands in for what came back."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.goodsReturn: .named("return"), .order: .named("order")]
    )

    /// The return's number.
    public var goodsReturn: String
    /// The number or id of the order that replaces it.
    public var order: String

    private enum CodingKeys: String, CodingKey {
        case order
        case goodsReturn = "return"
    }

    /// A return and the order that replaces it.
    public init(goodsReturn: String, order: String) {
        self.goodsReturn = goodsReturn
        self.order = order
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let (row, returned) = try ReturnRow.load(named: goodsReturn, in: context)
        let order = try OrderRow.load(named: order, in: context)
        context.about(row.subject)
        context.about(order.subject)
        let known = try context.connection.row(
            "SELECT r.number FROM order_replacement p JOIN goods_return r ON r.id = p.return_id WHERE p.order_id = ?1",
            .blob(order.id.bytes)
        ) { $0.text(0) }
        let reason: String? =
            if order.id == returned.id {
                "it is the order that the goods came back from"
            } else if try !CustomerRow.isSame(order.customer, returned.customer, context.connection) {
                "it is another customer's"
            } else if [OrderState.cancelled.rawValue, OrderState.voided.rawValue].contains(order.state) {
                "it is \(order.state)"
            } else {
                known.map { "it replaces `\($0)` already" }
            }
        if let reason {
            throw EngineError.conflict(
                what: "order `\(order.label)` does not replace `\(row.number)`",
                reason: reason,
                help: "open the order that does with `coffer order open`, and name that"
            )
        }
        try context.connection.execute(
            "INSERT INTO order_replacement (order_id, return_id, made, made_by) VALUES (?1, ?2, ?3, ?4)",
            .blob(order.id.bytes),
            .blob(row.id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("return", row.id)
        context.touch("order", order.id)
        return row.id
    }
}
