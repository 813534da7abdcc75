internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What is reserved for the lines of orders, and where it lies.
enum Allocations {
    /// Reserves goods for a line wherever they lie, the main location first; all or nothing.
    ///
    /// - Returns: Whether there were enough; if not, nothing was changed.
    static func reserve(
        _ quantity: Int64,
        of product: RowID,
        for line: (order: RowID, position: Int64),
        in context: Context
    ) throws -> Bool {
        var reservations = Reservations(for: line.order, in: context)
        guard try reservations.reserve(quantity, of: product, for: line.position) else { return false }
        try reservations.write()
        return true
    }

    /// Gives back what is reserved for a line, or a part of it; what lies elsewhere than at the main location first, and
    /// nothing that is being picked.
    static func release(
        _ part: Int64? = nil,
        of line: (order: RowID, position: Int64),
        in context: Context
    ) throws {
        var left = part ?? .max
        for held in try load(line.order, context.connection) where held.position == line.position && left > 0
        {
            let quantity = min(left, held.quantity)
            try StockLedger.move(
                .release(quantity),
                of: held.product,
                at: held.place,
                StockNote(order: line.order),
                in: context
            )
            try take(quantity, from: held, order: line.order, context.connection)
            left -= quantity
        }
    }

    /// Gives back all that is reserved for an order.
    static func releaseAll(of order: RowID, in context: Context) throws {
        for position in Set(try load(order, context.connection).map(\.position)).sorted() {
            try release(of: (order, position), in: context)
        }
    }

    /// What is reserved for an order, by position: the lots that keep longest first, the main location last.
    static func load(_ order: RowID, _ connection: Connection) throws -> [Allocation] {
        try connection.rows(
            """
            SELECT a.position, a.location, a.lot, a.product_id, a.quantity, t.best_before FROM allocation a
            LEFT JOIN stock_lot t ON t.product_id = a.product_id AND t.lot = a.lot
            WHERE a.order_id = ?1
            ORDER BY a.position, CASE WHEN t.best_before IS NULL THEN 0 ELSE 1 END, t.best_before DESC,
                CASE WHEN a.location = ?2 THEN 1 ELSE 0 END, a.location, a.lot
            """,
            .blob(order.bytes),
            .text(StockLedger.mainLocation)
        ) {
            Allocation(
                position: $0.int64(0),
                place: StockPlace($0, at: 1),
                product: try $0.identifier(3),
                quantity: $0.int64(4),
                bestBefore: $0.optionalInt64(5)
            )
        }
    }

    /// Reserves goods of a lot for a line in place of goods of other lots; all or nothing.
    ///
    /// - Returns: Whether there were enough of the lot; if not, nothing was changed.
    static func exchange(
        _ quantity: Int64,
        from others: [Allocation],
        for lot: String,
        order: RowID,
        in context: Context
    ) throws -> Bool {
        guard let line = others.first else { return false }
        let places = try available(of: line.product, in: context).filter { $0.place.lot == lot }
        guard places.reduce(0, { $0 + $1.available }) >= quantity else { return false }
        let note = StockNote(order: order)
        var left = quantity
        for held in others where left > 0 {
            let part = min(left, held.quantity)
            try StockLedger.move(.release(part), of: held.product, at: held.place, note, in: context)
            // Why read again: what is being picked of it stays reserved, and is not in what was handed over.
            let whole = try load(order, context.connection)
                .first { $0.position == held.position && $0.place == held.place }
            guard let whole else { throw StorageError.corrupt("a reservation went inside its transaction") }
            try take(part, from: whole, order: order, context.connection)
            left -= part
        }
        left = quantity
        for place in places where left > 0 {
            let part = min(left, place.available)
            try StockLedger.move(.reserve(part), of: line.product, at: place.place, note, in: context)
            try Reservations.note(
                part,
                of: line.product,
                at: place.place,
                for: (order, line.position),
                in: context
            )
            left -= part
        }
        return true
    }

    /// Takes a part out of an allocation, which is gone when nothing is left of it.
    static func take(
        _ quantity: Int64,
        from held: Allocation,
        order: RowID,
        _ connection: Connection
    ) throws {
        let key: [SQLValue] = [.blob(order.bytes), .integer(held.position)] + held.place.values
        if quantity == held.quantity {
            try connection.execute(
                "DELETE FROM allocation WHERE order_id = ?1 AND position = ?2 AND location = ?3 AND lot = ?4",
                arguments: key
            )
        } else {
            try connection.execute(
                """
                UPDATE allocation SET quantity = quantity - ?5
                WHERE order_id = ?1 AND position = ?2 AND location = ?3 AND lot = ?4
                """,
                arguments: key + [.integer(quantity)]
            )
        }
    }

    /// Where a product can be had: what is to be used first, then what lies at the main location, and nothing of a lot that is
    /// past its best-before day.
    static func available(
        of product: RowID,
        in context: Context
    ) throws -> [(place: StockPlace, available: Int64)] {
        try context.connection.rows(
            """
            SELECT b.location, b.lot, b.on_hand - b.allocated - b.unavailable FROM stock_balance b
            LEFT JOIN stock_lot t ON t.product_id = b.product_id AND t.lot = b.lot
            WHERE b.product_id = ?1 AND b.on_hand - b.allocated - b.unavailable > 0
                AND (t.best_before IS NULL OR t.best_before >= ?3)
            ORDER BY CASE WHEN t.best_before IS NULL THEN 1 ELSE 0 END, t.best_before,
                CASE WHEN b.location = ?2 THEN 0 ELSE 1 END, b.location, b.lot
            """,
            .blob(product.bytes),
            .text(StockLedger.mainLocation),
            .integer(Day(context.nowMilliseconds).milliseconds)
        ) { (StockPlace($0, at: 0), $0.int64(2)) }
    }
}

/// A row of `allocation`.
struct Allocation {
    let position: Int64
    let place: StockPlace
    let product: RowID
    let quantity: Int64
    /// The day before which its lot is best used, in milliseconds.
    let bestBefore: Int64?
}
