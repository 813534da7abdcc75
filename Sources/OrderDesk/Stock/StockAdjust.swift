public import Engine
internal import Orders
public import Sealing

/// Corrects the stock at a place up or down, with a reason: found, lost, broken, used up.
public struct StockAdjust: StockChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.adjust"
    /// What it does, in one sentence for people.
    public static let summary = "Correct the stock at a place up or down; needs a reason."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .named("product").about("The product's code."),
            .quantity: .quantity,
            .down: .boolean("Whether it is less than was known; more where it is left out.").optional,
            .location: .line("Where they lie; `main` where nothing is given.").optional,
            .lot: .line("The lot, of a product that has lots.").optional,
        ]
    )

    /// The product's code.
    public var sku: String
    /// How many, a decimal above zero.
    public var quantity: String
    /// Whether it is less than was known; more where it is left out.
    public var down: Bool?
    /// Where they lie; `main` where nothing is given.
    public var location: String?
    /// The lot, of a product that has lots.
    public var lot: String?

    /// A change of stock.
    public init(
        sku: String,
        quantity: String,
        down: Bool? = nil,
        location: String? = nil,
        lot: String? = nil
    ) {
        self.lot = lot
        self.sku = sku
        self.quantity = quantity
        self.down = down
        self.location = location
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try StockChange.check(quantity, lot: lot, location) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try StockChange.requireReason(in: context)
        return try StockChange.make(sku, quantity, in: context) { product, units in
            let place = try StockLots.place(location, lot, of: product, in: context)
            return [(down == true ? .countDown(units) : .countUp(units), place)]
        }
    }
}
