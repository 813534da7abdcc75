public import Engine
internal import Orders
public import Sealing

/// Sets goods aside that may not be sold for now, or lets them be sold again.
public struct StockBlock: StockChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.block"
    /// What it does, in one sentence for people.
    public static let summary = "Set goods aside that may not be sold, or let them be sold again."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .named("product").about("The product's code."),
            .quantity: .quantity,
            .release: .boolean("Whether they may be sold again.").optional,
            .location: .line("Where they lie; `main` where nothing is given.").optional,
            .lot: .line("The lot, of a product that has lots.").optional,
        ]
    )

    /// The product's code.
    public var sku: String
    /// How many, a decimal above zero.
    public var quantity: String
    /// Whether they may be sold again.
    public var release: Bool?
    /// Where they lie; `main` where nothing is given.
    public var location: String?
    /// The lot, of a product that has lots.
    public var lot: String?

    /// A change of stock.
    public init(
        sku: String,
        quantity: String,
        release: Bool? = nil,
        location: String? = nil,
        lot: String? = nil
    ) {
        self.lot = lot
        self.sku = sku
        self.quantity = quantity
        self.release = release
        self.location = location
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try StockChange.check(quantity, lot: lot, location) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try StockChange.make(sku, quantity, in: context) { product, units in
            let place = try StockLots.place(location, lot, of: product, in: context)
            return [(release == true ? .unblock(units) : .block(units), place)]
        }
    }
}
