public import Engine
internal import Orders
public import Sealing
internal import Storage

/// A command that moves a shipment on and answers with it.
public protocol ShipmentChanging: Command where Output == ShipmentAnswer {}

extension ShipmentChanging {
    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ShipmentAnswer {
        let row = try ShipmentRow.load(result, in: context)
        return ShipmentAnswer(shipment: try ShipmentView(row, whole: true, in: context))
    }
}

/// The moves of a begun shipment.
enum ShipmentMoves {
    /// Makes a move and what follows from it in the stock and the order.
    static func make(
        _ move: ShipmentMove,
        _ number: String,
        carrier: String? = nil,
        tracking: String? = nil,
        in context: Context
    ) throws -> RowID {
        let (row, order) = try ShipmentRow.load(named: number, in: context)
        guard let next = row.state.applying(move) else {
            let moves = row.state.moves.map(\.rawValue)
            throw EngineError.conflict(
                what: "shipment `\(row.number)` does not \(move.rawValue)",
                reason: "it is \(row.state.rawValue)",
                help: moves.isEmpty
                    ? "nothing more can be done with it" : "from here: \(moves.joined(separator: ", "))"
            )
        }
        guard !order.isOnHold || !move.isStoppedByHold else {
            throw EngineError.conflict(
                what: "shipment `\(row.number)` does not \(move.rawValue)",
                reason: "order `\(order.label)` is on hold",
                help: "release the order first, or ask who put it on hold"
            )
        }
        let now = context.nowMilliseconds
        let changed = try context.connection.execute(
            """
            UPDATE shipment SET state = ?3, carrier = COALESCE(?4, carrier), tracking = COALESCE(?5, tracking),
                shipped = ?6, delivered = ?7, changed = ?8, changed_by = ?9, version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(row.version),
            .text(next.rawValue),
            .optional(carrier),
            .optional(tracking),
            .optional(move == .ship ? now : row.shipped),
            .optional(move == .deliver ? now : row.delivered),
            .integer(now),
            .blob(context.principal.id.bytes)
        )
        guard changed == 1 else { throw StorageError.corrupt("a shipment changed inside its transaction") }
        if move == .ship { try leave(row, order, in: context) }
        context.touch("shipment", row.id)
        return row.id
    }

    /// Takes the goods out of the stock and the order's reservations, and tells the order how far it is.
    private static func leave(_ row: ShipmentRow, _ order: OrderRow, in context: Context) throws {
        let held = try Allocations.load(order.id, context.connection)
        for line in try ShipmentLineRow.load(row.id, context.connection) {
            let place = held.first { $0.position == line.position && $0.place == line.place }
            guard let place, place.quantity >= line.quantity else {
                throw EngineError.conflict(
                    what: "shipment `\(row.number)` does not ship",
                    reason: "line \(line.position) is no longer reserved at `\(line.place.name)`",
                    help: "cancel the shipment and pick the order again"
                )
            }
            try StockLedger.move(
                .ship(line.quantity),
                of: line.product,
                at: line.place,
                StockNote(order: order.id),
                in: context
            )
            try Allocations.take(line.quantity, from: place, order: order.id, context.connection)
        }
        var update = OrderUpdate(order)
        let lines = try LineRow.load(order.id, context.connection)
        let fulfilment = try OrderSupply.fulfilment(
            of: lines,
            OrderSupply.load(order, context.connection),
            returned: ReturnLineRow.returned(order.id, context.connection)
        )
        update.fulfilment = fulfilment.rawValue
        if fulfilment == .complete { update.shippedOn = Day(context.nowMilliseconds).milliseconds }
        try update.write(in: context)
    }
}
