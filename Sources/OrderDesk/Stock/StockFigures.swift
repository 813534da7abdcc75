public import Engine
internal import Orders
internal import Sealing
internal import Storage

extension StockBalance {
    /// Reads on hand, allocated, unavailable and incoming from column `first` on.
    init(_ row: Row, at first: Int32) throws(OrdersError) {
        try self.init(
            onHand: row.int64(first),
            allocated: row.int64(first + 1),
            unavailable: row.int64(first + 2),
            incoming: row.int64(first + 3)
        )
    }

    /// What can be promised of a product over all locations and lots that are not past their day, at the product's scale.
    static func promisable(of product: RowID, in context: Context) throws -> Int64 {
        try context.connection.row(
            "SELECT \(StockLots.free(of: "?1", today: "?2"))",
            .blob(product.bytes),
            .integer(Day(context.nowMilliseconds).milliseconds)
        ) { $0.int64(0) } ?? 0
    }

    /// What there is of a product over all locations, at the product's scale.
    static func total(of product: RowID, _ connection: Connection) throws -> StockBalance {
        try connection.row(
            """
            SELECT COALESCE(SUM(on_hand), 0), COALESCE(SUM(allocated), 0), COALESCE(SUM(unavailable), 0),
                COALESCE(SUM(incoming), 0)
            FROM stock_balance WHERE product_id = ?1
            """,
            .blob(product.bytes)
        ) { try StockBalance($0, at: 0) } ?? .empty
    }
}

/// What there is of a product, as decimals.
public struct StockFigures: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "StockFigures",
        [
            .onHand: .decimal("What lies there."),
            .allocated: .decimal("What of it is promised to confirmed orders."),
            .unavailable: .decimal("What of it cannot be sold."),
            .incoming: .decimal("What suppliers have promised."),
            .available: .decimal("What can be promised."),
        ]
    )

    /// What lies there.
    public let onHand: String
    /// What of it is promised to confirmed orders.
    public let allocated: String
    /// What of it cannot be sold.
    public let unavailable: String
    /// What suppliers have promised.
    public let incoming: String
    /// What can be promised: on hand without allocated and unavailable.
    public let available: String

    init(_ sum: StockBalance, scale: Int64) {
        onHand = Figures.quantity(sum.onHand, scale)
        allocated = Figures.quantity(sum.allocated, scale)
        unavailable = Figures.quantity(sum.unavailable, scale)
        incoming = Figures.quantity(sum.incoming, scale)
        available = Figures.quantity(sum.available, scale)
    }
}
