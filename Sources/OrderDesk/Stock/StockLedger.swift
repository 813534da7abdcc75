internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// The movements of stock and the balances that follow from them; each change writes both.
enum StockLedger {
    /// Where goods lie unless something else is said.
    static let mainLocation = "main"

    /// Writes a movement that only adds: goods come in, or are announced.
    static func add(
        _ movement: StockMovement,
        of product: RowID,
        at place: StockPlace,
        _ note: StockNote = StockNote(),
        in context: Context
    ) throws {
        let entry = try Input.read("quantity") { () throws(OrdersError) in
            try StockBalance.empty.applying(movement).entry
        }
        try context.connection.execute(
            """
            INSERT INTO stock_balance (product_id, location, lot, on_hand, allocated, unavailable, incoming)
            VALUES (?1, ?2, ?3, ?4, 0, 0, ?5)
            ON CONFLICT (product_id, location, lot) DO UPDATE SET
                on_hand = stock_balance.on_hand + excluded.on_hand,
                incoming = stock_balance.incoming + excluded.incoming
            """,
            .blob(product.bytes),
            .text(place.location),
            .text(place.lot),
            .integer(entry.onHand),
            .integer(entry.incoming)
        )
        try append(entry, product, at: place, note, in: context)
        try StockExpected.follow(
            movement,
            entry.incoming,
            of: product,
            at: place.location,
            due: note.due,
            isArrival: note.isArrival,
            in: context
        )
    }

    /// Writes any movement at a place where the product lies already.
    ///
    /// - Throws: What the domain refuses, as `EngineError.conflict`.
    static func move(
        _ movement: StockMovement,
        of product: RowID,
        at place: StockPlace,
        _ note: StockNote,
        in context: Context
    ) throws {
        let balance =
            try context.connection.row(
                """
                SELECT on_hand, allocated, unavailable, incoming FROM stock_balance
                WHERE product_id = ?1 AND location = ?2 AND lot = ?3
                """,
                .blob(product.bytes),
                .text(place.location),
                .text(place.lot)
            ) { try StockBalance($0, at: 0) } ?? .empty
        let step: StockStep
        do throws(OrdersError) {
            step = try balance.applying(movement)
        } catch {
            let input = InputError("stock", error)
            throw EngineError.conflict(
                what: "the stock at `\(place.name)` does not allow it",
                reason: input.reason,
                help: input.help
            )
        }
        try context.connection.execute(
            """
            INSERT INTO stock_balance (product_id, location, lot, on_hand, allocated, unavailable, incoming)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (product_id, location, lot) DO UPDATE SET on_hand = excluded.on_hand,
                allocated = excluded.allocated, unavailable = excluded.unavailable,
                incoming = excluded.incoming
            """,
            .blob(product.bytes),
            .text(place.location),
            .text(place.lot),
            .integer(step.balance.onHand),
            .integer(step.balance.allocated),
            .integer(step.balance.unavailable),
            .integer(step.balance.incoming)
        )
        try append(step.entry, product, at: place, note, in: context)
        try StockExpected.follow(
            movement,
            step.entry.incoming,
            of: product,
            at: place.location,
            due: note.due,
            isArrival: note.isArrival,
            in: context
        )
    }

    private static func append(
        _ entry: StockEntry,
        _ product: RowID,
        at place: StockPlace,
        _ note: StockNote,
        in context: Context
    ) throws {
        try context.connection.execute(
            """
            INSERT INTO stock_movement (
                product_id, location, kind, on_hand, allocated, unavailable, incoming, order_id, moved,
                    moved_by, external_ref, lot
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            .blob(product.bytes),
            .text(place.location),
            .text(entry.label),
            .integer(entry.onHand),
            .integer(entry.allocated),
            .integer(entry.unavailable),
            .integer(entry.incoming),
            .optional(note.order?.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .optional(note.reference),
            .text(place.lot)
        )
    }
}

/// What is known of a movement of stock beside how much of what moved where.
struct StockNote {
    /// The order that it is for.
    var order: RowID?
    /// The day on which expected goods are due; of those that will not come, the day on which they were.
    var due: Day?
    /// What another system calls it.
    var reference: String?
    /// Whether goods that are expected no longer came in, under a lot that nobody knew before.
    var isArrival = false
}
