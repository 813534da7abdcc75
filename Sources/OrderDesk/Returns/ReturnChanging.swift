public import Engine
internal import Orders
public import Sealing
internal import Storage

/// A command that makes or changes a return and answers with it.
public protocol ReturnChanging: Command where Output == ReturnAnswer {}

extension ReturnChanging {
    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ReturnAnswer {
        ReturnAnswer(goodsReturn: try ReturnView(ReturnRow.load(result, in: context), in: context))
    }
}

/// What becomes of returned goods.
enum ReturnMoves {
    static func make(_ move: ReturnMove, _ number: String, in context: Context) throws -> RowID {
        let (row, order) = try ReturnRow.load(named: number, in: context)
        guard let next = row.state.applying(move) else {
            throw EngineError.conflict(
                what: "return `\(row.number)` is not to \(move.rawValue)",
                reason: "it is \(row.state.rawValue)",
                help: "nothing more can be done with it"
            )
        }
        for line in try ReturnLineRow.load(row.id, context.connection) {
            try StockLedger.move(
                move == .restock ? .unblock(line.quantity) : .scrap(line.quantity),
                of: line.product,
                at: line.place,
                StockNote(order: order.id),
                in: context
            )
            // Why: somebody may have waited for what can be sold again.
            if move == .restock { try BackOrders.serve(line.product, in: context) }
        }
        let changed = try context.connection.execute(
            """
            UPDATE goods_return SET state = ?3, changed = ?4, changed_by = ?5, version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(row.version),
            .text(next.rawValue),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        guard changed == 1 else { throw StorageError.corrupt("a return changed inside its transaction") }
        context.touch("return", row.id)
        context.about(row.subject)
        return row.id
    }
}

/// Puts returned goods back on the shelf, to be sold again.
public struct ReturnRestock: ReturnChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "return.restock"
    /// What it does, in one sentence for people.
    public static let summary = "Put returned goods back on the shelf, to be sold again."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.goodsReturn: .named("return")])

    /// The return's number.
    public var goodsReturn: String

    private enum CodingKeys: String, CodingKey { case goodsReturn = "return" }

    /// A return whose goods are good.
    public init(goodsReturn: String) { self.goodsReturn = goodsReturn }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try ReturnMoves.make(.restock, goodsReturn, in: context)
    }
}

/// Throws returned goods away.
public struct ReturnScrap: ReturnChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "return.scrap"
    /// What it does, in one sentence for people.
    public static let summary = "Throw returned goods away."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.goodsReturn: .named("return")])

    /// The return's number.
    public var goodsReturn: String

    private enum CodingKeys: String, CodingKey { case goodsReturn = "return" }

    /// A return whose goods are not good.
    public init(goodsReturn: String) { self.goodsReturn = goodsReturn }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try ReturnMoves.make(.scrap, goodsReturn, in: context)
    }
}
