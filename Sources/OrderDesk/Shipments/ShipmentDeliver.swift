public import Engine
internal import Orders
public import Sealing

/// Notes that a shipment arrived.
public struct ShipmentDeliver: ShipmentChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "shipment.deliver"
    /// What it does, in one sentence for people.
    public static let summary = "Note that a shipment arrived."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.shipment: .named("shipment")])

    /// The shipment's number.
    public var shipment: String

    /// A shipment to note as arrived.
    public init(shipment: String) { self.shipment = shipment }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try ShipmentMoves.make(.deliver, shipment, in: context)
    }
}
