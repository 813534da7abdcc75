public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Takes goods into stock.
public struct StockReceive: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.receive"
    /// What it does, in one sentence for people.
    public static let summary = "Take goods into stock."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .named("product").about("The product's code."),
            .quantity: .quantity,
            .location: .line("Where they lie; `main` where nothing is given.").optional,
        ]
    )

    /// The product's code.
    public var sku: String
    /// How many, a decimal above zero.
    public var quantity: String
    /// Where they lie; `main` where nothing is given.
    public var location: String?

    /// Goods to take into stock.
    public init(sku: String, quantity: String, location: String? = nil) {
        self.sku = sku
        self.quantity = quantity
        self.location = location
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard try Input.quantity(quantity, scale: 6, field: "quantity") > 0 else {
            throw InputError("quantity", "`\(quantity)` is not above zero", help: "give how many came in")
        }
        try Input.reference(location, field: "location")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let product = try ProductRow.load(named: sku, context.connection)
        let units = try Input.quantity(quantity, scale: product.quantityScale, field: "quantity")
        try StockLedger.add(
            .receive(units),
            of: product.id,
            at: location ?? StockLedger.mainLocation,
            in: context
        )
        context.touch("product", product.id)
        return product.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> StockAnswer {
        StockAnswer(stock: try StockView.load(result, in: context))
    }
}
