public import Engine
internal import Orders
public import Sealing

/// Takes goods into stock; orders that wait for them get theirs at once, the longest waiting first.
public struct StockReceive: StockChanging {
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
            .announced: .boolean("Whether they were expected, and are so no longer.").optional,
        ]
    )

    /// The product's code.
    public var sku: String
    /// How many, a decimal above zero.
    public var quantity: String
    /// Where they lie; `main` where nothing is given.
    public var location: String?
    /// Whether they were expected, and are so no longer.
    public var announced: Bool?

    /// Goods to take into stock.
    public init(sku: String, quantity: String, location: String? = nil, announced: Bool? = nil) {
        self.announced = announced
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
        try StockChange.make(sku, quantity, in: context) {
            [(announced == true ? .arrive($0) : .receive($0), location)]
        }
    }
}
