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
            .lot: .line("The lot that they are of, of a product that has lots.").optional,
            .bestBefore: .day("The day before which the lot is best used.").optional,
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
    /// The lot that they are of, of a product that has lots.
    public var lot: String?
    /// The day before which the lot is best used, `YYYY-MM-DD`.
    public var bestBefore: String?

    /// Goods to take into stock.
    public init(
        sku: String,
        quantity: String,
        location: String? = nil,
        announced: Bool? = nil,
        lot: String? = nil,
        bestBefore: String? = nil
    ) {
        self.lot = lot
        self.bestBefore = bestBefore
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
        try Input.reference(lot, field: "lot")
        try Input.day(bestBefore, field: "bestBefore")
        guard bestBefore == nil || lot != nil else {
            throw InputError("bestBefore", "no lot is named", help: "name the lot that it is of")
        }
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        // Why an arrival in two movements: what was expected was of no lot yet.
        try StockChange.make(sku, quantity, note: StockNote(isArrival: true), in: context) { product, units in
            let place = try StockLots.place(location, lot, of: product, mayBeNew: true, in: context)
            if let lot {
                try StockLots.note(lot, bestBefore: bestBefore.flatMap(Day.init), of: product, in: context)
            }
            guard announced == true else { return [(.receive(units), place)] }
            guard product.hasLots else { return [(.arrive(units), place)] }
            return [(.unexpect(units), StockPlace(location)), (.receive(units), place)]
        }
    }
}
