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
                at: held.location,
                order: line.order,
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

    /// What is reserved for an order, by position, the main location last.
    static func load(_ order: RowID, _ connection: Connection) throws -> [Allocation] {
        try connection.rows(
            """
            SELECT position, location, product_id, quantity FROM allocation WHERE order_id = ?1
            ORDER BY position, CASE WHEN location = ?2 THEN 1 ELSE 0 END, location
            """,
            .blob(order.bytes),
            .text(StockLedger.mainLocation)
        ) {
            Allocation(
                position: $0.int64(0),
                location: $0.text(1),
                product: try $0.identifier(2),
                quantity: $0.int64(3)
            )
        }
    }

    /// Takes a part out of an allocation, which is gone when nothing is left of it.
    static func take(
        _ quantity: Int64,
        from held: Allocation,
        order: RowID,
        _ connection: Connection
    ) throws {
        let key: [SQLValue] = [.blob(order.bytes), .integer(held.position), .text(held.location)]
        if quantity == held.quantity {
            try connection.execute(
                "DELETE FROM allocation WHERE order_id = ?1 AND position = ?2 AND location = ?3",
                arguments: key
            )
        } else {
            try connection.execute(
                """
                UPDATE allocation SET quantity = quantity - ?4
                WHERE order_id = ?1 AND position = ?2 AND location = ?3
                """,
                arguments: key + [.integer(quantity)]
            )
        }
    }

    /// Where a product can be had, the main location first.
    static func available(
        of product: RowID,
        _ connection: Connection
    ) throws -> [(location: String, available: Int64)] {
        try connection.rows(
            """
            SELECT location, on_hand - allocated - unavailable FROM stock_balance
            WHERE product_id = ?1 AND on_hand - allocated - unavailable > 0
            ORDER BY CASE WHEN location = ?2 THEN 0 ELSE 1 END, location
            """,
            .blob(product.bytes),
            .text(StockLedger.mainLocation)
        ) { ($0.text(0), $0.int64(1)) }
    }
}

/// A row of `allocation`.
struct Allocation {
    let position: Int64
    let location: String
    let product: RowID
    let quantity: Int64
}
