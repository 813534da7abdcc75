internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Goods being reserved for lines of an order: balances change at once, what tells of it is written together.
struct Reservations {
    private static let movement = InsertStatement(
        into: "stock_movement",
        [
            "product_id", "location", "kind", "on_hand", "allocated", "unavailable", "incoming", "order_id",
            "moved", "moved_by", "lot",
        ]
    )
    private static let allocation = InsertStatement(
        into: "allocation",
        ["order_id", "position", "location", "lot", "product_id", "quantity"],
        """
        ON CONFLICT (order_id, position, location, lot) DO UPDATE SET quantity = allocation.quantity + excluded.quantity
        """
    )

    private let order: RowID
    private let context: Context
    private var movements: [SQLValue] = []
    private var allocations: [SQLValue] = []

    init(for order: RowID, in context: Context) {
        self.order = order
        self.context = context
    }

    /// Reserves goods for a line wherever they lie, of lots what is to be used first, else the main location first; all or
    /// nothing.
    ///
    /// - Returns: Whether there were enough; if not, nothing was changed.
    mutating func reserve(_ quantity: Int64, of product: RowID, for position: Int64) throws -> Bool {
        let main = StockPlace()
        if try take(quantity, of: product, at: main) {
            add(quantity, of: product, at: main, for: position)
            return true
        }
        let places = try Allocations.available(of: product, in: context)
        guard places.reduce(0, { $0 + $1.available }) >= quantity else { return false }
        var left = quantity
        for place in places where left > 0 {
            let part = min(left, place.available)
            guard try take(part, of: product, at: place.place) else {
                throw StorageError.corrupt("stock was taken inside the transaction that reads it")
            }
            add(part, of: product, at: place.place, for: position)
            left -= part
        }
        return true
    }

    /// Writes the movements and what is reserved for which line.
    func write() throws {
        try context.connection.insert(Self.movement, movements)
        try context.connection.insert(Self.allocation, allocations)
    }

    /// Notes that goods are reserved for a line, beside what is reserved for it already.
    static func note(
        _ quantity: Int64,
        of product: RowID,
        at place: StockPlace,
        for line: (order: RowID, position: Int64),
        in context: Context
    ) throws {
        let key: [SQLValue] = [.blob(line.order.bytes), .integer(line.position)] + place.values
        try context.connection.insert(allocation, key + [.blob(product.bytes), .integer(quantity)])
    }

    /// Promises goods, if that many are available: the one statement that keeps from overselling.
    private func take(_ quantity: Int64, of product: RowID, at place: StockPlace) throws -> Bool {
        let changed = try context.connection.execute(
            """
            UPDATE stock_balance SET allocated = allocated + ?4
            WHERE product_id = ?1 AND location = ?2 AND lot = ?3 AND on_hand - allocated - unavailable >= ?4
            """,
            .blob(product.bytes),
            .text(place.location),
            .text(place.lot),
            .integer(quantity)
        )
        return changed == 1
    }

    private mutating func add(
        _ quantity: Int64,
        of product: RowID,
        at place: StockPlace,
        for position: Int64
    ) {
        let product = SQLValue.blob(product.bytes)
        let order = SQLValue.blob(order.bytes)
        movements += [
            product, .text(place.location), .text(StockMovement.reserve(quantity).label), 0,
            .integer(quantity), 0,
            0,
            order, .integer(context.nowMilliseconds), .blob(context.principal.id.bytes),
            .text(place.lot),
        ]
        allocations += [order, .integer(position)] + place.values + [product, .integer(quantity)]
    }
}
