public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Lists shipments by number, a page at a time.
public struct ShipmentList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "shipment.list"
    /// What it does, in one sentence for people.
    public static let summary = "List shipments by order or state."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order").about("Only shipments of this order, by number or id.").optional,
            .state: .choice(ShipmentState.allCases.map(\.rawValue), "Only shipments in this state.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The number after which the page begins.").optional,
        ]
    )

    /// Only shipments of this order, by number or id.
    public var order: String?
    /// Only shipments in this state.
    public var state: String?
    /// The most shipments on the page; 50 where none is given.
    public var limit: Int?
    /// The number after which the page begins.
    public var after: String?

    /// Every shipment, a page at a time.
    public init() {}

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.limit(limit)
        let states = ShipmentState.allCases.map(\.rawValue)
        guard let state, !states.contains(state) else { return }
        throw InputError(
            "state",
            "`\(state)` is not a state of a shipment",
            help: "use one of \(states.joined(separator: ", "))"
        )
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ShipmentsAnswer {
        let size = limit ?? 50
        let order = try order.map { try OrderRow.load(named: $0, in: context).id }
        let rows = try context.connection.rows(
            ShipmentRow.page,
            arguments: [
                .text(after ?? ""), .integer(context.scopeBits), .blob(context.principal.id.bytes),
                .text(context.principal.team), .optional(order?.bytes), .optional(state),
                .integer(Int64(size + 1)),
            ],
            map: ShipmentRow.init
        )
        return ShipmentsAnswer(
            shipments: try rows.prefix(size).map { try ShipmentView($0, whole: false, in: context) },
            next: rows.count > size ? rows[size - 1].number : nil
        )
    }
}
