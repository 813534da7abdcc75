public import Engine
internal import Orders
public import Sealing

/// Moves goods from one place to another; what is reserved stays where it is.
public struct StockMove: StockChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.move"
    /// What it does, in one sentence for people.
    public static let summary = "Move goods from one place to another."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .named("product").about("The product's code."),
            .quantity: .quantity,
            .from: .line("Where they lie; `main` where nothing is given.").optional,
            .lot: .line("The lot, of a product that has lots.").optional,
            .to: .line("Where they go."),
        ]
    )

    /// The product's code.
    public var sku: String
    /// How many, a decimal above zero.
    public var quantity: String
    /// Where they lie; `main` where nothing is given.
    public var from: String?
    /// The lot, of a product that has lots.
    public var lot: String?
    /// Where they go.
    public var to: String

    /// A change of stock.
    public init(
        sku: String,
        quantity: String,
        from: String? = nil,
        to: String,
        lot: String? = nil
    ) {
        self.lot = lot
        self.sku = sku
        self.quantity = quantity
        self.from = from
        self.to = to
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try StockChange.check(quantity, lot: lot, from, to) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try StockChange.make(sku, quantity, in: context) { product, units in
            let source = try StockLots.place(from, lot, of: product, in: context)
            return [(.issue(units), source), (.receive(units), StockPlace(to, lot: lot))]
        }
    }
}
