internal import Engine
internal import Sealing
internal import Storage

/// What there is of a product, in units of its own scale.
struct StockSum {
    var onHand: Int64 = 0
    var allocated: Int64 = 0
    var unavailable: Int64 = 0
    var incoming: Int64 = 0

    /// Reads the four numbers from column `first` on.
    init(_ row: Row, at first: Int32) {
        onHand = row.int64(first)
        allocated = row.int64(first + 1)
        unavailable = row.int64(first + 2)
        incoming = row.int64(first + 3)
    }

    /// Over all locations.
    static func load(_ product: RowID, _ connection: Connection) throws -> StockSum {
        let sum = try connection.row(
            """
            SELECT COALESCE(SUM(on_hand), 0), COALESCE(SUM(allocated), 0), COALESCE(SUM(unavailable), 0),
                COALESCE(SUM(incoming), 0)
            FROM stock_balance WHERE product_id = ?1
            """,
            .blob(product.bytes)
        ) { StockSum($0, at: 0) }
        return sum ?? StockSum()
    }

    init() {}

    /// What can be promised.
    var available: Int64 { onHand - allocated - unavailable }
}

/// What there is of a product, as decimals.
public struct StockFigures: Encodable, Sendable, Equatable {
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

    init(_ sum: StockSum, scale: Int64) {
        onHand = Figures.quantity(sum.onHand, scale)
        allocated = Figures.quantity(sum.allocated, scale)
        unavailable = Figures.quantity(sum.unavailable, scale)
        incoming = Figures.quantity(sum.incoming, scale)
        available = Figures.quantity(sum.available, scale)
    }
}
