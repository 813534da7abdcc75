public import Engine
internal import Orders
public import Sealing

/// Notes that the goods of a shipment are packed.
public struct ShipmentPack: ShipmentChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "shipment.pack"
    /// What it does, in one sentence for people.
    public static let summary = "Note that the goods of a shipment are packed."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.shipment: .named("shipment")])

    /// The shipment's number.
    public var shipment: String

    /// A shipment to pack.
    public init(shipment: String) { self.shipment = shipment }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try ShipmentMoves.make(.pack, shipment, in: context)
    }
}
