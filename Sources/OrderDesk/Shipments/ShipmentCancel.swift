public import Engine
internal import Orders
public import Sealing

/// Gives up a shipment that has not left; its goods stay reserved for the order.
public struct ShipmentCancel: ShipmentChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "shipment.cancel"
    /// What it does, in one sentence for people.
    public static let summary = "Give up a shipment that has not left; its goods stay reserved."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.shipment: .named("shipment")])

    /// The shipment's number.
    public var shipment: String

    /// A shipment to give up.
    public init(shipment: String) { self.shipment = shipment }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try ShipmentMoves.make(.cancel, shipment, in: context)
    }
}
