internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// The movements of stock and the balances that follow from them; each change writes both.
enum StockLedger {
    /// Where goods lie unless something else is said.
    static let mainLocation = "main"

    /// Writes a movement that only adds: goods come in, or are announced.
    static func add(_ movement: StockMovement, of product: RowID, at location: String, in context: Context)
        throws
    {
        let entry = try Input.read("quantity") { () throws(OrdersError) in
            try StockBalance.empty.applying(movement).entry
        }
        try context.connection.execute(
            """
            INSERT INTO stock_balance (product_id, location, on_hand, allocated, unavailable, incoming)
            VALUES (?1, ?2, ?3, 0, 0, ?4)
            ON CONFLICT (product_id, location) DO UPDATE SET
                on_hand = stock_balance.on_hand + excluded.on_hand,
                incoming = stock_balance.incoming + excluded.incoming
            """,
            .blob(product.bytes),
            .text(location),
            .integer(entry.onHand),
            .integer(entry.incoming)
        )
        try append(entry, product, at: location, order: nil, in: context)
    }

    /// Writes any movement at a place where the product lies already.
    ///
    /// - Throws: What the domain refuses, as `EngineError.conflict`.
    static func move(
        _ movement: StockMovement,
        of product: RowID,
        at location: String,
        order: RowID?,
        in context: Context
    ) throws {
        let balance =
            try context.connection.row(
                """
                SELECT on_hand, allocated, unavailable, incoming FROM stock_balance
                WHERE product_id = ?1 AND location = ?2
                """,
                .blob(product.bytes),
                .text(location)
            ) { try StockBalance($0, at: 0) } ?? .empty
        let step: StockStep
        do throws(OrdersError) {
            step = try balance.applying(movement)
        } catch {
            let input = InputError("stock", error)
            throw EngineError.conflict(
                what: "the stock at `\(location)` does not allow it",
                reason: input.reason,
                help: input.help
            )
        }
        try context.connection.execute(
            """
            INSERT INTO stock_balance (product_id, location, on_hand, allocated, unavailable, incoming)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (product_id, location) DO UPDATE SET on_hand = excluded.on_hand,
                allocated = excluded.allocated, unavailable = excluded.unavailable,
                incoming = excluded.incoming
            """,
            .blob(product.bytes),
            .text(location),
            .integer(step.balance.onHand),
            .integer(step.balance.allocated),
            .integer(step.balance.unavailable),
            .integer(step.balance.incoming)
        )
        try append(step.entry, product, at: location, order: order, in: context)
    }

    private static func append(
        _ entry: StockEntry,
        _ product: RowID,
        at location: String,
        order: RowID?,
        in context: Context
    ) throws {
        try context.connection.execute(
            """
            INSERT INTO stock_movement (
                product_id, location, kind, on_hand, allocated, unavailable, incoming, order_id, moved,
                    moved_by
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """,
            .blob(product.bytes),
            .text(location),
            .text(entry.label),
            .integer(entry.onHand),
            .integer(entry.allocated),
            .integer(entry.unavailable),
            .integer(entry.incoming),
            .optional(order?.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
    }
}
