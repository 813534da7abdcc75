public import Engine
public import Sealing
internal import Storage

/// Removes a price beside a product's own; orders that are confirmed keep what they froze.
public struct PriceRemove: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "price.remove"
    /// What it does, in one sentence for people.
    public static let summary = "Remove a price of a contract, a list or a quantity."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.price: .id.about("The price's id.")])

    /// The price's id.
    public var price: String

    /// The price to remove, by its id.
    public init(price: String) { self.price = price }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        guard let id = RowID(price) else { throw EngineError.notFound(kind: "price", name: price) }
        let row = try PriceRow.load(id, context.connection)
        if let customer = row.customer {
            context.about(try CustomerRow.record(named: customer.description, in: context).subject)
        }
        try context.connection.execute("DELETE FROM price WHERE id = ?1", .blob(id.bytes))
        try PriceRow.count(of: row.product, context.connection)
        context.touch("price", id)
        return id
    }

    /// Says which price is gone.
    public func answer(_ result: RowID, in context: Context) throws -> PriceRemovedAnswer {
        PriceRemovedAnswer(removed: result.description)
    }
}

/// Which price is gone.
public struct PriceRemovedAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.removed: .id])

    /// The price's id.
    public let removed: String
}
