public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Begins a shipment: what is reserved for an order and not being picked yet, or a part of it.
public struct ShipmentPick: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "shipment.pick"
    /// What it does, in one sentence for people.
    public static let summary = "Begin a shipment of what is reserved for an order, or of a part of it."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order"),
            .lines: .list(of: Part.schema, "What to take; all that is reserved where nothing is given.")
                .optional,
        ]
    )

    /// What to take of a line.
    public struct Part: Codable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "ShipmentPart",
            [
                .position: .integer("The line of the order."), .quantity: .quantity,
                .lot: .line("The lot, of a product that has lots.").optional,
            ]
        )

        /// The line of the order.
        public var position: Int
        /// How many, a decimal above zero.
        public var quantity: String
        /// The lot, of a product that has lots; what is to be used first where none is given.
        public var lot: String?

        /// A part of a line.
        public init(position: Int, quantity: String, lot: String? = nil) {
            self.position = position
            self.quantity = quantity
            self.lot = lot
        }

        /// Checks parts by themselves: each line, or lot of a line, once.
        static func validate(_ parts: [Part]?) throws(InputError) {
            for part in parts ?? [] {
                try Input.orderedQuantity(part.quantity)
                try Input.reference(part.lot, field: "lot")
            }
            // Why: parts of a line must not reach into each other; each of several names a lot of its own.
            for parts in Dictionary(grouping: parts ?? [], by: \.position).values where parts.count > 1 {
                guard Set(parts.compactMap(\.lot)).count < parts.count else { continue }
                throw InputError("lines", "a line is named twice", help: "name each line once")
            }
        }
    }

    /// The order's number or id.
    public var order: String
    /// What to take; all that is reserved where nothing is given.
    public var lines: [Part]?

    /// An order to pick.
    public init(order: String, lines: [Part]? = nil) {
        self.order = order
        self.lines = lines
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Part.validate(lines) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        guard row.state == OrderState.confirmed.rawValue, !row.isOnHold else {
            throw refusal(
                row,
                row.isOnHold ? "it is on hold" : "it is \(row.state)",
                help: row.isOnHold ? "release it first" : "only confirmed orders are shipped"
            )
        }
        try exchangeLots(row, in: context)
        let parts = try wanted(row, in: context)
        guard !parts.isEmpty else {
            throw refusal(
                row,
                "nothing is reserved for it that is not being picked already",
                help: "receive what it waits for with `coffer stock receive`"
            )
        }
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO shipment (
                id, number, order_id, state, created, changed, changed_by, version, carrier
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, 1, ?7)
            """,
            .blob(id.bytes),
            .text(try SeriesCounter.take(.shipment, at: context.nowMilliseconds, context.connection)),
            .blob(row.id.bytes),
            .text(ShipmentState.picking.rawValue),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .optional(row.carrier)
        )
        for part in parts {
            try context.connection.execute(
                """
                INSERT INTO shipment_line (shipment_id, position, location, lot, product_id, quantity)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                .blob(id.bytes),
                .integer(part.position),
                .text(part.place.location),
                .text(part.place.lot),
                .blob(part.product.bytes),
                .integer(part.quantity)
            )
        }
        context.touch("order", row.id)
        context.touch("shipment", id)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ShipmentAnswer {
        let row = try ShipmentRow.load(result, in: context)
        return ShipmentAnswer(shipment: try ShipmentView(row, whole: true, in: context))
    }

    /// What is taken from where: reserved goods that no open shipment takes already.
    private func wanted(_ row: OrderRow, in context: Context) throws -> [Allocation] {
        let picked = try Shipments.picked(of: row.id, context.connection)
        let free = try Self.free(row.id, picked, context.connection).enumerated()
            .sorted {
                ($0.element.bestBefore ?? .max, $0.offset) < ($1.element.bestBefore ?? .max, $1.offset)
            }
            .map(\.element)
        guard let lines else { return free }
        let scales = Dictionary(
            uniqueKeysWithValues: try LineRow.load(row.id, context.connection)
                .map { ($0.position, $0.quantityScale) }
        )
        var taken: [Allocation] = []
        for line in lines {
            guard let scale = scales[Int64(line.position)] else {
                throw EngineError.notFound(kind: "order line", name: "\(row.label) \(line.position)")
            }
            var left = try Input.quantity(line.quantity, scale: scale, field: "quantity")
            for held in free where held.position == Int64(line.position) && left > 0 {
                guard line.lot == nil || line.lot == held.place.lot else { continue }
                let part = min(left, held.quantity)
                taken.append(held.with(part))
                left -= part
            }
            guard left == 0 else {
                throw refusal(
                    row,
                    "\(Figures.quantity(left, scale)) more of line \(line.position) are wanted than are reserved",
                    help: "take less, or receive what it waits for"
                )
            }
        }
        return taken
    }

    /// What is reserved for an order and not being picked yet.
    private static func free(
        _ order: RowID,
        _ picked: [PickPlace: Int64],
        _ connection: Connection
    ) throws -> [Allocation] {
        try Allocations.load(order, connection).compactMap { held in
            let place = PickPlace(position: held.position, place: held.place)
            let left = held.quantity - (picked[place] ?? 0)
            return left > 0 ? held.with(left) : nil
        }
    }

    /// Reserves goods of the lots that are named, where goods of others are reserved.
    private func exchangeLots(_ row: OrderRow, in context: Context) throws {
        for line in lines ?? [] {
            guard let lot = line.lot else { continue }
            let picked = try Shipments.picked(of: row.id, context.connection)
            let free = try Self.free(row.id, picked, context.connection)
                .filter { $0.position == Int64(line.position) }
            guard let first = free.first else { continue }
            let product = try ProductRow.load(named: first.product.description, context.connection)
            _ = try StockLots.place(nil, lot, of: product, in: context)
            let wanted = try Input.quantity(line.quantity, scale: product.quantityScale, field: "quantity")
            let there = free.filter { $0.place.lot == lot }.reduce(0) { $0 + $1.quantity }
            let others = free.filter { $0.place.lot != lot }
            guard there < wanted, others.reduce(there, { $0 + $1.quantity }) >= wanted else { continue }
            guard try Allocations.exchange(wanted - there, from: others, for: lot, order: row.id, in: context)
            else {
                throw refusal(
                    row,
                    "of lot `\(lot)` of `\(product.sku)` there is not so much that is free",
                    help: "take less of it, or another lot, see `coffer stock show \(product.sku)`"
                )
            }
        }
    }

    private func refusal(_ row: OrderRow, _ reason: String, help: String) -> EngineError {
        .conflict(what: "order `\(row.label)` cannot be picked", reason: reason, help: help)
    }
}

extension Allocation {
    /// The same place with another quantity.
    func with(_ quantity: Int64) -> Allocation {
        Allocation(
            position: position,
            place: place,
            product: product,
            quantity: quantity,
            bestBefore: bestBefore
        )
    }
}
