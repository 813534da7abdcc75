public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Puts the stock at a place to what was counted there; the difference is a movement of its own.
public struct StockCount: StockChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.count"
    /// What it does, in one sentence for people.
    public static let summary = "Put the stock at a place to what was counted there."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .named("product").about("The product's code."),
            .counted: .amount("How many were counted, a decimal at or above zero."),
            .location: .line("Where they lie; `main` where nothing is given.").optional,
            .lot: .line("The lot, of a product that has lots.").optional,
        ]
    )

    /// The product's code.
    public var sku: String
    /// How many were counted, a decimal at or above zero.
    public var counted: String
    /// Where they lie; `main` where nothing is given.
    public var location: String?
    /// The lot, of a product that has lots.
    public var lot: String?

    /// A count.
    public init(
        sku: String,
        counted: String,
        location: String? = nil,
        lot: String? = nil
    ) {
        self.lot = lot
        self.sku = sku
        self.counted = counted
        self.location = location
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        _ = try Input.quantity(counted, scale: 6, field: "counted")
        try Input.reference(location, field: "location")
        try Input.reference(lot, field: "lot")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let product = try ProductRow.load(named: sku, context.connection)
        let place = try StockLots.place(location, lot, of: product, in: context)
        let counted = try Input.quantity(counted, scale: product.quantityScale, field: "counted")
        let known =
            try context.connection.row(
                "SELECT on_hand FROM stock_balance WHERE product_id = ?1 AND location = ?2 AND lot = ?3",
                .blob(product.id.bytes),
                .text(place.location),
                .text(place.lot)
            ) { $0.int64(0) } ?? 0
        context.touch("product", product.id)
        guard counted != known else { return product.id }
        let movement: StockMovement =
            counted > known ? .countUp(counted - known) : .countDown(known - counted)
        try StockLedger.move(movement, of: product.id, at: place, StockNote(), in: context)
        try BackOrders.serve(product.id, in: context)
        return product.id
    }
}
