public import Engine
internal import Orders

/// A shipment as whoever asks may see it.
public struct ShipmentView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Shipment",
        [
            .number: .text("The number of its delivery note.").example("DN-2026-000001"),
            .order: .text("The order's number.").example("SO-2026-000001"),
            .state: .choice(ShipmentState.allCases.map(\.rawValue), "Where it stands."),
            .carrier: .text("Who carries it.").optional,
            .tracking: .text("What the carrier calls it.").optional,
            .created: .instant,
            .shipped: .instant.optional,
            .delivered: .instant.optional,
            .version: .version,
            .lines: .list(of: Line.schema, "What is in it; absent in lists.").optional,
            .shipTo: .shipTo.optional,
        ]
    )

    /// What it takes of a line, from one place.
    public struct Line: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "ShipmentLine",
            [
                .position: .integer("The line of the order."),
                .sku: .sku,
                .name: .text("The product's name."),
                .unit: .unit,
                .quantity: .decimal("How many."),
                .location: .text("Where they lie."),
                .lot: .text("The lot; absent where the product has none.").optional,
                .bestBefore: .date("The day before which the lot is best used.").optional,
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
        /// The day before which the lot is best used.
        public let bestBefore: Day?
    }

    /// The number of its delivery note.
    public let number: String
    /// The order's number.
    public let order: String
    /// Where it stands.
    public let state: String
    /// Who carries it.
    public let carrier: String?
    /// What the carrier calls it.
    public let tracking: String?
    /// When it was begun.
    public let created: Instant
    /// When the carrier had it.
    public let shipped: Instant?
    /// When the customer had it.
    public let delivered: Instant?
    /// The version to state when changing it.
    public let version: Int64
    /// What is in it; absent in lists.
    public let lines: [Line]?
    /// Where it goes; absent in lists.
    public let shipTo: Disclosure?

    private enum CodingKeys: String, CodingKey {
        case number, order, state, carrier, tracking, created, shipped, delivered, version, lines, shipTo
    }
}

extension ShipmentView {
    /// The whole shipment, or what stands of it in a list.
    init(_ row: ShipmentRow, whole isWhole: Bool, in context: Context) throws {
        context.touch("shipment", row.id)
        let order = try OrderRow.load(row.order, in: context)
        number = row.number
        self.order = order.label
        state = row.state.rawValue
        carrier = row.carrier
        tracking = row.tracking
        created = Instant(row.created)
        shipped = row.shipped.map(Instant.init)
        delivered = row.delivered.map(Instant.init)
        version = row.version
        guard isWhole else {
            (lines, shipTo) = (nil, nil)
            return
        }
        lines = try ShipmentLineRow.load(row.id, context.connection).map {
            Line(
                position: $0.position,
                sku: $0.sku,
                name: $0.name,
                unit: $0.unit,
                quantity: Figures.quantity($0.quantity, $0.scale),
                location: $0.place.location,
                lot: $0.place.shownLot,
                bestBefore: $0.bestBefore
            )
        }
        shipTo = try context.reveal(order.shipTo, at: order.shipToPlace, fields: SealedFields.shipTo)
            .renamed(Disclosure.addressNames)
    }
}

/// One shipment, under the key `shipment`.
public struct ShipmentAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.shipment: ShipmentView.schema])

    /// The shipment.
    public let shipment: ShipmentView
}

/// Several shipments, under the key `shipments`.
public struct ShipmentsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.shipments: .list(of: ShipmentView.schema, "The shipments of the page."), .next: .next.optional]
    )

    /// The shipments of the page.
    public let shipments: [ShipmentView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}
