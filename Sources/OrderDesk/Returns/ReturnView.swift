public import Engine
internal import Orders
internal import Storage
internal import Sealing

/// Goods that a customer sent back.
public struct ReturnView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// One product in it.
    public struct Line: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "ReturnLine",
            [
                .position: .integer("The line of the order."), .sku: .sku,
                .name: .text("The product's name."),
                .unit: .unit, .quantity: .decimal("How many."), .location: .text("Where they lie."),
                .lot: .text("The lot; absent where the product has none.").optional,
            ]
        )

        /// The line of the order.
        public let position: Int64
        /// The product's code.
        public let sku: String
        /// The product's name.
        public let name: String
        /// The unit, UN/ECE Recommendation 20.
        public let unit: String
        /// How many, a decimal.
        public let quantity: String
        /// Where they lie.
        public let location: String
        /// The lot; absent where the product has none.
        public let lot: String?
    }

    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Return",
        [
            .number: .text("The number.").example("RET-2026-000001"),
            .order: .text("The order's number.").example("SO-2026-000001"),
            .shipment: .text("The shipment's number.").example("DN-2026-000001"),
            .state: .choice(ReturnState.allCases.map(\.rawValue), "What became of the goods."),
            .condition: .choice(ReturnCondition.allCases.map(\.rawValue), "How they looked."),
            .credit: .text("The credit note that it led to.").optional,
            .replacements: .list(of: .text(), "The orders that stand in for it.").optional,
            .received: .instant,
            .user: .text("Who took them back."),
            .lines: .list(of: Line.schema, "What came back."),
        ]
    )
    .disclosing(SealedFields.reason)

    /// The number.
    public let number: String
    /// The order's number.
    public let order: String
    /// The shipment's number.
    public let shipment: String
    /// What became of the goods: `received`, `restocked` or `scrapped`.
    public let state: String
    /// How they looked: `as-new`, `opened` or `damaged`.
    public let condition: String
    /// The credit note that it led to.
    public let credit: String?
    /// The numbers of the orders that stand in for it; nil where there are none.
    public let replacements: [String]?
    /// When they came in.
    public let received: Instant
    /// Who took them back.
    public let user: String
    /// What came back.
    public let lines: [Line]
    /// `reason`.
    public let reason: Disclosure

    private enum Key: String, CodingKey {
        case number, order, shipment, state, condition, credit, replacements, received, user, lines
    }

    init(_ row: ReturnRow, in context: Context) throws {
        context.touch("return", row.id)
        number = row.number
        order = try OrderRow.load(row.order, in: context).label
        shipment = row.shipmentNumber
        state = row.state.rawValue
        condition = row.condition
        credit = row.creditNumber
        let orders: [RowID] = try context.connection.rows(
            "SELECT order_id FROM order_replacement WHERE return_id = ?1 ORDER BY order_id",
            .blob(row.id.bytes)
        ) { try $0.identifier(0) }
        replacements = orders.isEmpty ? nil : try orders.map { try OrderRow.load($0, in: context).label }
        received = Instant(row.received)
        user = try context.name(of: row.receivedBy)
        lines = try ReturnLineRow.load(row.id, context.connection).map {
            Line(
                position: $0.position,
                sku: $0.sku,
                name: $0.name,
                unit: $0.unit,
                quantity: Figures.quantity($0.quantity, $0.scale),
                location: $0.place.location,
                lot: $0.place.shownLot
            )
        }
        reason = try context.reveal(row.reason, at: row.reasonPlace, fields: SealedFields.reason)
    }

    /// Writes the return as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
        try container.encode(order, forKey: .order)
        try container.encode(shipment, forKey: .shipment)
        try container.encode(state, forKey: .state)
        try container.encode(condition, forKey: .condition)
        try container.encodeIfPresent(credit, forKey: .credit)
        try container.encodeIfPresent(replacements, forKey: .replacements)
        try container.encode(received, forKey: .received)
        try container.encode(user, forKey: .user)
        try container.encode(lines, forKey: .lines)
        try reason.encode(to: encoder)
    }
}

/// One return, under the key `return`.
public struct ReturnAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.goodsReturn: ReturnView.schema])

    /// The return.
    public let goodsReturn: ReturnView

    private enum CodingKeys: String, CodingKey { case goodsReturn = "return" }
}

/// Several returns, under the key `returns`.
public struct ReturnsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.returns: .list(of: ReturnView.schema, "The returns of the page."), .next: .next.optional]
    )

    /// The returns of the page.
    public let returns: [ReturnView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}
