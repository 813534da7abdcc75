internal import Engine
internal import Sealing
internal import Storage

/// The movements of stock and the balances that follow from them; each change writes both.
enum StockLedger {
    /// Where goods lie unless something else is said.
    static let mainLocation = "main"

    /// What a movement is.
    enum Kind: String {
        case receive, reserve, opening
    }

    /// Adds goods, and goods on their way, to a location.
    static func receive(
        _ product: RowID, onHand: Int64, incoming: Int64 = 0, at location: String, kind: Kind, in context: Context
    ) throws {
        try context.connection.execute(
            """
            INSERT INTO stock_balance (product_id, location, on_hand, allocated, unavailable, incoming)
            VALUES (?1, ?2, ?3, 0, 0, ?4)
            ON CONFLICT (product_id, location) DO UPDATE SET
                on_hand = stock_balance.on_hand + excluded.on_hand,
                incoming = stock_balance.incoming + excluded.incoming
            """,
            .blob(product.bytes), .text(location), .integer(onHand), .integer(incoming))
        try move(product, kind, onHand: onHand, incoming: incoming, at: location, order: nil, in: context)
    }

    /// Promises goods to an order, if that many are available: the one statement that keeps from overselling.
    ///
    /// - Returns: Whether there were enough; if not, nothing was changed.
    static func reserve(
        _ product: RowID, _ quantity: Int64, at location: String, order: RowID, in context: Context
    ) throws -> Bool {
        let changed = try context.connection.execute(
            """
            UPDATE stock_balance SET allocated = allocated + ?3
            WHERE product_id = ?1 AND location = ?2 AND on_hand - allocated - unavailable >= ?3
            """,
            .blob(product.bytes), .text(location), .integer(quantity))
        guard changed == 1 else { return false }
        try move(product, .reserve, allocated: quantity, at: location, order: order, in: context)
        return true
    }

    private static func move(
        _ product: RowID, _ kind: Kind, onHand: Int64 = 0, allocated: Int64 = 0, incoming: Int64 = 0,
        at location: String, order: RowID?, in context: Context
    ) throws {
        try context.connection.execute(
            """
            INSERT INTO stock_movement (
                product_id, location, kind, on_hand, allocated, unavailable, incoming, order_id, moved, moved_by
            ) VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9)
            """,
            .blob(product.bytes), .text(location), .text(kind.rawValue), .integer(onHand), .integer(allocated),
            .integer(incoming), .optional(order?.bytes), .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes))
    }
}
