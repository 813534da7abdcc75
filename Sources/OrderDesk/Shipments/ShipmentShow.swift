public import Engine

/// Shows one shipment: what to pick where, and where it goes.
public struct ShipmentShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "shipment.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one shipment with its lines and its address."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.shipment: .named("shipment")])

    /// The shipment's number.
    public var shipment: String

    /// The shipment to show, by number.
    public init(shipment: String) { self.shipment = shipment }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ShipmentAnswer {
        let (row, order) = try ShipmentRow.load(named: shipment, in: context)
        context.about(order.subject)
        return ShipmentAnswer(shipment: try ShipmentView(row, whole: true, in: context))
    }
}
