public import Engine
internal import Orders
public import Sealing

/// Notes goods that a supplier has promised, or that will not come after all.
public struct StockExpect: StockChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.expect"
    /// What it does, in one sentence for people.
    public static let summary = "Note goods that a supplier has promised, or that will not come."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .named("product").about("The product's code."),
            .quantity: .quantity,
            .cancel: .boolean("Whether they will not come.").optional,
            .due: .day(
                "The day on which they are due; of those that will not come, the day on which they were."
            )
            .optional,
            .location: .line("Where they will lie; `main` where nothing is given.").optional,
        ]
    )

    /// The product's code.
    public var sku: String
    /// How many, a decimal above zero.
    public var quantity: String
    /// Whether they will not come.
    public var cancel: Bool?
    /// The day on which they are due, `YYYY-MM-DD`; of those that will not come, the day on which they were.
    public var due: String?
    /// Where they will lie; `main` where nothing is given.
    public var location: String?

    /// A change of stock.
    public init(
        sku: String,
        quantity: String,
        cancel: Bool? = nil,
        due: String? = nil,
        location: String? = nil
    ) {
        self.sku = sku
        self.quantity = quantity
        self.cancel = cancel
        self.due = due
        self.location = location
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try StockChange.check(quantity, location)
        try Input.day(due, field: "due")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let note = StockNote(due: due.flatMap(Day.init))
        return try StockChange.make(sku, quantity, note: note, in: context) { _, units in
            [(cancel == true ? .unexpect(units) : .expect(units), StockPlace(location))]
        }
    }
}
