public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Takes goods of a shipment back; they wait to be looked at and may not be sold.
public struct ReturnReceive: ReturnChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "return.receive"
    /// What it does, in one sentence for people.
    public static let summary = "Take goods of a shipment back, never more than left; needs a reason."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .shipment: .named("shipment"),
            .lines: .list(of: ShipmentPick.Part.schema, "What came back; all that left if not given.")
                .optional,
            .condition: .choice(
                ReturnCondition.allCases.map(\.rawValue),
                "How the goods look; as they left if not given."
            ).optional,
        ]
    )

    /// The shipment's number.
    public var shipment: String
    /// What came back of its lines; all that is left of it where nothing is given.
    public var lines: [ShipmentPick.Part]?
    /// How the goods look: `as-new`, `opened` or `damaged`; as they left where nothing is given.
    public var condition: String?

    /// Goods that came back.
    public init(shipment: String, lines: [ShipmentPick.Part]? = nil, condition: String? = nil) {
        self.shipment = shipment
        self.lines = lines
        self.condition = condition
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try ShipmentPick.Part.validate(lines)
        let known = ReturnCondition.allCases.map(\.rawValue)
        guard let condition, !known.contains(condition) else { return }
        throw InputError(
            "condition",
            "`\(condition)` is not how goods look",
            help: "use one of \(known.joined(separator: ", "))"
        )
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let (row, order) = try ShipmentRow.load(named: shipment, in: context)
        guard row.state.hasLeft else {
            throw refusal(row, "it is \(row.state.rawValue)", help: "cancel it with `coffer shipment cancel`")
        }
        guard let reason = context.reason else {
            throw InputError("reason", "no reason is given", help: "say why in a sentence, with --reason")
        }
        try PersonalText.check(reason, field: "reason")
        let parts = try parts(of: row, context.connection)
        guard !parts.isEmpty else {
            throw refusal(row, "all of it came back", help: "see `coffer return list --order \(order.label)`")
        }
        let id = context.newID()
        let number = try SeriesCounter.take(.return, at: context.nowMilliseconds, context.connection)
        let fields = PersonalFields().changed(by: [("reason", reason)])
        try context.connection.execute(
            """
            INSERT INTO goods_return (
                id, number, shipment_id, order_id, subject_id, state, condition, reason, reason_revision,
                received, received_by, changed, changed_by, version
            ) VALUES (?1, ?2, ?3, ?4, ?5, 'received', ?6, ?7, 1, ?8, ?9, ?8, ?9, 1)
            """,
            .blob(id.bytes),
            .text(number),
            .blob(row.id.bytes),
            .blob(order.id.bytes),
            .blob(order.subject.bytes),
            .text(condition ?? ReturnCondition.asNew.rawValue),
            .blob(try context.seal(fields, at: ReturnRow.place(id, order.subject))),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        for (line, quantity) in parts {
            try context.connection.execute(
                """
                INSERT INTO goods_return_line (return_id, position, location, lot, product_id, quantity)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                .blob(id.bytes),
                .integer(line.position),
                .text(line.place.location),
                .text(line.place.lot),
                .blob(line.product.bytes),
                .integer(quantity)
            )
            try StockLedger.move(
                .takeBack(quantity),
                of: line.product,
                at: line.place,
                StockNote(order: order.id),
                in: context
            )
        }
        var update = OrderUpdate(order)
        update.fulfilment = try OrderSupply.fulfilment(
            of: LineRow.load(order.id, context.connection),
            OrderSupply.load(order, context.connection),
            returned: ReturnLineRow.returned(order.id, context.connection)
        ).rawValue
        try update.write(in: context)
        context.touch("return", id)
        return id
    }

    /// What comes back from each place that the shipment took it from; the places of a line in their sequence.
    private func parts(of row: ShipmentRow, _ connection: Connection) throws -> [(ShipmentLineRow, Int64)] {
        let before = try ReturnLineRow.returned(shipment: row.id, connection)
        let left = try ShipmentLineRow.load(row.id, connection).map { line in
            let returned = before[PickPlace(position: line.position, place: line.place)] ?? 0
            return (line, ReturnableQuantity(shipped: line.quantity, returned: returned).left)
        }
        guard let lines else { return left.filter { $0.1 > 0 } }
        var parts: [(ShipmentLineRow, Int64)] = []
        for part in lines {
            let places = left.filter { line, _ in
                line.position == Int64(part.position) && (part.lot == nil || part.lot == line.place.lot)
            }
            guard let first = places.first?.0 else {
                throw EngineError.notFound(kind: "shipment line", name: "\(row.number) \(part.position)")
            }
            var wanted = try Input.quantity(part.quantity, scale: first.scale, field: "quantity")
            let most = places.reduce(0) { $0 + $1.1 }
            guard ReturnableQuantity(shipped: most, returned: 0).allows(wanted) else {
                throw refusal(
                    row,
                    "\(Figures.quantity(most, first.scale)) of line \(part.position) are left to come back",
                    help: "take back no more than that"
                )
            }
            for (line, free) in places where wanted > 0 && free > 0 {
                parts.append((line, min(free, wanted)))
                wanted -= min(free, wanted)
            }
        }
        return parts
    }

    private func refusal(_ row: ShipmentRow, _ reason: String, help: String) -> EngineError {
        .conflict(what: "nothing of `\(row.number)` is taken back", reason: reason, help: help)
    }
}
