public import Engine
internal import Orders
public import Sealing

/// Hands a packed shipment to the carrier: its goods leave the stock.
public struct ShipmentShip: ShipmentChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "shipment.ship"
    /// What it does, in one sentence for people.
    public static let summary = "Hand a packed shipment to the carrier; its goods leave the stock."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .shipment: .named("shipment"),
            .carrier: .line("Who carries it, where not whom the order names.").optional,
            .tracking: .line("What the carrier calls it.").optional,
        ]
    )

    /// The shipment's number.
    public var shipment: String
    /// Who carries it, where not whom the order names.
    public var carrier: String?
    /// What the carrier calls it.
    public var tracking: String?

    /// A shipment to hand over.
    public init(shipment: String, carrier: String? = nil, tracking: String? = nil) {
        self.shipment = shipment
        self.carrier = carrier
        self.tracking = tracking
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.reference(carrier, field: "carrier")
        try Input.reference(tracking, field: "tracking")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try ShipmentMoves.make(.ship, shipment, carrier: carrier, tracking: tracking, in: context)
    }
}
